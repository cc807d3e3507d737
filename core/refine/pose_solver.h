#pragma once

#include "core/body/body_model.h"
#include "core/diffusion/keypoint_energy.h"
#include "core/refine/pose_constraints.h"

namespace lay {

/// A joint's place along a direction: direction . (p_joint - p_pelvis) = value, m, camera frame.
struct PlaceRow {
  int joint = 0;
  Eigen::Vector3f direction;
  float value = 0;
};

/// How exactly a target is meant, m: a person's hand is as exact as the screen.
inline constexpr float kTargetSigma = 0.003F;

/// What targets and places are missed by, in units of kTargetSigma: three rows of a full target,
/// one of a place. A pixel is measured in metres at the joint's depth, so that near and far bodies
/// feel the same. Betas are not moved by them.
[[nodiscard]] MeasurementRows targetRows(const PosedJoints& posed,
                                         const PinholeCamera& camera,
                                         const std::vector<JointTarget>& targets,
                                         const std::vector<PlaceRow>& places = {});

struct PoseSolverOptions {
  JointMask moving = JointMask().set();  ///< the joints that may turn; locked ones never do
  bool may_travel = false;               ///< the whole body may be moved, too
  bool keeps_limits = true;              ///< joints stay in their ranges
  std::vector<PlaceRow> places;          ///< beside the constraints
  int iterations = 12;
};

struct PoseSolution {
  BodyState state;
  float miss = 0;  ///< m, the farthest that a target is missed by
};

/// Inverse kinematics: the pose that meets the targets and is nearest to the start, where near is
/// measured in what joints do easily (arms before the spine), by Levenberg-Marquardt. Takes well
/// under a millisecond, so it can follow a mouse. A target that cannot be reached is reached for.
[[nodiscard]] PoseSolution solvePose(const BodyModel& model,
                                     const PinholeCamera& camera,
                                     const BodyState& start,
                                     const PoseConstraints& constraints,
                                     const PoseSolverOptions& options = {});

/// The joints that a drag of one turns: its limb, and the trunk a little when it is dragged far.
[[nodiscard]] JointMask jointsDraggedBy(int joint);

}  // namespace lay
