#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// The next line of `text` (without its end), which is cut off the front; false at the end.
[[nodiscard]] bool takeLine(std::string_view& text, std::string_view& line);

/// The words of a line, separated by blanks and tabs.
[[nodiscard]] std::vector<std::string_view> splitWords(std::string_view line);

/// A whole word read as a number. @throws FileError saying `where` ("base.obj, line 12") it stands.
[[nodiscard]] float wordToFloat(std::string_view word, const std::string& where);
[[nodiscard]] int wordToInt(std::string_view word, const std::string& where);

}  // namespace lay
