#include "render/gl/software_driver.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <array>

namespace lay {

bool isSoftwareDevice(std::string_view device) {
  constexpr std::array<std::string_view, 4> kNames = {"llvmpipe", "softpipe", "swrast", "SWR"};
  return std::any_of(kNames.begin(), kNames.end(), [device](std::string_view name) {
    return device.find(name) != std::string_view::npos;
  });
}

bool isSoftwareDriver() {
  const auto* device = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  return device != nullptr && isSoftwareDevice(device);
}

}  // namespace lay
