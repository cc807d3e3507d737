#include "core/base/error.h"
#include "core/image/keypoint_file.h"
#include "core/io/atomic_file.h"
#include "tests/support/keypoint_samples.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

class KeypointWriterTest : public testing::Test {
 protected:
  TempDir folder_;
  std::filesystem::path path_ = folder_.path() / "keypoints.json";
};

TEST_F(KeypointWriterTest, OnePersonReadsBackFromOpenPose) {
  Keypoints2d keypoints = samplePerson(0);
  keypoints.points(kKpLeftKnee, 0) = 123.456f;
  for (const int unwritten : {kKpNose, kKpHeadTop}) {  // BODY_25 has no top of the head
    keypoints.confidence[unwritten] = 0;
    keypoints.points.row(unwritten).setZero();
  }
  writeOpenPose(path_, keypoints);
  const KeypointFile file = readKeypointFile(path_);
  ASSERT_EQ(file.people.size(), 1U);
  EXPECT_EQ(file.people[0].keypoints.points, keypoints.points);
  EXPECT_TRUE((file.people[0].keypoints.confidence == keypoints.confidence).all());
  EXPECT_THAT(readFile(path_), HasSubstr(R"("person_id":[-1])"));
}

TEST_F(KeypointWriterTest, ManyPeopleAndNobodyAreWritten) {
  const std::vector<Keypoints2d> people = {samplePerson(0), samplePerson(1), samplePerson(2)};
  writeOpenPose(path_, people);
  EXPECT_EQ(readKeypointFile(path_).people.size(), 3U);
  writeOpenPose(path_, std::span<const Keypoints2d>{});
  EXPECT_TRUE(readKeypointFile(path_).people.empty());
}

TEST_F(KeypointWriterTest, CocoReadsBackWithScoresAndName) {
  const std::vector<Keypoints2d> people = {samplePerson(0), samplePerson(1)};
  writeCoco(path_, people, "dance \"2\".jpg", 640, 480);
  const KeypointFile file = readKeypointFile(path_);
  EXPECT_EQ(file.format, KeypointFormat::CocoAnnotations);
  ASSERT_EQ(file.people.size(), 2U);
  EXPECT_EQ(file.people[1].image_name, "dance \"2\".jpg");
  for (int k = 0; k < kCocoKeypointCount; ++k) {
    EXPECT_EQ(file.people[1].keypoints.points.row(k), people[1].points.row(k));
    EXPECT_EQ(file.people[1].keypoints.confidence[k], people[1].confidence[k]);
  }
  EXPECT_THAT(readFile(path_), HasSubstr(R"("num_keypoints": 17)"));
  writeCoco(path_, {}, "empty.jpg", 640, 480);
  EXPECT_TRUE(readKeypointFile(path_).people.empty());
}

}  // namespace
}  // namespace lay
