#include "core/refine/pose_edits.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "core/refine/pose_solver.h"

namespace lay {
namespace {

JointMask maskFrom(std::initializer_list<SmplJoint> joints) {
  JointMask mask;
  for (const SmplJoint joint : joints) mask.set(static_cast<std::size_t>(joint));
  return mask;
}

/// A rotation seen in a mirror that stands along x = 0.
Eigen::RowVector3f inMirror(const Eigen::RowVector3f& turn) {
  return {turn.x(), -turn.y(), -turn.z()};
}

/// How high each joint of a foot is above the sole in the T-pose, m.
std::array<float, 4> heightsOverSole(const BodyModel& model, const SmplParams& params) {
  const MatrixX3f surface = shapedVertices(model, params.betas);
  const MatrixX3f joints = regressJoints(model, surface);
  const float sole = surface.col(1).minCoeff();
  return {joints(kLeftAnkle, 1) - sole,
          joints(kLeftFoot, 1) - sole,
          joints(kRightAnkle, 1) - sole,
          joints(kRightFoot, 1) - sole};
}

}  // namespace

JointMask jointsOfPart(BodyPart part) {
  switch (part) {
    case BodyPart::Head:
      return maskFrom({kNeck, kHead});
    case BodyPart::LeftArm:
      return maskFrom({kLeftCollar, kLeftShoulder, kLeftElbow, kLeftWrist, kLeftHand});
    case BodyPart::RightArm:
      return maskFrom({kRightCollar, kRightShoulder, kRightElbow, kRightWrist, kRightHand});
    case BodyPart::LeftLeg:
      return maskFrom({kLeftHip, kLeftKnee, kLeftAnkle, kLeftFoot});
    case BodyPart::RightLeg:
      return maskFrom({kRightHip, kRightKnee, kRightAnkle, kRightFoot});
    case BodyPart::Torso:
      return maskFrom({kSpine1, kSpine2, kSpine3});
    default:
      return JointMask().set();
  }
}

SmplParams mirroredPose(const SmplParams& params) {
  SmplParams mirrored = params;
  for (int j = 1; j < kSmplJointCount; ++j) {
    mirrored.body_pose.row(j - 1) =
        inMirror(params.body_pose.row(kSmplMirrorJoint[static_cast<std::size_t>(j)] - 1));
  }
  // The camera sees x to the right and y down, and so does its mirror: the same rule.
  mirrored.global_orient = inMirror(params.global_orient.transpose()).transpose();
  return mirrored;
}

SmplParams withLimbFromOtherSide(const SmplParams& params, BodyPart part) {
  SmplParams changed = params;
  const JointMask joints = jointsOfPart(part);
  for (int j = 1; j < kSmplJointCount; ++j) {
    if (!joints.test(static_cast<std::size_t>(j))) continue;
    changed.body_pose.row(j - 1) =
        inMirror(params.body_pose.row(kSmplMirrorJoint[static_cast<std::size_t>(j)] - 1));
  }
  return changed;
}

SmplParams withPartOf(const SmplParams& params, const SmplParams& other, BodyPart part) {
  SmplParams changed = params;
  const JointMask joints = jointsOfPart(part);
  if (joints.test(kPelvis)) changed.global_orient = other.global_orient;
  for (int j = 1; j < kSmplJointCount; ++j) {
    if (joints.test(static_cast<std::size_t>(j))) {
      changed.body_pose.row(j - 1) = other.body_pose.row(j - 1);
    }
  }
  return changed;
}

SmplParams withFeetOnGround(const BodyModel& model, const SmplParams& params) {
  constexpr std::array<int, 4> kFeet = {kLeftAnkle, kLeftFoot, kRightAnkle, kRightFoot};
  const std::array<float, 4> over_sole = heightsOverSole(model, params);
  const BodyState state = toBodyState(params);
  const MatrixX3f joints = poseJoints(model, state).joints_in_camera;
  float ground = joints(kFeet[0], 1) + over_sole[0];  // y points down
  for (std::size_t i = 1; i < kFeet.size(); ++i) {
    ground = std::max(ground, joints(kFeet[i], 1) + over_sole[i]);
  }
  PoseSolverOptions options;
  options.moving = jointsOfPart(BodyPart::LeftLeg) | jointsOfPart(BodyPart::RightLeg);
  for (std::size_t i = 0; i < kFeet.size(); ++i) {
    options.places.push_back(
        {kFeet[i], Eigen::Vector3f::UnitY(), ground - over_sole[i] - joints(0, 1)});
  }
  options.iterations = 30;
  return toSmplParams(solvePose(model, {}, state, {}, options).state);
}

}  // namespace lay
