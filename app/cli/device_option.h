#pragma once

#include "core/base/device.h"

#include <string>

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 calls it so
class App;
}

namespace lay {

/// --device auto|cpu|cuda, into `choice`, which must live as long as the command.
void addDeviceOption(CLI::App& command, DeviceChoice& choice);

/// Says on standard error when the choice cannot be met, and what is used instead.
void tellDevice(DeviceChoice choice);

/// "device", and "device_notice" when it is not the one that was asked for.
template <typename Json>
void putDevice(Json& json, const Device& device) {
  json["device"] = std::string(toString(device.kind));
  if (!device.notice.empty()) json["device_notice"] = device.notice;
}

}  // namespace lay
