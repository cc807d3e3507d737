#include "core/train/body/rest_pose.h"

#include <Eigen/Geometry>

namespace lay {
namespace {

/// Means of the joint cubes, both sides alike: the cubes themselves are symmetric only to a tenth
/// of a millimetre.
MatrixX3f sourceJoints(const MatrixX3f& base, const SourceRig& rig) {
  MatrixX3f means = MatrixX3f::Zero(kSmplJointCount, 3);
  for (int j = 0; j < kSmplJointCount; ++j) {
    const auto& vertices = rig.joint_vertices[static_cast<std::size_t>(j)];
    for (const int v : vertices) means.row(j) += base.row(v);
    means.row(j) /= static_cast<float>(vertices.size());
  }
  const Eigen::RowVector3f mirror(-1, 1, 1);
  MatrixX3f joints(kSmplJointCount, 3);
  for (int j = 0; j < kSmplJointCount; ++j) {
    const int other = kSmplMirrorJoint[static_cast<std::size_t>(j)];
    joints.row(j) = 0.5F * (means.row(j) + means.row(other).cwiseProduct(mirror));
  }
  return joints;
}

using Transforms = std::array<Eigen::Isometry3f, kSmplJointCount>;

/// Lays one arm along `direction`; its joints are moved too.
void straightenArm(const std::array<int, 4>& arm,
                   const Eigen::Vector3f& direction,
                   MatrixX3f& joints,
                   Transforms& rest_from_source) {
  Eigen::Vector3f position = joints.row(arm[0]).transpose();
  Eigen::Quaternionf rotation = Eigen::Quaternionf::Identity();
  for (std::size_t i = 0; i < arm.size(); ++i) {
    const Eigen::Vector3f source = joints.row(arm[i]).transpose();
    float length = 0;
    if (i + 1 < arm.size()) {  // the hand turns with the wrist
      const Eigen::Vector3f bone = joints.row(arm[i + 1]).transpose() - source;
      rotation = Eigen::Quaternionf::FromTwoVectors(bone, direction);
      length = bone.norm();
    }
    Eigen::Isometry3f& transform = rest_from_source[static_cast<std::size_t>(arm[i])];
    transform.linear() = rotation.toRotationMatrix();
    transform.translation() = position - transform.linear() * source;
    joints.row(arm[i]) = position.transpose();
    position += length * direction;
  }
}

}  // namespace

RestBody toTPose(const MatrixX3f& base, const SourceRig& rig) {
  RestBody body;
  body.joints = sourceJoints(base, rig);
  Transforms rest_from_source;
  rest_from_source.fill(Eigen::Isometry3f::Identity());
  straightenArm({kLeftShoulder, kLeftElbow, kLeftWrist, kLeftHand},
                Eigen::Vector3f::UnitX(),
                body.joints,
                rest_from_source);
  straightenArm({kRightShoulder, kRightElbow, kRightWrist, kRightHand},
                -Eigen::Vector3f::UnitX(),
                body.joints,
                rest_from_source);

  const SkinWeights& skin = rig.skin_weights;
  body.vertices.resize(static_cast<Eigen::Index>(skin.joints.size()), 3);
  for (std::size_t v = 0; v < skin.joints.size(); ++v) {
    const auto row = static_cast<Eigen::Index>(v);
    const Eigen::Vector3f source = base.row(row).transpose();
    Eigen::Vector3f rest = Eigen::Vector3f::Zero();
    for (std::size_t i = 0; i < 4; ++i) {
      const float weight = skin.weights[v][i];
      if (weight > 0) {
        rest += weight * (rest_from_source[static_cast<std::size_t>(skin.joints[v][i])] * source);
      }
    }
    body.vertices.row(row) = rest.transpose();
  }
  const Eigen::RowVector3f pelvis = body.joints.row(kPelvis);
  body.vertices.rowwise() -= pelvis;
  body.joints.rowwise() -= pelvis;
  return body;
}

}  // namespace lay
