#include "core/language/postures.h"

#include "tests/core/language/test_poses.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

constexpr float kHalfTurn = 3.14159265F;

/// An upright body that faces the camera, then changed.
template <typename Change>
std::optional<StatementClass> postureAfter(Change change) {
  SmplParams params;
  params.global_orient = {kHalfTurn, 0, 0};
  change(params);
  return postureOf(toySkeleton(params));
}

void bend(SmplParams& params, int joint, float x) {
  params.body_pose(joint - 1, 0) = x;
}

TEST(Postures, AreRecognised) {
  EXPECT_EQ(postureAfter([](SmplParams&) {}), StatementClass::Standing);
  EXPECT_EQ(postureAfter([](SmplParams& p) {
              p.global_orient = {kHalfTurn / 2, 0, 0};
            }),
            StatementClass::LyingOnBack);
  EXPECT_EQ(postureAfter([](SmplParams& p) {
              p.global_orient = {-kHalfTurn / 2, 0, 0};
            }),
            StatementClass::LyingOnFront);
  EXPECT_EQ(postureAfter([](SmplParams& p) {
              p.global_orient = {0, 0, 0.3F};
            }),
            StatementClass::UpsideDown);
  EXPECT_EQ(postureAfter([](SmplParams& p) {
              for (const int hip : {kLeftHip, kRightHip}) bend(p, hip, -1.5F);
              for (const int knee : {kLeftKnee, kRightKnee}) bend(p, knee, 1.5F);
            }),
            StatementClass::Sitting);
  EXPECT_EQ(postureAfter([](SmplParams& p) {
              for (const int knee : {kLeftKnee, kRightKnee}) bend(p, knee, 1.57F);
              for (const int ankle : {kLeftAnkle, kRightAnkle}) bend(p, ankle, 0.9F);
            }),
            StatementClass::Kneeling);
  EXPECT_EQ(postureAfter([](SmplParams& p) {
              bend(p, kLeftHip, -0.5F);
              bend(p, kRightHip, 0.5F);
            }),
            StatementClass::Striding);
}

TEST(Postures, KneelingOnOneKneeKnowsWhich) {
  const auto kneelOn = [](int knee, int other_hip, int other_knee, int ankle) {
    return postureAfter([=](SmplParams& p) {
      bend(p, knee, 1.57F);
      bend(p, ankle, 0.9F);
      bend(p, other_hip, -1.57F);
      bend(p, other_knee, 1.57F);
    });
  };
  EXPECT_EQ(kneelOn(kLeftKnee, kRightHip, kRightKnee, kLeftAnkle), StatementClass::KneelingOnLeft);
  EXPECT_EQ(kneelOn(kRightKnee, kLeftHip, kLeftKnee, kRightAnkle), StatementClass::KneelingOnRight);
}

TEST(Postures, CrossingsSayWhichLegIsInFront) {
  SmplParams params;
  params.global_orient = {kHalfTurn, 0, 0};
  params.body_pose.row(kLeftHip - 1) << -0.3F, 0, -0.4F;
  params.body_pose.row(kRightHip - 1) << 0.1F, 0, 0.2F;
  const SkeletonPose pose = toySkeleton(params);
  EXPECT_TRUE(holds(*statementFromText("crossed left_leg right_leg crossed"), pose));
  EXPECT_TRUE(holds(*statementFromText("crossed left_leg right_leg left_front"), pose));
  EXPECT_FALSE(holds(*statementFromText("crossed left_leg right_leg right_front"), pose));
}

}  // namespace
}  // namespace lay
