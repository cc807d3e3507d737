#pragma once

#include <string>
#include <string_view>

namespace lay {

/// What a file is that is not read as a picture, told by its first bytes, and what to do with it:
/// "it is a HEIC photo, ... Save it as JPEG ...". "" for what is not known either.
[[nodiscard]] std::string whyNotReadAsImage(std::string_view bytes);

}  // namespace lay
