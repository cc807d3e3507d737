#pragma once

#include <string>
#include <string_view>

namespace lay {

/// UTF-8 -> code points; what is not UTF-8 becomes U+FFFD, one for each byte.
[[nodiscard]] std::u32string utf8ToUtf32(std::string_view text);

/// Code points -> UTF-8; what is not a code point (surrogates, above U+10FFFF) becomes U+FFFD.
[[nodiscard]] std::string utf32ToUtf8(std::u32string_view text);

}  // namespace lay
