#include "render/tools/sample_pose.h"

#include "core/geometry/rotation.h"

#include <numbers>

namespace lay {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

/// Rotations about the body's axes (x to the person's left, y up, z forward), deg, applied z first,
/// then x, then y.
struct JointAngles {
  SmplJoint joint;
  float x;
  float y;
  float z;
};

Eigen::Matrix3f rotationOf(float x, float y, float z) {
  const auto about = [](const Eigen::Vector3f& axis, float deg) {
    return axisAngleToMatrix(axis * (deg * kPi / 180.0f));
  };
  return about(Eigen::Vector3f::UnitY(), y) * about(Eigen::Vector3f::UnitX(), x) *
         about(Eigen::Vector3f::UnitZ(), z);
}

// Legs point down: -x swings them forward, +x bends a knee. The left arm points to +x: +z raises
// it, -y brings it forward; for the right arm both signs turn.
constexpr JointAngles kPose[] = {
    {kLeftHip, -40, 10, 5},   {kLeftKnee, 36, 0, 0},       {kLeftAnkle, 2, 0, 0},
    {kRightHip, 20, -12, -6}, {kRightKnee, 24, 0, 0},      {kRightAnkle, 2, 0, 0},
    {kRightFoot, -34, 0, 0},  {kSpine1, -2, 4, -3},        {kSpine2, 2, 6, -4},
    {kSpine3, -2, 8, -2},     {kNeck, -2, 6, 2},           {kHead, -8, 10, 4},
    {kLeftCollar, 0, -4, 12}, {kLeftShoulder, 0, -18, 44}, {kLeftElbow, 0, -24, 0},
    {kLeftWrist, 0, 0, -10},  {kRightCollar, 0, 4, 2},     {kRightShoulder, 14, -22, 54},
    {kRightElbow, 0, 62, 0},  {kRightWrist, 0, 0, 8},
};

}  // namespace

SmplParams samplePose() {
  SmplParams params;
  for (const JointAngles& angles : kPose) {
    params.body_pose.row(angles.joint - 1) =
        matrixToAxisAngle(rotationOf(angles.x, angles.y, angles.z)).transpose();
  }
  // Half a turn about x: from the body's axes (y up, facing +z) to a person who stands before the
  // camera and looks at it.
  params.global_orient = matrixToAxisAngle(rotationOf(180, 0, 0) * rotationOf(4, -28, 0));
  params.transl = {-0.02f, 0.12f, 3.1f};
  return params;
}

PinholeCamera sampleCamera() {
  return PinholeCamera::withDefaultFocalLength(900, 1200);
}

}  // namespace lay
