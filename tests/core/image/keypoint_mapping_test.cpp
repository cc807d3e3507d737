#include "core/image/keypoint_mapping.h"

#include "core/base/error.h"
#include "core/body/keypoint_layout.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(KeypointFromName, OurOwnNamesMeanThemselves) {
  for (int k = 0; k < kKeypointCount; ++k) {
    EXPECT_EQ(keypointFromName(kKeypointNames[static_cast<std::size_t>(k)]), k);
  }
}

TEST(KeypointFromName, ManySpellingsAreUnderstood) {
  for (const char* name : {"LWrist",
                           "left wrist",
                           "wrist_left",
                           "L.Wrist",
                           "lwrist",
                           "leftWrist",
                           "LEFT_WRIST",
                           "l_wri",
                           "Wrist (L)"}) {
    EXPECT_EQ(keypointFromName(name), kKpLeftWrist) << name;
  }
  EXPECT_EQ(keypointFromName("REar"), kKpRightEar);
  EXPECT_EQ(keypointFromName("rear"), kKpRightEar);
  EXPECT_EQ(keypointFromName("MidHip"), kKpMidHip);
  EXPECT_EQ(keypointFromName("RBigToe"), kKpRightBigToe);
  EXPECT_EQ(keypointFromName("left_foot_index"), kKpLeftBigToe);
}

TEST(KeypointFromName, WhatIsOpenOrForeignIsNone) {
  for (const char* name : {"",
                           "wrist",
                           "shoulder1",
                           "left",
                           "left_right_knee",
                           "left_eye_inner",
                           "UpperNeck",
                           "tail",
                           "point 3"}) {
    EXPECT_EQ(keypointFromName(name), kNoKeypoint) << name;
  }
}

TEST(KeypointLayouts, TablesAgreeWithThoseOfTheBody) {
  const auto same = [](const KeypointMapping& mapping, std::span<const int> table) {
    return std::equal(mapping.targets.begin(), mapping.targets.end(), table.begin(), table.end());
  };
  EXPECT_TRUE(same(mappingOfLayout("coco17"), halpeFromCoco17()));
  EXPECT_TRUE(same(mappingOfLayout("body25"), halpeFromBody25()));
  EXPECT_TRUE(same(mappingOfLayout("body18"), halpeFromBody18()));
}

TEST(KeypointLayouts, EachGivesNoKeypointTwice) {
  for (const std::string& layout : knownLayouts()) {
    const KeypointMapping mapping = mappingOfLayout(layout);
    EXPECT_EQ(mapping.names.size(), mapping.targets.size());
    std::multiset<int> targets(mapping.targets.begin(), mapping.targets.end());
    for (int k = 0; k < kKeypointCount; ++k) EXPECT_LE(targets.count(k), 1U) << layout << k;
    // Shoulders, elbows, wrists, hips, knees and ankles of both sides are in all of them.
    for (int k = kKpLeftShoulder; k <= kKpRightAnkle; ++k) {
      EXPECT_EQ(targets.count(k), 1U)
          << layout << ' ' << kKeypointNames[static_cast<std::size_t>(k)];
    }
  }
}

TEST(KeypointLayouts, TheNumberOfPointsTellsTheUsualOne) {
  EXPECT_EQ(usualMapping(17).layout, "coco17");
  EXPECT_EQ(usualMapping(25).layout, "body25");
  EXPECT_EQ(usualMapping(136).layout, "halpe136");
  EXPECT_TRUE(usualMapping(14).names.empty());
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)mappingOfLayout("coco"); }),
              HasSubstr("coco17, "));
}

TEST(CorrectedMapping, PointsAreNamedOrCounted) {
  const KeypointMapping mapping = mappingOfLayout("body25");
  const KeypointMapping changed = corrected(mapping, " LWrist = right_wrist , 4=- ,");
  EXPECT_EQ(changed.targets[7], kKpRightWrist);
  EXPECT_EQ(changed.targets[4], kNoKeypoint);
  EXPECT_EQ(changed.numMapped(), mapping.numMapped() - 1);
  EXPECT_EQ(corrected(mapping, ""), mapping);
}

TEST(CorrectedMapping, WhatIsNotUnderstoodIsSaid) {
  const KeypointMapping mapping = mappingOfLayout("coco17");
  for (const char* text : {"nose", "17=nose", "nobody=nose", "0=tail", "=", "-1=nose"}) {
    EXPECT_THAT(errorText<InvalidOptions>([&] { (void)corrected(mapping, text); }),
                HasSubstr(text));
  }
}

}  // namespace
}  // namespace lay
