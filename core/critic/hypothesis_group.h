#pragma once

#include <string>
#include <vector>

#include "core/body/smpl_params.h"
#include "core/image/image.h"
#include "core/refine/refinement_problem.h"

namespace lay {

/// Hypotheses of one person in one photograph, to be judged together.
struct HypothesisGroup {
  std::string id;  ///< of the photo (SHA-256 of its file) or of a sample: what a file finds it by
  ImagePtr photo;  ///< null: none, as in the built-in benchmark
  /// The evidence: camera, box, keypoints, initial prediction, descriptions.
  RefinementProblem problem;
  std::vector<SmplParams> bodies;  ///< (G) of 24 joints

  /// @throws InvalidOptions naming what is wrong: no body, more than kMaxGroup, numbers that are
  /// not finite, a problem that is none.
  void validate() const;

  static constexpr int kMaxGroup = 1000;
};

}  // namespace lay
