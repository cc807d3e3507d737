#include "core/image/keypoint_remap.h"

#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/keypoint_samples.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::ElementsAre;

/// Two people of three points, which nothing tells apart: x, y, confidence.
constexpr const char* kUnknown =
    R"({"people": [{"pose_keypoints_2d": [10, 20, 1, 30, 40, 0.5, 0, 0, 0]},
                   {"pose_keypoints_2d": [11, 21, 1, 31, 41, 0.5, 51, 61, 1]}]})";

class KeypointRemap : public testing::Test {
 protected:
  [[nodiscard]] KeypointFile read(const std::string& text, bool accepts_unknown = true) const {
    writeFileAtomically(folder_.path() / "a.json", text);
    return readKeypointFile(folder_.path() / "a.json", {.accepts_unknown = accepts_unknown});
  }

  const TempDir folder_;
};

TEST_F(KeypointRemap, PointsThatNothingTellsApartAreReadWhereThatIsWanted) {
  EXPECT_THROW((void)read(kUnknown, false), UnknownLayoutError);
  const KeypointFile file = read(kUnknown);
  EXPECT_EQ(file.layout_source, LayoutSource::Unknown);
  EXPECT_THAT(file.mapping.targets, ElementsAre(kNoKeypoint, kNoKeypoint, kNoKeypoint));
  ASSERT_EQ(file.people.size(), 2U);
  EXPECT_EQ(file.people[0].keypoints.numPresent(), 0);
  ASSERT_EQ(file.people[0].points.size(), 3U);
  EXPECT_EQ(file.people[0].points[1].y, 40);
  EXPECT_EQ(file.people[0].points[2].confidence, 0);
}

TEST_F(KeypointRemap, TargetsMoveThePoints) {
  const KeypointFile file = remapped(read(kUnknown), {kKpNose, kNoKeypoint, kKpLeftWrist});
  EXPECT_EQ(file.people[0].keypoints.numPresent(), 1);  // its third point is missing
  EXPECT_EQ(file.people[1].keypoints.points(kKpNose, 0), 11);
  EXPECT_EQ(file.people[1].keypoints.points(kKpLeftWrist, 1), 61);
  EXPECT_EQ(file.people[1].keypoints.confidence[kKpLeftWrist], 1);
  const KeypointFile same = remapped(file, {kKpNose});
  EXPECT_EQ(same.mapping, file.mapping);
}

// What a mapping makes of the points is what the reader made of them.
TEST_F(KeypointRemap, EverySamplesOwnMappingChangesNothing) {
  for (const KeypointSample& sample : keypointSamples()) {
    SCOPED_TRACE(sample.name);
    writeFileAtomically(folder_.path() / sample.file_name, sample.text);
    KeypointReadOptions options = sample.options;
    options.image_width = kSampleWidth;
    options.image_height = kSampleHeight;
    const KeypointFile file = readKeypointFile(folder_.path() / sample.file_name, options);
    const KeypointFile again = remapped(file, file.mapping.targets);
    ASSERT_EQ(again.people.size(), file.people.size());
    for (std::size_t i = 0; i < file.people.size(); ++i) {
      EXPECT_EQ(again.people[i].keypoints.points, file.people[i].keypoints.points);
      EXPECT_TRUE(
          (again.people[i].keypoints.confidence == file.people[i].keypoints.confidence).all());
    }
  }
}

TEST_F(KeypointRemap, SidesAreSwappedAndSwappedBack) {
  const std::vector<int> targets = {kKpNose, kKpLeftWrist, kNoKeypoint, kKpRightHeel};
  EXPECT_THAT(withSidesSwapped(targets),
              ElementsAre(kKpNose, kKpRightWrist, kNoKeypoint, kKpLeftHeel));
  EXPECT_EQ(withSidesSwapped(withSidesSwapped(targets)), targets);
}

TEST_F(KeypointRemap, AKeypointBelongsToOnePointAndAPointToOneKeypoint) {
  std::vector<int> targets = {kKpNose, kKpLeftEye, kNoKeypoint};
  assignKeypoint(targets, kKpNose, 1);
  EXPECT_THAT(targets, ElementsAre(kNoKeypoint, kKpNose, kNoKeypoint));
  EXPECT_EQ(pointOf(targets, kKpNose), 1);
  EXPECT_EQ(pointOf(targets, kKpLeftEye), -1);
  assignKeypoint(targets, kKpNose, -1);
  EXPECT_THAT(targets, ElementsAre(kNoKeypoint, kNoKeypoint, kNoKeypoint));
}

TEST_F(KeypointRemap, ANumberIsAGuessWhereTheProgramDoesNotSpeakForIt) {
  KeypointFile file;
  file.mapping.targets.resize(17);
  for (const auto& [format, is_guessed] : {std::pair(KeypointFormat::CocoResults, false),
                                           {KeypointFormat::CocoAnnotations, false},
                                           {KeypointFormat::AlphaPose, false},
                                           {KeypointFormat::MmPose, false},
                                           {KeypointFormat::OpenPose, true},
                                           {KeypointFormat::DeepLabCut, true},
                                           {KeypointFormat::Csv, true}}) {
    file.format = format;
    file.layout_source = LayoutSource::Number;
    EXPECT_EQ(isLayoutGuessed(file), is_guessed) << toString(format);
    for (const LayoutSource source :
         {LayoutSource::Names, LayoutSource::Asked, LayoutSource::Unknown}) {
      file.layout_source = source;
      EXPECT_FALSE(isLayoutGuessed(file));
    }
  }
}

}  // namespace
}  // namespace lay
