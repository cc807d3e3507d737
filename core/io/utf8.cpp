#include "core/io/utf8.h"

#include <array>
#include <cstddef>

namespace lay {
namespace {

constexpr char32_t kReplacement = 0xfffd;

bool isCodePoint(char32_t c) {
  return c < 0xd800 || (c > 0xdfff && c <= 0x10ffff);
}

/// Length of a sequence that begins with `lead`, 0 when none does.
std::size_t sequenceLength(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  if (lead >= 0xf0 && lead < 0xf5) return 4;
  return 0;
}

/// The code point of one sequence of `length` bytes, or kReplacement with length set to 1.
char32_t decodeOne(std::string_view text, std::size_t& length) {
  constexpr std::array<char32_t, 5> kSmallest = {0, 0, 0x80, 0x800, 0x10000};
  const auto lead = static_cast<unsigned char>(text[0]);
  length = sequenceLength(lead);
  if (length == 1) {
    return lead;
  }
  if (length != 0 && length <= text.size()) {
    char32_t c = lead & (0x7fu >> length);
    bool whole = true;
    for (std::size_t i = 1; i < length; ++i) {
      const auto next = static_cast<unsigned char>(text[i]);
      whole = whole && (next & 0xc0u) == 0x80u;
      c = (c << 6) | (next & 0x3fu);
    }
    if (whole && isCodePoint(c) && c >= kSmallest[length]) {
      return c;
    }
  }
  length = 1;
  return kReplacement;
}

}  // namespace

std::u32string utf8ToUtf32(std::string_view text) {
  std::u32string code_points;
  code_points.reserve(text.size());
  while (!text.empty()) {
    std::size_t length = 0;
    code_points.push_back(decodeOne(text, length));
    text.remove_prefix(length);
  }
  return code_points;
}

std::string utf32ToUtf8(std::u32string_view text) {
  std::string utf8;
  utf8.reserve(text.size());
  const auto append = [&utf8](char32_t bits) { utf8.push_back(static_cast<char>(bits)); };
  for (char32_t c : text) {
    c = isCodePoint(c) ? c : kReplacement;
    if (c < 0x80) {
      append(c);
    } else if (c < 0x800) {
      append(0xc0 | (c >> 6));
      append(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
      append(0xe0 | (c >> 12));
      append(0x80 | ((c >> 6) & 0x3f));
      append(0x80 | (c & 0x3f));
    } else {
      append(0xf0 | (c >> 18));
      append(0x80 | ((c >> 12) & 0x3f));
      append(0x80 | ((c >> 6) & 0x3f));
      append(0x80 | (c & 0x3f));
    }
  }
  return utf8;
}

}  // namespace lay
