#pragma once

#include <cstdint>

#include "core/base/random.h"
#include "core/body/body_model.h"
#include "core/body/skinning.h"
#include "core/refine/refinement_problem.h"

namespace lay {

/// The same person with the large joints and the place somewhat wrong, as an initial prediction
/// would have them.
[[nodiscard]] inline SmplParams disturbed(SmplParams params, std::uint64_t seed, float angle) {
  Random random(seed);
  for (const int joint : {kLeftShoulder,
                          kRightShoulder,
                          kLeftElbow,
                          kRightElbow,
                          kLeftHip,
                          kRightHip,
                          kLeftKnee,
                          kRightKnee}) {
    for (int axis = 0; axis < 3; ++axis)
      params.body_pose(joint - 1, axis) += angle * random.normal();
  }
  params.transl.x() += 0.05F;
  return params;
}

/// The toy body seen by a known camera with exact keypoints: the true answer is known.
struct ToyProblem {
  SmplParams truth;
  RefinementProblem problem;  ///< starts from a disturbed truth
};

[[nodiscard]] inline ToyProblem makeToyProblem(const BodyModel& body,
                                               const SmplParams& truth,
                                               const SmplParams& start) {
  ToyProblem toy;
  toy.truth = truth;
  toy.problem.camera = PinholeCamera::withFocalLength(1100, 1000, 1000);
  toy.problem.keypoints.points =
      toy.problem.camera.project(poseJoints(body, truth).keypoints_in_camera);
  toy.problem.keypoints.confidence.setOnes();
  toy.problem.box = boxFromKeypoints(toy.problem.keypoints);
  toy.problem.initial = start;
  return toy;
}

}  // namespace lay
