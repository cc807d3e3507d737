#include "core/critic/critic.h"

#include <algorithm>
#include <numeric>

namespace lay {

bool isCriticFlag(const std::string& flag) {
  return std::ranges::find(kCriticFlags, flag) != std::end(kCriticFlags);
}

std::vector<int> rankedByScore(const std::vector<Critique>& critiques) {
  std::vector<int> order(critiques.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::ranges::greater(), [&](int i) {
    return critiques[static_cast<std::size_t>(i)].score;
  });
  return order;
}

}  // namespace lay
