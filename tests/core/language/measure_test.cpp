#include "core/language/measure.h"

#include "tests/core/language/test_poses.h"

#include "core/geometry/rotation.h"

#include <gtest/gtest.h>

#include <Eigen/Geometry>

namespace lay {
namespace {

std::vector<Measure> someOfEveryKind() {
  using enum BodyPoint;
  using enum MeasureKind;
  std::vector<Measure> all = {{BendAngle, LeftElbow},
                              {BendAngle, RightKnee},
                              {Distance, LeftHand, RightElbow},
                              {SideOffset, LeftHand, LeftShoulder},
                              {SideOffset, LeftAnkle, RightAnkle},
                              {HeightOffset, RightHand, BodyPoint::Head},
                              {DepthOffset, LeftHand, BodyPoint::Torso},
                              {DepthOffset, LeftFoot, RightFoot},
                              {DepthGap, LeftFoot, RightFoot},
                              {Tilt, LeftThigh},
                              {Tilt, BodyPoint::Torso},
                              {GroundHeight, LeftKnee},
                              {TrunkPitch, BodyPoint::Torso},
                              {TrunkTwist, BodyPoint::Torso},
                              {TrunkLean, BodyPoint::Torso},
                              {HeadPitch, BodyPoint::Head},
                              {HeadYaw, BodyPoint::Head},
                              {HeadRoll, BodyPoint::Head},
                              {ChestFromUp, BodyPoint::Torso},
                              {LeftFromUp, BodyPoint::Torso}};
  for (const BodyAxis axis : {BodyAxis::Up,
                              BodyAxis::Down,
                              BodyAxis::Front,
                              BodyAxis::Back,
                              BodyAxis::Left,
                              BodyAxis::Right}) {
    all.push_back({LimbDirection, LeftArm, None, axis});
    all.push_back({LimbDirection, RightLeg, None, axis});
  }
  return all;
}

Eigen::Matrix3d turned(const Eigen::Matrix3d& rotation, int axis, double angle) {
  return rotation * Eigen::AngleAxisd(angle, Eigen::Vector3d::Unit(axis)).toRotationMatrix();
}

TEST(Measure, GradientsAreThoseOfFiniteDifferences) {
  constexpr double kStep = 1e-6;
  for (const SmplParams& params : toyPoses(12)) {
    const SkeletonPose pose = toySkeleton(params);
    for (const Measure& what : someOfEveryKind()) {
      const MeasureGradient exact = measureWithGradient(what, pose);
      EXPECT_NEAR(exact.value, measure(what, pose), 1e-9);
      const auto slope = [&](auto&& change) {
        SkeletonPose ahead = pose;
        SkeletonPose back = pose;
        change(ahead, kStep);
        change(back, -kStep);
        return (measure(what, ahead) - measure(what, back)) / (2 * kStep);
      };
      const double tolerance = 1e-4 * (1 + exact.d_joints.cwiseAbs().maxCoeff());
      for (int j = 0; j < kSmplJointCount; ++j) {
        for (int axis = 0; axis < 3; ++axis) {
          EXPECT_NEAR(exact.d_joints(j, axis),
                      slope([&](SkeletonPose& p, double h) { p.joints(j, axis) += h; }),
                      tolerance)
              << "kind " << static_cast<int>(what.kind) << " joint " << j;
        }
      }
      for (int axis = 0; axis < 3; ++axis) {
        const auto expectTurn = [&](double value, Eigen::Matrix3d SkeletonPose::*rotation) {
          EXPECT_NEAR(
              value,
              slope([&](SkeletonPose& p, double h) { p.*rotation = turned(p.*rotation, axis, h); }),
              tolerance + 1e-3);
        };
        expectTurn(exact.d_pelvis[axis], &SkeletonPose::camera_from_pelvis);
        expectTurn(exact.d_spine3[axis], &SkeletonPose::camera_from_spine3);
        expectTurn(exact.d_head[axis], &SkeletonPose::camera_from_head);
      }
    }
  }
}

/// The rest pose facing the camera with one joint turned about one of its axes.
SkeletonPose restTurned(int joint, const Eigen::Vector3f& axis_angle) {
  SmplParams params;
  params.global_orient = {3.14159265F, 0, 0};  // y up of the body is -y of the camera
  params.transl = {0, 0, 3.5F};
  if (joint > 0) params.body_pose.row(joint - 1) = axis_angle.transpose();
  return toySkeleton(params);
}

TEST(Measure, SignsAreThePersonsOwn) {
  const SkeletonPose rest = restTurned(0, {0, 0, 0});
  // T-pose: the left hand is out to the left at shoulder height.
  EXPECT_GT(measure({MeasureKind::SideOffset, BodyPoint::LeftHand, BodyPoint::Head}, rest), 0.3);
  EXPECT_LT(measure({MeasureKind::SideOffset, BodyPoint::RightHand, BodyPoint::Head}, rest), -0.3);
  EXPECT_NEAR(
      measure({MeasureKind::HeightOffset, BodyPoint::LeftHand, BodyPoint::LeftShoulder}, rest),
      0,
      0.1);
  EXPECT_GT(measure({MeasureKind::BendAngle, BodyPoint::LeftElbow}, rest), 165);
  // The head turned about its y axis looks to the left, about x it looks down, about -z it leans
  // left.
  EXPECT_NEAR(measure({MeasureKind::HeadYaw}, restTurned(kHead, {0, 0.5F, 0})), 28.6, 0.1);
  EXPECT_NEAR(measure({MeasureKind::HeadPitch}, restTurned(kHead, {0.5F, 0, 0})), 28.6, 0.1);
  EXPECT_NEAR(measure({MeasureKind::HeadRoll}, restTurned(kHead, {0, 0, -0.5F})), 28.6, 0.1);
  EXPECT_GT(measure({MeasureKind::TrunkPitch}, restTurned(kSpine1, {0.8F, 0, 0})), 25);
  EXPECT_GT(measure({MeasureKind::TrunkTwist}, restTurned(kSpine2, {0, 0.6F, 0})), 20);
  EXPECT_GT(measure({MeasureKind::TrunkLean}, restTurned(kSpine1, {0, 0, -0.6F})), 20);
}

TEST(Measure, NothingDependsOnTheTurnAboutGravityOrThePlace) {
  const BodyModelPtr body = makeToyBody();
  for (SmplParams params : toyPoses(6)) {
    const SkeletonPose before = toySkeleton(params);
    const Eigen::Matrix3f yaw = axisAngleToMatrix({0, 1.9F, 0});
    params.global_orient = matrixToAxisAngle(yaw * axisAngleToMatrix(params.global_orient));
    params.transl += Eigen::Vector3f(0.4F, -0.2F, 1.0F);
    const SkeletonPose after = toySkeleton(params);
    for (const Measure& what : someOfEveryKind()) {
      EXPECT_NEAR(measure(what, before), measure(what, after), isLength(what.kind) ? 1e-4 : 0.05)
          << static_cast<int>(what.kind);
    }
  }
}

TEST(Measure, LengthsDoNotDependOnTheSizeOfThePerson) {
  SkeletonPose pose = toySkeleton(toyPoses(3)[2]);
  SkeletonPose child = pose;
  child.joints *= 0.7;
  child.length_scale = lengthScale(child.joints);
  for (const Measure& what : someOfEveryKind()) {
    EXPECT_NEAR(measure(what, pose), measure(what, child), 1e-4) << static_cast<int>(what.kind);
  }
}

}  // namespace
}  // namespace lay
