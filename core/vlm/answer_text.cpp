#include "core/vlm/answer_text.h"

#include "core/io/utf8.h"

#include <algorithm>

namespace lay {
namespace {

enum class Utf16 { No, LittleEndian, BigEndian };

Utf16 utf16In(std::string_view bytes, std::string_view type) {
  if (bytes.starts_with("\xFF\xFE")) return Utf16::LittleEndian;
  if (bytes.starts_with("\xFE\xFF")) return Utf16::BigEndian;
  if (bytes.size() < 4) return Utf16::No;
  // JSON and event streams begin with ASCII, every other byte of which is zero.
  if (bytes[0] != '\0' && bytes[1] == '\0' && bytes[3] == '\0') return Utf16::LittleEndian;
  if (bytes[0] == '\0' && bytes[1] != '\0' && bytes[2] == '\0') return Utf16::BigEndian;
  if (type.find("charset=utf-16le") != std::string_view::npos) return Utf16::LittleEndian;
  return Utf16::No;
}

std::u32string fromUtf16(std::string_view bytes, bool is_big_endian) {
  std::u32string text;
  char32_t high = 0;  // the first half of a pair that waits for its second
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    const char32_t unit = is_big_endian ? (first << 8U | second) : (second << 8U | first);
    const bool is_low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (high != 0) text += is_low ? 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00) : 0xFFFD;
    const bool was_pair = high != 0 && is_low;
    high = unit >= 0xD800 && unit <= 0xDBFF ? unit : 0;
    if (!was_pair && high == 0) text += unit;  // a lone low half becomes U+FFFD in UTF-8
  }
  return text;
}

bool isLatin1(std::string_view type) {
  for (const std::string_view name :
       {"charset=iso-8859-1", "charset=\"iso-8859-1", "charset=windows-1252", "charset=latin1"}) {
    if (type.find(name) != std::string_view::npos) return true;
  }
  return false;
}

bool isInvisible(char32_t c) {
  return c == 0xFEFF || c == 0x00AD || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c >= 0xE0000;
}

bool isBlank(char32_t c) {
  return c <= ' ' || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029 || c == 0x202F;
}

}  // namespace

std::string toUtf8(std::string_view bytes, std::string_view content_type) {
  const std::string type = asciiLowerCase(content_type);
  std::u32string text;
  if (const Utf16 kind = utf16In(bytes, type); kind != Utf16::No) {
    text = fromUtf16(bytes, kind == Utf16::BigEndian);
  } else if (isLatin1(type)) {
    for (const char c : bytes) text += static_cast<unsigned char>(c);
  } else {
    text = utf8ToUtf32(bytes);
  }
  if (!text.empty() && text.front() == 0xFEFF) text.erase(0, 1);
  return utf32ToUtf8(text);
}

std::string cleanedText(std::string_view text, std::size_t max_bytes) {
  std::u32string clean;
  for (const char32_t c : utf8ToUtf32(text)) {
    if (isInvisible(c)) continue;
    if (!isBlank(c)) {
      clean += c;
    } else if (!clean.empty() && clean.back() != U' ') {
      clean += U' ';
    }
  }
  while (!clean.empty() && clean.back() == U' ') clean.pop_back();
  std::string utf8 = utf32ToUtf8(clean);
  if (utf8.size() <= max_bytes) return utf8;
  std::size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U) --end;
  utf8.resize(end);
  return utf8;
}

std::string cleanedLines(std::string_view text, std::size_t max_bytes) {
  std::string lines;
  while (!text.empty() && lines.size() + 1 < max_bytes) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line = cleanedText(text.substr(0, end), max_bytes - lines.size() - 1);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (!lines.empty()) lines += '\n';
    lines += line;
  }
  return lines;
}

std::string withoutSecret(std::string text, std::string_view secret) {
  constexpr std::string_view kInstead = "***";
  if (secret.size() < 4) return text;
  for (std::size_t at = text.find(secret); at != std::string::npos;
       at = text.find(secret, at + kInstead.size())) {
    text.replace(at, secret.size(), kInstead);
  }
  return text;
}

std::string asciiLowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace lay
