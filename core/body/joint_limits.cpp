#include "core/body/joint_limits.h"

#include <array>
#include <cmath>
#include <numbers>

#include <Eigen/Geometry>

#include "core/geometry/rotation.h"

namespace lay {
namespace {

constexpr float kDegree = std::numbers::pi_v<float> / 180;

/// Degrees. Left joints and those in the middle; the right ones mirror them.
struct RangeRow {
  int joint;
  int bone_axis;
  std::array<float, 3> low, high;
};

constexpr std::array<RangeRow, 15> kRows = {{
    {kLeftHip, 1, {-130, -45, -35}, {45, 60, 85}},
    {kLeftKnee, 1, {-8, -12, -12}, {160, 12, 12}},
    {kLeftAnkle, 2, {-65, -60, -30}, {70, 50, 30}},
    {kLeftFoot, 2, {-75, -12, -12}, {85, 12, 12}},
    {kSpine1, 1, {-30, -30, -38}, {75, 30, 38}},
    {kSpine2, 1, {-25, -33, -28}, {40, 33, 28}},
    {kSpine3, 1, {-47, -25, -40}, {30, 25, 40}},
    {kNeck, 1, {-67, -77, -57}, {63, 77, 57}},
    {kHead, 1, {-40, -35, -35}, {40, 35, 35}},
    {kLeftCollar, 0, {-35, -35, -35}, {35, 35, 35}},
    {kLeftShoulder, 0, {-126, -130, -116}, {100, 75, 91}},
    {kLeftElbow, 0, {-15, -160, -12}, {15, 12, 85}},
    {kLeftWrist, 0, {-120, -82, -70}, {95, 80, 92}},
    {kLeftHand, 0, {-45, -45, -90}, {45, 45, 45}},
    {kPelvis, 1, {-180, -180, -180}, {180, 180, 180}},
}};

std::array<JointRange, kSmplJointCount> makeRanges() {
  std::array<JointRange, kSmplJointCount> ranges;
  for (const RangeRow& row : kRows) {
    JointRange range{row.bone_axis,
                     kDegree * Eigen::Vector3f(row.low[0], row.low[1], row.low[2]),
                     kDegree * Eigen::Vector3f(row.high[0], row.high[1], row.high[2])};
    const auto joint = static_cast<std::size_t>(row.joint);
    ranges[joint] = range;
    const int mirrored = kSmplMirrorJoint[joint];
    if (mirrored == row.joint) continue;
    // In the mirror a rotation (x, y, z) becomes (x, -y, -z).
    std::swap(range.low.y(), range.high.y());
    std::swap(range.low.z(), range.high.z());
    range.low.tail<2>() *= -1;
    range.high.tail<2>() *= -1;
    ranges[static_cast<std::size_t>(mirrored)] = range;
  }
  return ranges;
}

}  // namespace

Eigen::Vector3f swingTwist(const Eigen::Matrix3f& rotation, int bone_axis) {
  Eigen::Quaternionf whole(rotation);
  if (whole.w() < 0) whole.coeffs() *= -1;
  const float along = whole.vec()[bone_axis];
  // A half turn across the bone has no twist of its own.
  const float length = std::hypot(along, whole.w());
  Eigen::Quaternionf twist = Eigen::Quaternionf::Identity();
  if (length > 1e-6F) {
    twist.coeffs().setZero();
    twist.w() = whole.w() / length;
    twist.vec()[bone_axis] = along / length;
  }
  Eigen::Vector3f parts = matrixToAxisAngle((whole * twist.conjugate()).toRotationMatrix());
  parts[bone_axis] = 2 * std::atan2(twist.vec()[bone_axis], twist.w());
  return parts;
}

Eigen::Matrix3f fromSwingTwist(const Eigen::Vector3f& swing_twist, int bone_axis) {
  Eigen::Vector3f swing = swing_twist;
  swing[bone_axis] = 0;
  Eigen::Vector3f twist = Eigen::Vector3f::Zero();
  twist[bone_axis] = swing_twist[bone_axis];
  return axisAngleToMatrix(swing) * axisAngleToMatrix(twist);
}

const JointRange& jointRange(int joint) {
  static const std::array<JointRange, kSmplJointCount> kRanges = makeRanges();
  return kRanges.at(static_cast<std::size_t>(joint));
}

Eigen::Vector3f beyondRange(int joint, const Eigen::Matrix3f& rotation) {
  const JointRange& range = jointRange(joint);
  const Eigen::Vector3f parts = swingTwist(rotation, range.bone_axis);
  return parts - parts.cwiseMax(range.low).cwiseMin(range.high);
}

Eigen::Matrix3f withinRange(int joint, const Eigen::Matrix3f& rotation) {
  const JointRange& range = jointRange(joint);
  const Eigen::Vector3f parts = swingTwist(rotation, range.bone_axis);
  return fromSwingTwist(parts.cwiseMax(range.low).cwiseMin(range.high), range.bone_axis);
}

float jointLimitExcess(const SmplParams& params) {
  float sum = 0;
  for (int j = 1; j < kSmplJointCount; ++j) {
    const Eigen::Vector3f turned = params.body_pose.row(j - 1).transpose();
    sum += beyondRange(j, axisAngleToMatrix(turned)).squaredNorm();
  }
  return sum / (100 * kDegree * kDegree);
}

}  // namespace lay
