#include "core/language/posecodes.h"

#include "tests/core/language/test_poses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace lay {
namespace {

std::set<std::string> textsOf(const std::vector<Posecode>& codes, bool mirror) {
  std::set<std::string> texts;
  for (const Posecode& code : codes) {
    const Statement statement = mirror ? mirrored(code.statement) : code.statement;
    const BodyPart part = mirror ? mirrored(code.part) : code.part;
    texts.insert(std::string(nameOf(part)) + ": " + canonicalText(statement));
  }
  return texts;
}

std::vector<SmplParams> manyPoses() {
  std::vector<SmplParams> poses = toyPoses(60);
  const std::vector<SmplParams> recorded = recordedPoses("val", 150);
  poses.insert(poses.end(), recorded.begin(), recorded.end());
  return poses;
}

TEST(Posecodes, AMirroredPoseGetsMirroredStatements) {
  for (const SmplParams& params : manyPoses()) {
    EXPECT_EQ(textsOf(posecodesOf(toySkeleton(params)), true),
              textsOf(posecodesOf(toySkeleton(mirrored(params))), false));
  }
}

TEST(Posecodes, WhatIsSaidIsTrueAndSaidOnce) {
  for (const SmplParams& params : manyPoses()) {
    const SkeletonPose pose = toySkeleton(params);
    const std::vector<Posecode> codes = posecodesOf(pose);
    EXPECT_GE(codes.size(), 4U);  // four bends at least
    for (const Posecode& code : codes) {
      EXPECT_TRUE(isValid(code.statement)) << canonicalText(code.statement);
      EXPECT_TRUE(holds(code.statement, pose)) << canonicalText(code.statement);
    }
    EXPECT_EQ(textsOf(codes, false).size(), codes.size());
  }
}

TEST(Posecodes, TheRestPoseIsToldAsAnArtistWould) {
  SmplParams params;
  params.global_orient = {3.14159265F, 0, 0};
  const std::set<std::string> texts = textsOf(posecodesOf(toySkeleton(params)), false);
  EXPECT_TRUE(texts.contains("overall: posture body standing"));
  EXPECT_TRUE(texts.contains("left_arm: direction left_arm left"));
  EXPECT_TRUE(texts.contains("right_arm: bend right_elbow straight"));
  EXPECT_TRUE(texts.contains("torso: trunk_pitch torso upright"));
  EXPECT_TRUE(texts.contains("head: head_yaw head neutral"));
}

}  // namespace
}  // namespace lay
