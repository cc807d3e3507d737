#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// The sentences of a text, each with its mark and without blanks around it; none is empty. A full
/// stop ends one where a blank or the text's end follows, so that "0.5" stays whole.
[[nodiscard]] std::vector<std::string> sentencesOf(std::string_view text);

/// Sentences with a space between.
[[nodiscard]] std::string joinedSentences(const std::vector<std::string>& sentences);

}  // namespace lay
