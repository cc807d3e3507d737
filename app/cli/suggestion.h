#pragma once

#include <string>
#include <vector>

namespace lay {

/// The candidate that a typing mistake turned into `word`: the nearest by edit distance, if it is
/// near enough to be meant. "" otherwise.
[[nodiscard]] std::string nearestWord(const std::string& word,
                                      const std::vector<std::string>& candidates);

}  // namespace lay
