#pragma once

#include "core/body/body_model.h"

#include <array>

namespace lay {

/// Where the 26 keypoints sit on a body whose file does not say. Limbs are anchored at their
/// joints. Face, feet and head top take the vertices that are usual for SMPL when the mesh has its
/// 6,890 vertices or SMPL-X's 10,475 and they lie on head and feet; on any other mesh they are
/// found from its shape: the nose is the most forward head vertex of the midline, eyes 2 % of the
/// height above it, the ears the most lateral head vertices between those heights, toes and heels
/// the extreme points of each foot. The neck, which detectors report midway between the shoulders
/// and SMPL's neck joint is not, moves with the upper spine.
/// @param model needs v_template, faces, skin_weights and joint_regressor; each vertex anchor moves
/// with the joint
///              that has the largest weight there.
/// @throws ModelError when no vertex belongs to the head or to a foot.
[[nodiscard]] std::array<KeypointAnchor, kKeypointCount> usualKeypointAnchors(
    const BodyModel& model);

}  // namespace lay
