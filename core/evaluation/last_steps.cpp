#include "core/evaluation/last_steps.h"

#include <algorithm>

namespace lay {

int bestByScore(const DenoisingStep& step) {
  const auto& list = step.hypotheses;
  return static_cast<int>(
      std::min_element(list.begin(),
                       list.end(),
                       [](const auto& a, const auto& b) { return a.score < b.score; }) -
      list.begin());
}

}  // namespace lay
