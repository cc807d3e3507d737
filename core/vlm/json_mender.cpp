#include "core/vlm/json_mender.h"

#include "core/io/utf8.h"
#include "core/vlm/answer_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace lay {
namespace {

constexpr int kMaxMendedDepth = 16;

struct Marks {
  std::string_view opening;
  std::string_view closing;  ///< one of several, separated by blanks
};
constexpr std::array<Marks, 5> kMarks = {{{"\"", "\" \xE2\x80\x9D"},
                                          {"'", "'"},
                                          {"\xE2\x80\x9C", "\xE2\x80\x9D \xE2\x80\x9C \""},
                                          {"\xE2\x80\x98", "\xE2\x80\x99 '"},
                                          {"`", "`"}}};

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isWordCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

/// A number in strict spelling; "" when the word is none.
std::string strictNumber(std::string_view word) {
  double value = 0;
  if (word.starts_with('+')) word.remove_prefix(1);
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size() || !std::isfinite(value)) return {};
  std::array<char, 32> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.data(), written.ptr};
}

}  // namespace

bool JsonMender::take(char c) {
  if (isAtEnd() || text_[at_] != c) return false;
  ++at_;
  return true;
}

std::size_t JsonMender::skippedBlanks(std::size_t at) const {
  while (at < text_.size()) {
    if (isBlank(text_[at])) {
      ++at;
    } else if (text_.substr(at).starts_with("//")) {
      at = std::min(text_.find('\n', at), text_.size());
    } else if (text_.substr(at).starts_with("/*")) {
      const std::size_t end = text_.find("*/", at + 2);
      at = end == std::string_view::npos ? text_.size() : end + 2;
    } else {
      break;
    }
  }
  return at;
}

bool JsonMender::readValue(int depth) {
  skipBlanks();
  if (isAtEnd()) return false;
  if (text_[at_] == '{') return readObject(depth + 1);
  if (text_[at_] == '[') return readArray(depth + 1);
  if (openingMark(at_) > 0) {
    readString(StringPlace::Value);
  } else {
    readWord();
  }
  return true;
}

bool JsonMender::readObject(int depth) {
  if (depth > kMaxMendedDepth || !take('{')) return false;
  json_ += '{';
  const std::size_t empty = json_.size();
  while (true) {
    do {
      skipBlanks();
    } while (take(','));
    if (isAtEnd() || take('}')) break;
    const std::size_t before = json_.size();
    if (before != empty) json_ += ',';
    if (readMember(depth)) continue;
    json_.resize(before);
    if (!isAtEnd()) return false;
  }
  json_ += '}';
  return true;
}

bool JsonMender::readMember(int depth) {
  if (!readKey()) return false;
  skipBlanks();
  if (!take(':')) return false;
  json_ += ':';
  skipBlanks();
  if (!isAtEnd() && (text_[at_] == ',' || text_[at_] == '}')) {
    json_ += "null";
    return true;
  }
  return readValue(depth);
}

bool JsonMender::readArray(int depth) {
  if (depth > kMaxMendedDepth || !take('[')) return false;
  json_ += '[';
  const std::size_t empty = json_.size();
  while (true) {
    do {
      skipBlanks();
    } while (take(','));
    if (isAtEnd() || take(']')) break;
    if (text_[at_] == '}') break;  // the array's end was forgotten
    const std::size_t before = json_.size();
    if (before != empty) json_ += ',';
    if (readValue(depth)) continue;
    json_.resize(before);
    if (!isAtEnd()) return false;
  }
  json_ += ']';
  return true;
}

std::size_t JsonMender::readBareKey() const {
  std::size_t end = at_;
  while (end < text_.size() && (isWordCharacter(text_[end]) || text_[end] == ' ')) ++end;
  return end;
}

bool JsonMender::readKey() {
  if (openingMark(at_) > 0) {
    readString(StringPlace::Key);
    return true;
  }
  std::size_t end = readBareKey();
  constexpr std::size_t kLongestKey = 64;
  if (end == at_ || end - at_ > kLongestKey) return false;
  const std::size_t next = end;
  while (end > at_ && text_[end - 1] == ' ') --end;
  json_ += '"';
  json_ += text_.substr(at_, end - at_);
  json_ += '"';
  at_ = next;
  return true;
}

std::size_t JsonMender::openingMark(std::size_t at) const {
  for (const Marks& marks : kMarks) {
    if (text_.substr(at).starts_with(marks.opening)) return marks.opening.size();
  }
  return 0;
}

/// Length of a mark that may close the string under way; 0 when there is none.
std::size_t JsonMender::closingMark(std::size_t at) const {
  std::string_view marks = closing_;
  while (!marks.empty()) {
    const std::string_view mark = marks.substr(0, marks.find(' '));
    if (text_.substr(at).starts_with(mark)) return mark.size();
    marks.remove_prefix(std::min(mark.size() + 1, marks.size()));
  }
  return 0;
}

/// Whether what stands at `at`, after a comma, can be the next member or element.
bool JsonMender::beginsNext(std::size_t at) const {
  at = skippedBlanks(at);
  if (at >= text_.size() || openingMark(at) > 0) return true;
  const char c = text_[at];
  if (c == '}' || c == ']' || c == '{' || c == '[' || c == '-' || (c >= '0' && c <= '9')) {
    return true;
  }
  std::size_t end = at;
  while (end < text_.size() && isWordCharacter(text_[end])) ++end;
  const std::string word = asciiLowerCase(text_.substr(at, end - at));
  if (word == "true" || word == "false" || word == "null" || word == "none") return true;
  end = skippedBlanks(end);
  return end < text_.size() && text_[end] == ':';
}

/// Whether a mark that ends at `after` closes the string, or is a quotation within it: a closing
/// one has what JSON wants next behind it.
bool JsonMender::endsString(std::size_t after, StringPlace place) const {
  const std::size_t next = skippedBlanks(after);
  if (next >= text_.size()) return true;
  const char c = text_[next];
  if (place == StringPlace::Key) return c == ':';
  if (c == '}' || c == ']') return true;
  if (c == ',') return beginsNext(next + 1);
  // A forgotten comma: the next member begins on a line of its own.
  const bool is_new_line = text_.substr(after, next - after).find('\n') != std::string_view::npos;
  return is_new_line && openingMark(next) > 0;
}

void JsonMender::readString(StringPlace place) {
  for (const Marks& marks : kMarks) {
    if (text_.substr(at_).starts_with(marks.opening)) {
      closing_ = marks.closing;
      at_ += marks.opening.size();
      break;
    }
  }
  json_ += '"';
  while (!isAtEnd()) {
    if (text_[at_] == '\\') {
      readEscape();
      continue;
    }
    const std::size_t mark = closingMark(at_);
    if (mark > 0 && endsString(at_ + mark, place)) {
      at_ += mark;
      break;
    }
    put(text_[at_++]);
  }
  json_ += '"';
}

void JsonMender::readEscape() {
  ++at_;
  if (isAtEnd()) return;
  const char c = text_[at_++];
  constexpr std::string_view kLetters = "bfnrt";
  constexpr std::string_view kMeanings = "\b\f\n\r\t";
  if (const std::size_t i = kLetters.find(c); i != std::string_view::npos) {
    put(kMeanings[i]);
    return;
  }
  if (c != 'u') {
    put(c);
    return;
  }
  const auto readUnit = [this](char32_t& unit) {
    const std::string_view digits = text_.substr(at_, 4);
    unsigned value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc() || end != digits.data() + 4) return false;
    at_ += 4;
    unit = value;
    return true;
  };
  char32_t unit = 0;
  if (!readUnit(unit)) {
    // At the very end the text was cut here; elsewhere a 'u' was meant.
    if (text_.size() - at_ < 4) {
      at_ = text_.size();
    } else {
      put(c);
    }
    return;
  }
  const bool is_high = unit >= 0xD800 && unit <= 0xDBFF;
  if (is_high && text_.substr(at_).starts_with("\\u")) {
    const std::size_t before = at_;
    char32_t low = 0;
    at_ += 2;
    if (readUnit(low) && low >= 0xDC00 && low <= 0xDFFF) {
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
    } else {
      at_ = before;
    }
  }
  putCodePoint(unit);
}

/// A number, one of JSON's words, or a string that nobody quoted.
void JsonMender::readWord() {
  constexpr std::string_view kEnds = ",}]\n";
  const std::size_t end = std::min(text_.find_first_of(kEnds, at_), text_.size());
  std::string_view word = text_.substr(at_, end - at_);
  while (!word.empty() && isBlank(word.back())) word.remove_suffix(1);
  at_ = end;
  const std::string lower = asciiLowerCase(word);
  if (lower == "true" || lower == "false") {
    json_ += lower;
  } else if (lower.empty() || lower == "null" || lower == "none" || lower == "nan") {
    json_ += "null";
  } else if (const std::string number = strictNumber(word); !number.empty()) {
    json_ += number;
  } else {
    json_ += '"';
    for (const char c : word) put(c);
    json_ += '"';
  }
}

void JsonMender::put(char c) {
  if (c == '"' || c == '\\') json_ += '\\';
  if (static_cast<unsigned char>(c) >= ' ') {
    json_ += c;
    return;
  }
  constexpr std::string_view kHex = "0123456789abcdef";
  json_ += "\\u00";
  json_ += kHex[static_cast<unsigned char>(c) >> 4U];
  json_ += kHex[static_cast<unsigned char>(c) & 15U];
}

void JsonMender::putCodePoint(char32_t c) {
  for (const char byte : utf32ToUtf8(std::u32string_view(&c, 1))) put(byte);
}

}  // namespace lay
