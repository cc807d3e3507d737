#include "core/body/keypoint_layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace lay {
namespace {

std::vector<std::string> namesOf(std::span<const int> layout) {
  std::vector<std::string> names;
  for (const int keypoint : layout) names.emplace_back(kKeypointNames.at(keypoint));
  return names;
}

TEST(KeypointLayout, CocoIndicesAreOurs) {
  const auto layout = halpeFromCoco17();
  ASSERT_EQ(layout.size(), 17U);
  for (int i = 0; i < 17; ++i) EXPECT_EQ(layout[i], i);
}

TEST(KeypointLayout, Body25HasOpenPosesOrder) {
  const std::vector<std::string> expected = {
      "nose",           "neck",        "right_shoulder", "right_elbow",     "right_wrist",
      "left_shoulder",  "left_elbow",  "left_wrist",     "mid_hip",         "right_hip",
      "right_knee",     "right_ankle", "left_hip",       "left_knee",       "left_ankle",
      "right_eye",      "left_eye",    "right_ear",      "left_ear",        "left_big_toe",
      "left_small_toe", "left_heel",   "right_big_toe",  "right_small_toe", "right_heel"};
  EXPECT_EQ(namesOf(halpeFromBody25()), expected);
}

TEST(KeypointLayout, Body18IsBody25WithoutHipsMiddleAndFeet) {
  const std::vector<std::string> expected = {"nose",
                                             "neck",
                                             "right_shoulder",
                                             "right_elbow",
                                             "right_wrist",
                                             "left_shoulder",
                                             "left_elbow",
                                             "left_wrist",
                                             "right_hip",
                                             "right_knee",
                                             "right_ankle",
                                             "left_hip",
                                             "left_knee",
                                             "left_ankle",
                                             "right_eye",
                                             "left_eye",
                                             "right_ear",
                                             "left_ear"};
  EXPECT_EQ(namesOf(halpeFromBody18()), expected);
}

TEST(KeypointLayout, NoPointIsNamedTwice) {
  for (const auto layout : {halpeFromCoco17(), halpeFromBody25(), halpeFromBody18()}) {
    EXPECT_EQ(std::set<int>(layout.begin(), layout.end()).size(), layout.size());
  }
}

TEST(KeypointLayout, MirrorSwapsLeftAndRightNames) {
  for (int keypoint = 0; keypoint < kKeypointCount; ++keypoint) {
    std::string name(kKeypointNames[keypoint]);
    if (name.starts_with("left_"))
      name.replace(0, 4, "right");
    else if (name.starts_with("right_"))
      name.replace(0, 5, "left");
    EXPECT_EQ(kKeypointNames[kKeypointMirror[keypoint]], name);
  }
}

}  // namespace
}  // namespace lay
