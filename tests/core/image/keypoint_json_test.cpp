#include "core/image/keypoint_json.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

RawKeypoints read(const std::string& text) {
  return readKeypointJson(text, "points.json");
}

std::string problem(const std::string& text) {
  return errorText<FileError>([&] { (void)read(text); });
}

TEST(KeypointJson, NamesComeFromTheFirstCategoryThatHasSome) {
  const RawKeypoints raw = read(
      R"({"annotations":[{"keypoints":[1,2,2,3,4,1]}],
          "categories":[{"id":1},{"keypoints":["a","b"]},{"keypoints":["c"]}]})");
  EXPECT_THAT(raw.names, ElementsAre("a", "b"));
  ASSERT_THAT(raw.people, SizeIs(1));
  EXPECT_TRUE(raw.people[0].has_visibilities);
  EXPECT_EQ(raw.people[0].points[1].confidence, 1);
}

TEST(KeypointJson, ScoresBesideMmPosesPointsGoWithThem) {
  const RawKeypoints raw =
      read(R"([{"keypoints":[[1,2],[3,4],[5,6]],"keypoint_scores":[0.5,null]}])");
  EXPECT_EQ(raw.format, KeypointFormat::MmPose);
  const std::vector<RawPoint>& points = raw.people.at(0).points;
  ASSERT_THAT(points, SizeIs(3));
  EXPECT_EQ(points[0].confidence, 0.5f);
  EXPECT_TRUE(std::isnan(points[1].confidence));
  EXPECT_TRUE(std::isnan(points[2].confidence));
}

TEST(KeypointJson, TriplesCarryTheirOwnScores) {
  const RawKeypoints raw = read(R"({"keypoints":[[1,2,0.25],[3,4,0.75]]})");
  EXPECT_EQ(raw.people.at(0).points[1].confidence, 0.75f);
}

TEST(KeypointJson, FramesKeepTheirNumbers) {
  const RawKeypoints raw = read(
      R"({"instance_info":[{"instances":[]},{"frame_id":9,"instances":[{"keypoints":[[1,2]]}]}]})");
  ASSERT_THAT(raw.people, SizeIs(1));
  EXPECT_EQ(raw.people[0].image_name, "9");
}

TEST(KeypointJson, BrokenPeopleAreNamed) {
  EXPECT_THAT(problem(R"([{"keypoints":[[1]]}])"),
              HasSubstr("entry 0 has a point without x and y"));
  EXPECT_THAT(problem(R"([{"keypoints":"no"}])"), HasSubstr("\"keypoints\" of entry 0"));
  EXPECT_THAT(problem(R"({"instance_info":[{"instances":[3]}]})"), HasSubstr("frame 0"));
  EXPECT_THAT(problem(R"({"instance_info":[4]})"), HasSubstr("frame 0 has no \"instances\""));
  EXPECT_THAT(problem(R"({"bodies":[{}]})"), HasSubstr("body 0 has no array \"joints\""));
  EXPECT_THAT(problem(R"({"a.jpg":{"people":[{}]}})"), HasSubstr("pose_keypoints_2d"));
}

}  // namespace
}  // namespace lay
