#pragma once

#include <string>
#include <vector>

#include "core/body/body_model.h"
#include "core/refine/refinement_problem.h"

namespace lay {

/// What of the evidence an answer contradicts by far.
struct Contradictions {
  int seen = 0;               ///< keypoints
  int far = 0;                ///< of them: the body has them elsewhere
  int model_statements = 0;   ///< that nobody wrote: a model's, or generated
  int broken_statements = 0;  ///< of them: do not hold for the body

  /// As when they are another person's, or left and right are exchanged.
  [[nodiscard]] bool ofKeypoints() const;
  [[nodiscard]] bool ofWords() const;
};

[[nodiscard]] Contradictions contradictionsOf(const BodyModel& body,
                                              const RefinementProblem& problem,
                                              const SmplParams& answer);

/// What a run left out because the first look contradicted it.
struct LeftOut {
  bool keypoints = false;
  bool words = false;  ///< those that no person wrote
};

/// Why an answer should not be believed as it stands, for the person who looks at it: too few
/// keypoints, half a body, keypoints that no such body has, words that the keypoints contradict.
/// @param problem what was asked, nothing left out. @param answer refined body.
/// @return sentences, each with what to do; empty when there is no reason.
[[nodiscard]] std::vector<std::string> doubtsAbout(const BodyModel& body,
                                                   const RefinementProblem& problem,
                                                   const SmplParams& answer,
                                                   const LeftOut& left_out = {});

}  // namespace lay
