#pragma once

#include "core/base/random.h"
#include "core/critic/hypothesis_group.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {

/// Hypotheses of a body whose exact keypoints are known: the first is the truth, and each further
/// one is more wrong.
[[nodiscard]] inline HypothesisGroup toyGroup(const BodyModel& body, int count) {
  const SmplParams truth = randomPose(5, 0.1F);
  HypothesisGroup group;
  group.id = "toy";
  group.problem = makeToyProblem(body, truth, truth).problem;
  for (int i = 0; i < count; ++i) {
    group.bodies.push_back(
        i == 0 ? truth
               : disturbed(truth, static_cast<std::uint64_t>(i), 0.06F * static_cast<float>(i)));
  }
  return group;
}

}  // namespace lay
