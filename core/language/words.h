#pragma once

#include "core/language/statement.h"

#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// A word, number or mark of a text, spelled for looking up.
struct Word {
  std::string text;  ///< lower case ASCII; "." and ";" and "\n" are "."; "," and brackets are ","
  TextRange range;   ///< bytes of the text
  bool is_number = false;
  bool is_possessive = false;  ///< had 's: "the person's left"
};

/// Splits a text. Any bytes are taken: what is no letter, digit or known mark parts words. Curly
/// quotes, long dashes, degree signs and contractions ("isn't" is "is", "not") are understood;
/// words with hyphens come apart ("right-angled" is "right", "angled").
[[nodiscard]] std::vector<Word> wordsOf(std::string_view text);

}  // namespace lay
