#pragma once

#include <optional>

#include "core/body/smpl_params.h"
#include "core/geometry/pinhole_camera.h"
#include "core/image/keypoints.h"
#include "core/language/part_descriptions.h"
#include "core/refine/edit.h"
#include "core/refine/pose_constraints.h"

namespace lay {

/// Everything a run works on: a snapshot, so editing the document never touches a running job.
struct RefinementProblem {
  PinholeCamera camera;
  PersonBox box;          ///< the crop that crop cameras and scales refer to
  Keypoints2d keypoints;  ///< may be empty: a modality that is missing is absent, never guessed
  SmplParams initial;     ///< the initial prediction: the mean of the start distribution
  /// May be empty; their statements are evidence beside the keypoints.
  PartDescriptions descriptions = {};
  /// When set, an edit: only these joints move; the other joints, shape and translation stay as
  /// `initial` has them.
  std::optional<JointMask> moving = std::nullopt;
  /// What a person has settled: locked joints keep the rotation of `initial`, and every step of
  /// every hypothesis meets the targets.
  PoseConstraints constraints = {};

  /// @throws InvalidOptions naming the field: no camera, no box, a body behind the camera, numbers
  /// that are not finite.
  void validate() const;
};

}  // namespace lay
