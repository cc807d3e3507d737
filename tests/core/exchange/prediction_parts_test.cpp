#include "core/exchange/prediction_parts.h"

#include "core/base/error.h"
#include "core/exchange/prediction_layouts.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(PredictionParts, BetasAreTenAtLeast) {
  EXPECT_EQ(predictedBetas({1, 2}).size(), kNumBetas);
  EXPECT_EQ(predictedBetas({1, 2})[1], 2);
  EXPECT_EQ(predictedBetas({1, 2})[2], 0);
  EXPECT_EQ(predictedBetas(std::vector<float>(16, 1)).size(), 16);
  EXPECT_EQ(predictedBetas(std::vector<float>(5000, 1)).size(), 300);
}

TEST(PredictionParts, PosesOfEveryFamilyFindTheirJoints) {
  const ArrayGroup group;
  const std::filesystem::path path = "a.npz";
  const PredictionFields fields(group, path);
  for (const int joints : {22, 23, 24, 52, 55}) {
    std::vector<float> pose;
    for (int i = 0; i < 3 * joints; ++i) pose.push_back(static_cast<float>(i));
    SmplParams params;
    setFullPose(fields, pose, params);
    EXPECT_EQ(params.global_orient.y(), 1);
    EXPECT_EQ(params.body_pose.rows(), joints < 24 ? 23 : joints - 1);
    EXPECT_EQ(params.body_pose(20, 2), 3 * 21 + 2) << joints;
  }
  SmplParams params;
  EXPECT_THAT(errorText<FileError>([&] { setFullPose(fields, std::vector<float>(60), params); }),
              HasSubstr("turns 19 joints"));
  EXPECT_THAT(errorText<FileError>([&] { setFullPose(fields, std::vector<float>(4), params); }),
              HasSubstr("4 numbers"));
  EXPECT_THAT(errorText<FileError>([&] { requireBodyCount(fields, 0); }), HasSubstr("nobody"));
  EXPECT_THAT(errorText<FileError>([&] { requireBodyCount(fields, kMostPredictedBodies + 1); }),
              HasSubstr("are read"));
}

TEST(PredictionParts, GendersAsFilesSayThem) {
  ArrayGroup group;
  EXPECT_EQ(predictedGender(group), "neutral");
  for (const auto& [said, meant] :
       {std::pair("female", "female"), {"M", "male"}, {"?", "neutral"}}) {
    group.texts["gender"] = said;
    EXPECT_EQ(predictedGender(group), meant);
  }
}

}  // namespace
}  // namespace lay
