#pragma once

#include <string>
#include <vector>

namespace lay {

/// Stands for a value in a text that is read from source code.
inline constexpr char kTextValue = '7';

/// A text that code gives to an exception, to a helper that throws, or adds to a result as a note.
struct ThrownText {
  int line = 0;
  std::string text;  ///< with kTextValue for each value
};

/// The texts in the literals of a C++ source file: of "throw XError(strCat("no ", name))" it is
/// "no 7". A choice between two literals gives two texts. Errors of the program itself
/// (std::logic_error and the like) are left out.
[[nodiscard]] std::vector<ThrownText> thrownTexts(const std::string& source);

}  // namespace lay
