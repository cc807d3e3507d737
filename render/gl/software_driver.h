#pragma once

#include <string_view>

namespace lay {

/// Whether an OpenGL device of this name (GL_RENDERER) draws on the processor.
[[nodiscard]] bool isSoftwareDevice(std::string_view device);

/// The same of the context that is current on this thread; false when none is.
[[nodiscard]] bool isSoftwareDriver();

}  // namespace lay
