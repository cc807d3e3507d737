#include "core/image/keypoint_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/keypoint_samples.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>

namespace lay {
namespace {

using testing::HasSubstr;

// "[x0,y0,c0,x1,...]": point i at (10 + i, 20 + 2 i) with the confidence that `third` gives.
std::string points(int count, const std::function<std::string(int)>& third) {
  std::string text = "[";
  for (int i = 0; i < count; ++i) {
    text += strCat(i == 0 ? "" : ",", 10 + i, ",", 20 + 2 * i, ",", third(i));
  }
  return text + "]";
}

std::string points(int count, const std::string& third) {
  return points(count, [&](int) { return third; });
}

std::string openPose(const std::string& numbers) {
  return R"({"version":1.3,"people":[{"person_id":[-1],"pose_keypoints_2d":)" + numbers + "}]}";
}

class KeypointFileTest : public testing::Test {
 protected:
  KeypointFile read(const std::string& json) const {
    writeFileAtomically(path_, json);
    return readKeypointFile(path_);
  }

  std::string problem(const std::string& json) const {
    try {
      static_cast<void>(read(json));
    } catch (const FileError& error) {
      EXPECT_THAT(error.what(), HasSubstr(path_.string()));
      return error.what();
    }
    ADD_FAILURE() << "accepted: " << json;
    return "";
  }

  TempDir folder_;
  std::filesystem::path path_ = folder_.path() / "keypoints.json";
};

TEST_F(KeypointFileTest, Body25IsPutInOurOrder) {
  const KeypointFile file = read(openPose(points(25, "0.5")));
  EXPECT_EQ(file.format, KeypointFormat::OpenPose);
  ASSERT_EQ(file.people.size(), 1U);
  EXPECT_EQ(file.people[0].image_name, "");
  const Keypoints2d& keypoints = file.people[0].keypoints;
  EXPECT_EQ(keypoints.numPresent(), 25);
  EXPECT_EQ(keypoints.confidence[kKpHeadTop], 0);
  EXPECT_EQ(keypoints.points(kKpNeck, 0), 11);
  EXPECT_EQ(keypoints.points(kKpRightShoulder, 0), 12);
  EXPECT_EQ(keypoints.points(kKpMidHip, 1), 20 + 2 * 8);
  EXPECT_EQ(keypoints.points(kKpRightHeel, 0), 34);
  EXPECT_EQ(keypoints.confidence[kKpRightHeel], 0.5f);
}

TEST_F(KeypointFileTest, EighteenPointsAreRead) {
  const Keypoints2d keypoints = read(openPose(points(18, "0.5"))).people.at(0).keypoints;
  EXPECT_EQ(keypoints.numPresent(), 18);
  EXPECT_EQ(keypoints.points(kKpRightHip, 0), 18);
  EXPECT_EQ(keypoints.points(kKpLeftEar, 0), 27);
  EXPECT_EQ(keypoints.confidence[kKpMidHip], 0);
}

TEST_F(KeypointFileTest, OldOpenPoseKeyIsRead) {
  EXPECT_EQ(read(R"({"people":[{"pose_keypoints":)" + points(18, "1") + "}]}").people.size(), 1U);
}

TEST_F(KeypointFileTest, CocoVisibilitiesBecomeConfidences) {
  const std::string numbers = points(17, [](int i) { return std::to_string(i % 3); });
  const KeypointFile file = read(
      R"({"images":[{"id":7,"file_name":"a/b.jpg"}],"annotations":[{"image_id":7,"keypoints":)" +
      numbers + R"(,"segmentation":[[1,2,3]]}]})");
  EXPECT_EQ(file.format, KeypointFormat::CocoAnnotations);
  EXPECT_EQ(file.people.at(0).image_name, "a/b.jpg");
  const Keypoints2d& keypoints = file.people[0].keypoints;
  EXPECT_EQ(keypoints.confidence[kKpNose], 0);
  EXPECT_EQ(keypoints.confidence[kKpLeftEye], 0.6f);
  EXPECT_EQ(keypoints.confidence[kKpRightEye], 1);
  EXPECT_EQ(keypoints.points(kKpRightAnkle, 0), 26);
}

TEST_F(KeypointFileTest, ScoresInAnnotationsStayScores) {
  const std::string numbers = points(17, [](int i) { return i == 0 ? "1" : "0.25"; });
  const Keypoints2d keypoints =
      read(R"({"annotations":[{"keypoints":)" + numbers + "}]}").people.at(0).keypoints;
  EXPECT_EQ(keypoints.confidence[kKpNose], 1);
  EXPECT_EQ(keypoints.confidence[kKpLeftEye], 0.25f);
}

TEST_F(KeypointFileTest, CocoResultsAreRead) {
  const KeypointFile file = read(
      R"([{"image_id":785,"category_id":1,"score":0.9,"keypoints":)" + points(17, "0.8") +
      R"(},{"image_id":786,"category_id":1,"score":0.5,"keypoints":)" + points(26, "0.7") + "}]");
  EXPECT_EQ(file.format, KeypointFormat::CocoResults);
  ASSERT_EQ(file.people.size(), 2U);
  EXPECT_EQ(file.people[0].image_name, "785");
  EXPECT_EQ(file.people[0].keypoints.confidence[kKpNose], 0.8f);
  EXPECT_EQ(file.people[1].image_name, "786");
  EXPECT_EQ(file.people[1].keypoints.numPresent(), 26);
  EXPECT_EQ(file.people[1].keypoints.points(kKpRightHeel, 0), 35);
}

TEST_F(KeypointFileTest, BadNumbersCountAsMissing) {
  const std::string numbers = points(17, [](int i) -> std::string {
    switch (i) {
      case 0:
        return "NaN";
      case 1:
        return "-0.5";
      case 2:
        return "3.5";
      case 3:
        return "null";
      case 4:
        return "-Infinity";
      case 5:
        return "1e300";
      default:
        return "1";
    }
  });
  const Keypoints2d keypoints =
      read(R"([{"image_id":"NaN \" Infinity.png","keypoints":)" + numbers + "}]")
          .people.at(0)
          .keypoints;
  EXPECT_EQ(keypoints.confidence[0], 0);
  EXPECT_EQ(keypoints.confidence[1], 0);
  EXPECT_EQ(keypoints.confidence[2], 1);
  EXPECT_EQ(keypoints.confidence[3], 0);
  EXPECT_EQ(keypoints.confidence[4], 0);
  EXPECT_EQ(keypoints.confidence[5], 0);
  EXPECT_EQ(keypoints.numPresent(), 12);
  EXPECT_TRUE(keypoints.points.allFinite());
}

TEST_F(KeypointFileTest, NonFiniteWordsInNamesAreKept) {
  const KeypointFile file =
      read(R"([{"image_id":"NaN \" Infinity.png","keypoints":)" + points(17, "1") +
           R"(},{"image_id":"b","keypoints":)" + points(17, "Infinity") + "}]");
  ASSERT_EQ(file.people.size(), 1U);
  EXPECT_EQ(file.people[0].image_name, "NaN \" Infinity.png");
}

TEST_F(KeypointFileTest, PointsAtTheOriginAreMissing) {
  const std::string numbers = R"([0,0,0.9)" + points(16, "0.9").replace(0, 1, ",");
  const Keypoints2d keypoints = read(R"([{"keypoints":)" + numbers + "}]").people.at(0).keypoints;
  EXPECT_EQ(keypoints.confidence[kKpNose], 0);
  EXPECT_EQ(keypoints.numPresent(), 16);
}

TEST_F(KeypointFileTest, PeopleWithoutPointsAreLeftOut) {
  EXPECT_TRUE(read(R"({"people":[]})").people.empty());
  EXPECT_TRUE(read(openPose("[]")).people.empty());
  EXPECT_TRUE(read(openPose(points(25, "0"))).people.empty());
  EXPECT_TRUE(read("[]").people.empty());
}

TEST_F(KeypointFileTest, OtherJsonIsNamed) {
  EXPECT_THAT(problem(R"({"betas":[0],"transl":[1]})"), HasSubstr("an object with betas, transl"));
  EXPECT_THAT(problem("{}"), HasSubstr("an empty object"));
  EXPECT_THAT(problem("3 4"), HasSubstr("point"));
  EXPECT_THAT(problem(R"({"people":3})"), HasSubstr("\"people\" is number"));
  EXPECT_THAT(problem(R"({"people":[4]})"), HasSubstr("person 0 has no array"));
  EXPECT_THAT(problem(R"({"annotations":[{"bbox":[1,2,3,4]}]})"),
              HasSubstr("none of its 1 annotations has \"keypoints\""));
  EXPECT_THAT(problem(R"([{"bbox":[1,2,3,4]}])"), HasSubstr("entry 0 has no \"keypoints\""));
}

TEST_F(KeypointFileTest, WrongCountsAreNamed) {
  EXPECT_THAT(problem(openPose(points(20, "1"))),
              HasSubstr("each person has 20 points without names"));
  EXPECT_THAT(problem(openPose(points(20, "1"))), HasSubstr("Name the layout (coco17, "));
  EXPECT_THAT(problem(R"([{"keypoints":[1,2,3,4]}])"),
              HasSubstr("entry 0 has 4 numbers; three for each point"));
  EXPECT_THAT(problem(R"([{"keypoints":)" + points(17, "1") + R"(},{"keypoints":)" +
                      points(26, "1") + "}]"),
              HasSubstr("entry 1 has 26 points and entry 0 has 17"));
}

TEST_F(KeypointFileTest, FractionsOfTheImageAreRefused) {
  std::string numbers = "[";
  for (int i = 0; i < 25; ++i)
    numbers += strCat(i == 0 ? "" : ",", 0.3 + 0.01 * i, ",", 0.2 + 0.02 * i, ",1");
  EXPECT_THAT(problem(openPose(numbers + "]")), HasSubstr("--keypoint_scale 0"));
}

TEST_F(KeypointFileTest, MissingCutAndForeignFilesAreRefused) {
  EXPECT_THROW(static_cast<void>(readKeypointFile(folder_.path() / "absent.json")), FileError);
  const std::string whole = openPose(points(25, "1"));
  EXPECT_THAT(problem(whole.substr(0, whole.size() / 2)),
              HasSubstr("not JSON, or it is cut short"));
  EXPECT_THAT(problem(""), HasSubstr("the file is empty"));
  EXPECT_THAT(problem("\xFF\xD8\xFF\xE0\x01 a photo"), HasSubstr("neither JSON nor a table"));
  EXPECT_THAT(problem(std::string(100000, '[')), HasSubstr("not JSON"));
}

// Every layout that is read, written from people who are known.
class KeypointSampleTest : public testing::TestWithParam<KeypointSample> {};

TEST_P(KeypointSampleTest, GivesThePeopleItWasWrittenFrom) {
  const KeypointSample& sample = GetParam();
  const TempDir folder;
  const std::filesystem::path path = folder.path() / sample.file_name;
  writeFileAtomically(path, sample.text);
  const KeypointFile file = readKeypointFile(path, sample.options);
  EXPECT_EQ(toString(file.format), std::string(toString(sample.format)));
  EXPECT_EQ(file.mapping.layout, sample.layout);
  const auto people = peopleOfImage(file, path, sample.image);
  ASSERT_EQ(static_cast<int>(people.size()), sample.num_people);
  for (int p = 0; p < sample.num_people; ++p) {
    const Keypoints2d& found = people[static_cast<std::size_t>(p)]->keypoints;
    const Keypoints2d truth = samplePerson(p);
    Eigen::Array<bool, kKeypointCount, 1> expected = decltype(expected)::Constant(false);
    for (const int target : file.mapping.targets) {
      if (target != kNoKeypoint) expected[target] = true;
    }
    for (const int missing : sample.missing) expected[missing] = false;
    EXPECT_GE(expected.count(), 2);
    for (int k = 0; k < kKeypointCount; ++k) {
      SCOPED_TRACE(kKeypointNames[static_cast<std::size_t>(k)]);
      EXPECT_EQ(found.confidence[k] > 0, expected[k]);
      if (!expected[k]) continue;
      EXPECT_NEAR(found.points(k, 0), truth.points(k, 0), sample.tolerance_px);
      EXPECT_NEAR(found.points(k, 1), truth.points(k, 1), sample.tolerance_px);
      EXPECT_NEAR(found.confidence[k], sample.has_confidences ? truth.confidence[k] : 1, 1e-6f);
    }
  }
  if (sample.note.empty()) {
    EXPECT_THAT(file.notes, testing::IsEmpty());
  } else {
    EXPECT_THAT(file.notes, testing::ElementsAre(HasSubstr(sample.note)));
  }
}

INSTANTIATE_TEST_SUITE_P(All,
                         KeypointSampleTest,
                         testing::ValuesIn(keypointSamples()),
                         [](const testing::TestParamInfo<KeypointSample>& info) {
                           return info.param.name;
                         });

TEST(KeypointSamples, AreOfEveryFormat) {
  std::set<KeypointFormat> formats;
  const std::vector<KeypointSample> samples = keypointSamples();
  for (const KeypointSample& sample : samples) formats.insert(sample.format);
  EXPECT_GE(samples.size(), 25U);
  EXPECT_EQ(formats.size(), 7U);
}

TEST_F(KeypointFileTest, LayoutsAndCorrectionsAreObeyed) {
  writeFileAtomically(path_, openPose(points(25, "0.5")));
  const KeypointFile said =
      readKeypointFile(path_, {.layout = "body25b", .corrections = "9=left_ear,LKnee=-"});
  EXPECT_EQ(said.mapping.layout, "body25b");
  const Keypoints2d& keypoints = said.people.at(0).keypoints;
  EXPECT_EQ(keypoints.points(kKpLeftEar, 0), 19);
  EXPECT_EQ(keypoints.confidence[kKpLeftWrist], 0);  // point 9 was it
  EXPECT_EQ(keypoints.confidence[kKpLeftKnee], 0);
  EXPECT_EQ(keypoints.points(kKpHeadTop, 0), 28);
  EXPECT_THROW(static_cast<void>(readKeypointFile(path_, {.layout = "coco17", .corrections = ""})),
               FileError);
  EXPECT_THROW(static_cast<void>(readKeypointFile(path_, {.layout = "none", .corrections = ""})),
               InvalidOptions);
}

TEST_F(KeypointFileTest, PointsFarBeyondAnyImageAreMissing) {
  const Keypoints2d keypoints =
      read(R"([{"keypoints":[1e9,5,1)" + points(16, "1").replace(0, 1, ",") + "}]")
          .people.at(0)
          .keypoints;
  EXPECT_EQ(keypoints.confidence[kKpNose], 0);
  EXPECT_EQ(keypoints.numPresent(), 16);
}

TEST_F(KeypointFileTest, SharedFilesAreRead) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto images = *sharedDataDir() / "images";
  const KeypointFile openpose =
      readKeypointFile(images / "pexels-anete-lusina-4793258_keypoints.json");
  ASSERT_EQ(openpose.people.size(), 1U);
  EXPECT_EQ(openpose.people[0].keypoints.numPresent(), 24);  // the right eye was not seen
  const KeypointFile coco = readKeypointFile(images / "000000000785.json");
  ASSERT_EQ(coco.people.size(), 1U);
  EXPECT_EQ(coco.people[0].image_name, "000000000785.jpg");
  EXPECT_EQ(coco.people[0].keypoints.numPresent(), 17);
}

}  // namespace
}  // namespace lay
