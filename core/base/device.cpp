#include "core/base/device.h"

#include "core/base/error.h"

namespace lay {

std::string_view toString(DeviceChoice choice) {
  switch (choice) {
    case DeviceChoice::Auto:
      return "auto";
    case DeviceChoice::Cpu:
      return "cpu";
    case DeviceChoice::Cuda:
      break;
  }
  return "cuda";
}

DeviceChoice parseDeviceChoice(std::string_view text) {
  for (const DeviceChoice choice : kDeviceChoices) {
    if (text == toString(choice)) return choice;
  }
  throw InvalidOptions(strCat("The device is '", text, "'; it must be auto, cpu or cuda."));
}

std::string_view toString(Device::Kind kind) {
  return kind == Device::Kind::Cpu ? "cpu" : "cuda";
}

Device resolveDevice(DeviceChoice choice, std::string_view why_no_cuda) {
  const bool has_cuda = why_no_cuda.empty();
  if (choice != DeviceChoice::Cpu && has_cuda) return {Device::Kind::Cuda, ""};
  if (choice != DeviceChoice::Cuda) return {};
  return {Device::Kind::Cpu,
          strCat("CUDA was asked for, but the processor is used: ",
                 why_no_cuda,
                 " Choose auto or cpu to be content with that.")};
}

}  // namespace lay
