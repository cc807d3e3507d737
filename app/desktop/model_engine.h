#pragma once

#include "ui/live/engine.h"

namespace lay {

/// The installed models behind the window: body, lifter and denoiser, each loaded by the first job
/// that needs it.
[[nodiscard]] Engine makeModelEngine();

}  // namespace lay
