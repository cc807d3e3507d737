#pragma once

#include <string>

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"

namespace lay {

/// The body of 24 joints that a body of 52 or 55 is while its hands and face are at rest: what the
/// refiner, the networks and the windows work with. Vertices, faces and shape directions stay as
/// they are. Joints 0 to 21 are the model's own; left_hand and right_hand stand at the first
/// knuckle of the middle finger. The fingers' weights go to the wrist, those of jaw and eyes to the
/// head, so the surface is the full model's in every pose of the common joints; the two hand joints
/// turn nothing. A body of 24 joints is returned itself.
[[nodiscard]] BodyModelPtr commonBody(const BodyModelPtr& model);

/// A pose moved to another tree, and what could not come along.
struct ConvertedPose {
  SmplParams params;
  float lost_angle = 0;    ///< rad: the largest rotation of a joint that the other tree does not
                           ///< have; 0: nothing is lost
  std::string lost_joint;  ///< its name, or ""
};

/// The same pose for a body of `num_joints` (24, 52 or 55). Joints of the same name keep their
/// rotation: the 22 common ones always, the fingers between SMPL-H and SMPL-X. The others are at
/// rest: towards 24 joints fingers, jaw and eyes are lost, from 24 joints the rotations of the two
/// hands. Betas, root and translation stay.
/// @throws std::logic_error for a count that no family has.
[[nodiscard]] ConvertedPose convertPose(const SmplParams& params, int num_joints);

}  // namespace lay
