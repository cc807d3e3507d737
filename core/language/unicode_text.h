#pragma once

#include <string>
#include <string_view>

namespace lay {

/// UTF-8 -> composed (NFC) lower-case characters; what is not UTF-8 becomes U+FFFD. Built without
/// ICU only Latin letters of ASCII are made lower case and nothing is composed: enough for English.
[[nodiscard]] std::u32string composedLowerCase(std::string_view text);

enum class CharacterKind { Blank, Letter, Number, Other };

/// Unicode's categories: L is a letter, N a number; white space and control characters are blank.
[[nodiscard]] CharacterKind characterKind(char32_t character);

}  // namespace lay
