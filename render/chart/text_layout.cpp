#include "render/chart/text_layout.h"

#include "core/io/utf8.h"

#include <sstream>

namespace lay {
namespace {

bool isControl(char32_t letter) {
  // Besides the ASCII and Latin-1 ones: line and paragraph separators, and what turns the
  // direction.
  return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter == 0x2028 ||
         letter == 0x2029 || (letter >= 0x202A && letter <= 0x202E) ||
         (letter >= 0x2066 && letter <= 0x2069);
}

/// Appends `word`, which is wider than a line, in pieces that are not.
void appendBroken(const std::string& word,
                  const ChartTextStyle& style,
                  double width,
                  const MeasureText& measure,
                  std::vector<std::string>& lines) {
  std::string piece;
  for (const char32_t letter : utf8ToUtf32(word)) {
    const std::string next = utf32ToUtf8(std::u32string(1, letter));
    if (!piece.empty() && measure(piece + next, style) > width) {
      lines.push_back(piece);
      piece.clear();
    }
    piece += next;
  }
  lines.push_back(piece);
}

}  // namespace

double lineHeight(const ChartTextStyle& style) {
  return 1.35 * style.size;
}

double baselineFor(double centre_y, const ChartTextStyle& style) {
  return centre_y + 0.36 * style.size;  // half the height of DejaVu's capitals
}

std::string cleanChartText(const std::string& text) {
  std::u32string letters = utf8ToUtf32(text);
  for (char32_t& letter : letters) {
    letter = isControl(letter) ? U' ' : letter;
  }
  return utf32ToUtf8(letters);
}

std::vector<std::string> wrapText(const std::string& text,
                                  const ChartTextStyle& style,
                                  double width,
                                  const MeasureText& measure) {
  std::vector<std::string> lines;
  std::istringstream words(cleanChartText(text));
  for (std::string word; words >> word;) {
    if (!lines.empty() && measure(lines.back() + " " + word, style) <= width) {
      lines.back() += " " + word;
    } else if (measure(word, style) <= width) {
      lines.push_back(word);
    } else {
      appendBroken(word, style, width, measure, lines);
    }
  }
  return lines.empty() ? std::vector<std::string>{""} : lines;
}

}  // namespace lay
