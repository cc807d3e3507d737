#include "app/cli/exit_code.h"
#include "core/image/image.h"
#include "core/image/keypoint_file.h"
#include "core/io/atomic_file.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/keypoint_samples.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

using testing::HasSubstr;

class KeypointsCommand : public testing::Test {
 protected:
  std::string write(const std::string& name) const {
    for (const KeypointSample& sample : keypointSamples()) {
      if (sample.name != name) continue;
      const auto path = folder.path() / sample.file_name;
      writeFileAtomically(path, sample.text);
      return path.string();
    }
    ADD_FAILURE() << name;
    return "";
  }

  TempDir folder;
};

TEST_F(KeypointsCommand, ShowsFormatFramesAndMapping) {
  const ProcessResult result = runCli({"keypoints", write("mmpose_video")});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(result.output, HasSubstr("MMPose, layout named, 3 people"));
  EXPECT_THAT(result.output, HasSubstr("  2: 2\n"));
  EXPECT_THAT(result.output, testing::ContainsRegex("  9  left_wrist +left_wrist"));
}

TEST_F(KeypointsCommand, CorrectsAndConverts) {
  Image photo;
  photo.width = kSampleWidth;
  photo.height = kSampleHeight;
  photo.rgb.assign(std::size_t{3} * kSampleWidth * kSampleHeight, 0);
  const auto image = folder.path() / "photo_02.png";
  savePng(image, photo);
  const auto out = folder.path() / "out.json";
  const ProcessResult result = runCli({"keypoints",
                                       write("openpose_keypoint_scale_3"),
                                       "--image",
                                       image.string(),
                                       "--map",
                                       "LKnee=-",
                                       "--out",
                                       out.string(),
                                       "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  EXPECT_EQ(json["format"], "OpenPose");
  EXPECT_EQ(json["layout"], "body25");
  EXPECT_EQ(json["mapping"][13]["keypoint"], "-");
  EXPECT_EQ(json["notes"].size(), 1U);
  const Keypoints2d written = readKeypointFile(out).people.at(0).keypoints;
  EXPECT_EQ(written.confidence[kKpLeftKnee], 0);
  EXPECT_NEAR(written.points(kKpRightKnee, 0), samplePerson(0).points(kKpRightKnee, 0), 1e-3F);
}

TEST_F(KeypointsCommand, RefusalsNameTheWayOut) {
  const std::string file = write("openpose_keypoint_scale_3");
  EXPECT_THAT(runCli({"keypoints", file}).errors, HasSubstr("fractions of the image"));
  EXPECT_THAT(runCli({"keypoints", file, "--layout", "coco"}).errors, HasSubstr("body25"));
  EXPECT_EQ(runCli({"keypoints", "absent.json"}).exit_code, kExitUserError);
}

}  // namespace
}  // namespace lay
