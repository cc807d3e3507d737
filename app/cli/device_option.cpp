#include "app/cli/device_option.h"

#include "core/refine/run_device.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace lay {

void addDeviceOption(CLI::App& command, DeviceChoice& choice) {
  command
      .add_option_function<std::string>(
          "--device",
          [&choice](const std::string& text) { choice = parseDeviceChoice(text); },
          "Where the networks compute: auto (CUDA where there is one), cpu or cuda")
      ->default_str(std::string(toString(choice)))
      ->type_name("NAME");
}

void tellDevice(DeviceChoice choice) {
  const Device device = runDevice(choice);
  if (!device.notice.empty()) std::cerr << "layfigure-cli: " << device.notice << '\n';
}

}  // namespace lay
