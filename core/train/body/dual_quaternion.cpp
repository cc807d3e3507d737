#include "core/train/body/dual_quaternion.h"

#include "core/geometry/rotation.h"

namespace lay {
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

DualQuaternion dualQuaternion(const Eigen::Isometry3f& transform) {
  const Eigen::Quaternionf real(transform.linear());
  const Eigen::Vector3f half = 0.5F * transform.translation();
  const Eigen::Quaternionf dual = Eigen::Quaternionf(0, half.x(), half.y(), half.z()) * real;
  return {real.coeffs(), dual.coeffs()};
}

DualQuaternions dualQuaternions(const JointTransforms& transforms) {
  DualQuaternions motions;
  for (std::size_t j = 0; j < transforms.size(); ++j) motions[j] = dualQuaternion(transforms[j]);
  return motions;
}

Eigen::Vector3f blendedPoint(const Eigen::Vector3f& rest,
                             const SkinWeights& weights,
                             std::size_t vertex,
                             const DualQuaternions& motions) {
  const auto& joints = weights.joints[vertex];
  const auto& shares = weights.weights[vertex];
  Eigen::Vector4f real = Eigen::Vector4f::Zero();
  Eigen::Vector4f dual = Eigen::Vector4f::Zero();
  // q and -q are one rotation: all have to lie on the side of the first.
  const Eigen::Vector4f& first = motions[static_cast<std::size_t>(joints[0])].real;
  for (std::size_t i = 0; i < 4; ++i) {
    const DualQuaternion& motion = motions[static_cast<std::size_t>(joints[i])];
    const float share = motion.real.dot(first) < 0 ? -shares[i] : shares[i];
    real += share * motion.real;
    dual += share * motion.dual;
  }
  const float norm = real.norm();
  const Eigen::Quaternionf rotation(Eigen::Vector4f(real / norm));
  const Eigen::Quaternionf half(Eigen::Vector4f(dual / norm));
  return rotation * rest + 2 * (half * rotation.conjugate()).vec();
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
