#include "app/cli/suggestion.h"

#include <algorithm>
#include <numeric>

namespace lay {
namespace {

/// Levenshtein's distance: insertions, deletions and replacements of single bytes.
std::size_t editDistance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

std::string nearestWord(const std::string& word, const std::vector<std::string>& candidates) {
  std::string nearest;
  std::size_t nearest_distance = 0;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = editDistance(word, candidate);
    if (nearest.empty() || distance < nearest_distance) {
      nearest = candidate;
      nearest_distance = distance;
    }
  }
  // A third of the letters wrong is a typing mistake; more is another word.
  const std::size_t tolerated = std::max<std::size_t>(1, word.size() / 3);
  return nearest_distance <= tolerated && nearest_distance < word.size() ? nearest : "";
}

}  // namespace lay
