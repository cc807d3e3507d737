#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lay {

using CsvRow = std::vector<std::string>;

/// The rows of a table as text: quotes are taken off, blank lines and a byte order mark left out.
/// What parts the columns is told by the first line: tabs, semicolons, commas, else blanks.
/// A decimal comma becomes a point where tabs or semicolons part columns.
[[nodiscard]] std::vector<CsvRow> csvRows(std::string_view text);

/// The number that is all of `text`; NaN for everything else, an empty text included.
[[nodiscard]] float csvNumber(std::string_view text);

}  // namespace lay
