#pragma once

#include <vector>

#include "core/base/random.h"
#include "core/benchmark/motion_clips.h"
#include "core/body/skinning.h"
#include "core/refine/refinement_problem.h"

namespace lay {

/// Looks for proofs that keypoints allow a statement: bodies that differ from a given one in the
/// moving joints only, show the same keypoints as well as it does, and were found without any
/// words. The joints of each start from a recorded pose and are then fitted to the keypoints alone.
class WitnessSearch {
 public:
  /// @param poses recorded poses to borrow limbs from.
  WitnessSearch(const BodyModel& body, std::vector<JointRotations> poses, int tries);

  /// Skeletons of the bodies found, each at most kSlack worse in reprojection than `present`.
  /// @param problem keypoints, box and camera.
  [[nodiscard]] std::vector<PosedJoints> find(const RefinementProblem& problem,
                                              const SmplParams& present,
                                              const JointMask& moving,
                                              Random& random) const;

  static constexpr float kSlack = 1.05F;

 private:
  const BodyModel& body_;
  std::vector<JointRotations> poses_;
  int tries_;
};

}  // namespace lay
