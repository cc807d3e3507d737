#include "core/train/body/dual_quaternion.h"

#include "core/geometry/rotation.h"

namespace lay {
namespace {

struct DualQuaternion {
  Eigen::Quaternionf real;
  Eigen::Quaternionf dual;
};

DualQuaternion fromTransform(const Eigen::Isometry3f& transform) {
  DualQuaternion result;
  result.real = Eigen::Quaternionf(transform.linear());
  const Eigen::Vector3f half = 0.5F * transform.translation();
  result.dual = Eigen::Quaternionf(0, half.x(), half.y(), half.z()) * result.real;
  return result;
}

}  // namespace

JointTransforms jointTransforms(const Eigen::Ref<const MatrixX3f>& pose,
                                const MatrixX3f& rest_joints) {
  JointTransforms transforms;
  transforms[0].setIdentity();
  for (int j = 1; j < kSmplJointCount; ++j) {
    const auto& parent =
        transforms[static_cast<std::size_t>(kSmplParents[static_cast<std::size_t>(j)])];
    const Eigen::Vector3f rest = rest_joints.row(j).transpose();
    auto& transform = transforms[static_cast<std::size_t>(j)];
    transform.setIdentity();
    transform.linear() = parent.linear() * axisAngleToMatrix(pose.row(j).transpose());
    transform.translation() = parent * rest - transform.linear() * rest;
  }
  return transforms;
}

MatrixX3f dualQuaternionSkinning(const MatrixX3f& vertices,
                                 const SkinWeights& weights,
                                 const JointTransforms& transforms) {
  std::array<DualQuaternion, kSmplJointCount> motions;
  for (std::size_t j = 0; j < transforms.size(); ++j) motions[j] = fromTransform(transforms[j]);
  MatrixX3f result(vertices.rows(), 3);
  for (Eigen::Index v = 0; v < vertices.rows(); ++v) {
    const auto& joints = weights.joints[static_cast<std::size_t>(v)];
    const auto& shares = weights.weights[static_cast<std::size_t>(v)];
    Eigen::Vector4f real = Eigen::Vector4f::Zero();
    Eigen::Vector4f dual = Eigen::Vector4f::Zero();
    // q and -q are one rotation: all have to lie on the side of the first.
    const Eigen::Vector4f& first = motions[static_cast<std::size_t>(joints[0])].real.coeffs();
    for (std::size_t i = 0; i < 4; ++i) {
      const DualQuaternion& motion = motions[static_cast<std::size_t>(joints[i])];
      const float share = motion.real.coeffs().dot(first) < 0 ? -shares[i] : shares[i];
      real += share * motion.real.coeffs();
      dual += share * motion.dual.coeffs();
    }
    const float norm = real.norm();
    const Eigen::Quaternionf rotation(Eigen::Vector4f(real / norm));
    const Eigen::Quaternionf half(Eigen::Vector4f(dual / norm));
    const Eigen::Vector3f translation = 2 * (half * rotation.conjugate()).vec();
    result.row(v) =
        (rotation * Eigen::Vector3f(vertices.row(v).transpose()) + translation).transpose();
  }
  return result;
}

Eigen::Affine3f linearBlend(const SkinWeights& weights,
                            std::size_t vertex,
                            const JointTransforms& transforms) {
  Eigen::Matrix4f sum = Eigen::Matrix4f::Zero();
  for (std::size_t i = 0; i < 4; ++i) {
    sum += weights.weights[vertex][i] *
           transforms[static_cast<std::size_t>(weights.joints[vertex][i])].matrix();
  }
  return Eigen::Affine3f(sum);
}

}  // namespace lay
