#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lay {

/// How a pickle writes a text or bytes down.
enum class PickleCoding : std::uint8_t {
  Plain,             ///< bytes as they are
  Utf8,              ///< protocols 1 to 5
  StringEscape,      ///< Python 2's repr() of a str, without its quotes: \n, \x41, \101
  RawUnicodeEscape,  ///< protocol 0: Latin-1 with \u0041 and \U00000041
};

/// As UTF-8; bytes count as Latin-1. Nothing when an escape is broken.
[[nodiscard]] std::optional<std::string> decodePickleText(std::string_view stored,
                                                          PickleCoding coding);

/// As bytes, one for each character. Nothing when an escape is broken or a character is above 255.
[[nodiscard]] std::optional<std::string> decodePickleBytes(std::string_view stored,
                                                           PickleCoding coding);

/// Bytes that either of the above gives at most.
[[nodiscard]] std::size_t mostDecodedBytes(std::string_view stored);

}  // namespace lay
