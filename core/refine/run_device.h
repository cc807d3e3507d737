#pragma once

#include "core/base/device.h"

namespace lay {

/// What a run with this choice computes on: what its summary will say, for programs that tell it
/// before they start. The same in the whole life of a process.
[[nodiscard]] Device runDevice(DeviceChoice choice);

}  // namespace lay
