#include "core/train/body/rigid_skinning.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/rotation.h"

namespace lay {
namespace {

/// Angle (rad) of the part of a rotation that is about the x axis.
float twistAboutX(const Eigen::Vector3f& axis_angle) {
  const Eigen::Quaternionf q(axisAngleToMatrix(axis_angle));
  return 2 * std::atan2(q.x(), q.w());
}

}  // namespace

std::vector<float> forearmTwistShares(const MatrixX3f& v_template,
                                      const MatrixX3f& rest_joints,
                                      const SkinWeights& weights) {
  // The skin round the elbow stays with the upper arm's side of the joint.
  constexpr float kBegin = 0.15F;
  std::vector<float> shares(weights.joints.size(), 0.0F);
  for (std::size_t v = 0; v < shares.size(); ++v) {
    for (std::size_t i = 0; i < 4; ++i) {
      const int joint = weights.joints[v][i];
      if (weights.weights[v][i] <= 0 || (joint != kLeftElbow && joint != kRightElbow)) continue;
      const float elbow = rest_joints(joint, 0);
      const float wrist = rest_joints(joint == kLeftElbow ? kLeftWrist : kRightWrist, 0);
      const float along = (v_template(static_cast<Eigen::Index>(v), 0) - elbow) / (wrist - elbow);
      const float t = std::clamp((along - kBegin) / (1 - kBegin), 0.0F, 1.0F);
      shares[v] = t * t * (3 - 2 * t);
    }
  }
  return shares;
}

RigidSkinning::RigidSkinning(const MatrixX3f& v_template,
                             const MatrixX3f& rest_joints,
                             const SkinWeights& weights)
    : v_template_(v_template),
      rest_joints_(rest_joints),
      weights_(weights),
      twist_shares_(forearmTwistShares(v_template, rest_joints, weights)) {}

MatrixX3f RigidSkinning::posed(const JointRotations& pose,
                               const JointTransforms& transforms) const {
  DualQuaternions motions = dualQuaternions(transforms);
  const DualQuaternions plain = motions;
  const float left_twist = twistAboutX(pose.row(kLeftWrist).transpose());
  const float right_twist = twistAboutX(pose.row(kRightWrist).transpose());
  const auto turned = [&](int elbow, float angle) {
    const Eigen::Vector3f centre = rest_joints_.row(elbow).transpose();
    Eigen::Isometry3f turn = Eigen::Isometry3f::Identity();
    turn.rotate(Eigen::AngleAxisf(angle, Eigen::Vector3f::UnitX()));
    turn.translation() = centre - turn.linear() * centre;
    return dualQuaternion(transforms[static_cast<std::size_t>(elbow)] * turn);
  };
  MatrixX3f result(v_template_.rows(), 3);
  for (Eigen::Index row = 0; row < result.rows(); ++row) {
    const auto v = static_cast<std::size_t>(row);
    const float share = twist_shares_[v];
    if (share > 0) {
      motions[kLeftElbow] = turned(kLeftElbow, share * left_twist);
      motions[kRightElbow] = turned(kRightElbow, share * right_twist);
    } else {
      motions[kLeftElbow] = plain[kLeftElbow];
      motions[kRightElbow] = plain[kRightElbow];
    }
    result.row(row) =
        blendedPoint(v_template_.row(row).transpose(), weights_, v, motions).transpose();
  }
  return result;
}

}  // namespace lay
