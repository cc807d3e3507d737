#pragma once

#include "core/project/project.h"

namespace lay {

// Equality of what a project is made of: number by number, two numbers that are none counting as
// equal, since what was saved and opened again must be the same. What is derived (decoded photos,
// body models) is not looked at.

[[nodiscard]] bool isSame(const SmplParams& a, const SmplParams& b);
[[nodiscard]] bool isSame(const PinholeCamera& a, const PinholeCamera& b);
[[nodiscard]] bool isSame(const Subject& a, const Subject& b);
[[nodiscard]] bool isSame(const StartingBody& a, const StartingBody& b);
[[nodiscard]] bool isSame(const RefinementProblem& a, const RefinementProblem& b);
[[nodiscard]] bool isSame(const DenoisingStep& a, const DenoisingStep& b);
[[nodiscard]] bool isSame(const RefinementResult& a, const RefinementResult& b);
/// The same run quickly: runs never change.
[[nodiscard]] bool isSame(const FinishedRunPtr& a, const FinishedRunPtr& b);
[[nodiscard]] bool isSame(const Person& a, const Person& b);
[[nodiscard]] bool isSame(const ProjectPhoto& a, const ProjectPhoto& b);
[[nodiscard]] bool isSame(const Project& a, const Project& b);

template <typename Item>
  requires requires(const Item& item) { isSame(item, item); }
[[nodiscard]] bool isSame(const std::vector<Item>& a, const std::vector<Item>& b) {
  if (a.size() != b.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!isSame(a[i], b[i])) {
      return false;
    }
  }
  return true;
}

}  // namespace lay
