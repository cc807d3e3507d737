#include "core/image/csv_rows.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace lay {
namespace {

std::string_view stripped(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
    text.remove_suffix(1);
  return text;
}

char separatorOf(std::string_view line) {
  for (const char separator : {'\t', ';', ','}) {
    if (line.find(separator) != std::string_view::npos) return separator;
  }
  return ' ';
}

bool isDigitAt(const std::string& text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

void replaceDecimalComma(std::string& cell) {
  const std::size_t comma = cell.find(',');
  const bool is_decimal = comma != std::string::npos && comma > 0 && isDigitAt(cell, comma - 1) &&
                          isDigitAt(cell, comma + 1) &&
                          cell.find_first_not_of("+-0123456789,eE") == std::string::npos;
  if (is_decimal) cell[comma] = '.';
}

CsvRow cellsOf(std::string_view line, char separator) {
  CsvRow row(1);
  bool is_quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') {
      const bool is_doubled = is_quoted && i + 1 < line.size() && line[i + 1] == '"';
      if (is_doubled) row.back() += line[++i];
      is_quoted = is_doubled ? is_quoted : !is_quoted;
    } else if (line[i] == separator && !is_quoted) {
      // Blanks part columns however many there are.
      if (separator != ' ' || !row.back().empty()) row.emplace_back();
    } else {
      row.back() += line[i];
    }
  }
  if (separator == ' ' && row.size() > 1 && row.back().empty()) row.pop_back();
  for (std::string& cell : row) {
    cell = std::string(stripped(cell));
    if (separator == ';' || separator == '\t') replaceDecimalComma(cell);
  }
  return row;
}

}  // namespace

std::vector<CsvRow> csvRows(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<CsvRow> rows;
  char separator = '\0';
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = stripped(text.substr(0, end));
    // A tab at the end of a line is a column, but a line of nothing else is none.
    const std::string_view whole = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (separator == '\0') separator = separatorOf(line);
    rows.push_back(cellsOf(separator == '\t' ? whole : line, separator));
  }
  return rows;
}

float csvNumber(std::string_view text) {
  constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();
  text = stripped(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  float value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole && std::isfinite(value) ? value : kNothing;
}

}  // namespace lay
