#include "core/io/pickle_text.h"

#include "core/io/utf8.h"

#include <charconv>

namespace lay {
namespace {

/// The number that `count` digits spell, when they are all there.
std::optional<char32_t> readDigits(std::string_view text, std::size_t count, int base) {
  if (text.size() < count) {
    return std::nullopt;
  }
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + count, value, base);
  if (error != std::errc() || end != text.data() + count) {
    return std::nullopt;
  }
  return value;
}

/// One character behind a backslash of Python 2's repr(); `text` begins behind the backslash, and
/// loses what was read.
std::optional<char32_t> readStringEscape(std::string_view& text) {
  constexpr std::string_view kLetters = "\\'\"abfnrtv";
  constexpr std::string_view kMeanings = "\\'\"\a\b\f\n\r\t\v";
  if (text.empty()) {
    return std::nullopt;
  }
  const char letter = text.front();
  if (const std::size_t found = kLetters.find(letter); found != std::string_view::npos) {
    text.remove_prefix(1);
    return static_cast<unsigned char>(kMeanings[found]);
  }
  if (letter == 'x') {
    const auto value = readDigits(text.substr(1), 2, 16);
    text.remove_prefix(value ? 3 : 0);
    return value;
  }
  std::size_t count = 0;
  while (count < 3 && count < text.size() && text[count] >= '0' && text[count] <= '7') {
    ++count;
  }
  if (count == 0) {
    return std::nullopt;
  }
  const auto value = readDigits(text, count, 8);
  text.remove_prefix(count);
  return value ? std::optional<char32_t>(*value & 0xffu) : std::nullopt;
}

/// A character of the raw-unicode-escape coding; `text` begins behind the backslash. A backslash
/// before anything but u and U stands for itself.
std::optional<char32_t> readUnicodeEscape(std::string_view& text) {
  const char letter = text.empty() ? '\0' : text.front();
  if (letter != 'u' && letter != 'U') {
    return U'\\';
  }
  const std::size_t count = letter == 'u' ? 4 : 8;
  const auto value = readDigits(text.substr(1), count, 16);
  text.remove_prefix(value ? 1 + count : 0);
  return value;
}

/// Hands every character to `take`. False when an escape is broken.
template <typename Take>
bool forEachCharacter(std::string_view text, PickleCoding coding, const Take& take) {
  while (!text.empty()) {
    const auto next = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    if (next != '\\' || coding == PickleCoding::Plain) {
      take(char32_t{next});
      continue;
    }
    const auto character =
        coding == PickleCoding::StringEscape ? readStringEscape(text) : readUnicodeEscape(text);
    if (!character) {
      return false;
    }
    take(*character);
  }
  return true;
}

/// A character of UTF-8 below 256 takes one byte, or two of which the first is C2 or C3.
std::optional<std::string> utf8ToLatin1(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      bytes += text[i];
      continue;
    }
    const unsigned next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0u;
    if ((lead != 0xc2 && lead != 0xc3) || (next & 0xc0u) != 0x80u) {
      return std::nullopt;
    }
    bytes += static_cast<char>(((lead & 0x03u) << 6) | (next & 0x3fu));
    ++i;
  }
  return bytes;
}

void appendUtf8(std::string& text, char32_t character) {
  if (character < 0x80) {
    text += static_cast<char>(character);
  } else if (character < 0x100) {
    text += static_cast<char>(0xc0u | (character >> 6));
    text += static_cast<char>(0x80u | (character & 0x3fu));
  } else {
    text += utf32ToUtf8(std::u32string_view(&character, 1));
  }
}

}  // namespace

std::optional<std::string> decodePickleText(std::string_view stored, PickleCoding coding) {
  if (coding == PickleCoding::Utf8) {
    // There and back: what is not UTF-8 becomes replacement characters.
    return utf32ToUtf8(utf8ToUtf32(stored));
  }
  std::string text;
  const auto take = [&text](char32_t character) { appendUtf8(text, character); };
  return forEachCharacter(stored, coding, take) ? std::optional(std::move(text)) : std::nullopt;
}

std::optional<std::string> decodePickleBytes(std::string_view stored, PickleCoding coding) {
  if (coding == PickleCoding::Plain) {
    return std::string(stored);
  }
  if (coding == PickleCoding::Utf8) {
    return utf8ToLatin1(stored);
  }
  std::string bytes;
  bytes.reserve(stored.size());
  bool is_narrow = true;
  const auto take = [&](char32_t character) {
    is_narrow = is_narrow && character < 0x100;
    bytes += static_cast<char>(character & 0xffu);
  };
  const bool is_whole = forEachCharacter(stored, coding, take);
  return is_whole && is_narrow ? std::optional(std::move(bytes)) : std::nullopt;
}

std::size_t mostDecodedBytes(std::string_view stored) {
  return 3 * stored.size();  // a byte that is not UTF-8 becomes U+FFFD, which takes three
}

}  // namespace lay
