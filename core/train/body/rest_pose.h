#pragma once

#include <array>

#include "core/train/body/source_rig.h"

namespace lay {

/// A body in SMPL's rest pose with its true joints.
struct RestBody {
  MatrixX3f vertices;  ///< (V, 3) m, T-pose, pelvis at the origin
  MatrixX3f joints;    ///< (24, 3) m
};

/// Turns MakeHuman's stance (arms lowered and bent forwards) into SMPL's T-pose: the line shoulder,
/// elbow, wrist, hand is laid along +-x, each bone by the smallest rotation; the legs stay.
/// @param base (N, 3) m, all vertices of the base mesh, joint cubes included.
[[nodiscard]] RestBody toTPose(const MatrixX3f& base, const SourceRig& rig);

}  // namespace lay
