#pragma once

#include <string>
#include <string_view>

namespace lay {

/// Bytes -> base64 (RFC 4648, with padding, without line breaks): what a data URI holds.
[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace lay
