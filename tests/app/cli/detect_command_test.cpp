#include "app/cli/exit_code.h"
#include "core/detect/detection.h"
#include "core/image/image.h"
#include "core/image/keypoint_file.h"
#include "tests/app/cli/detector_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace lay {
namespace {

using testing::HasSubstr;

std::string photoPath(const char* name) {
  return (*sharedDataDir() / "images" / name).string();
}

TEST(DetectCommand, SaysWhatToInstall) {
  const DetectorFolder folder;
  Image grey;
  grey.width = 64;
  grey.height = 48;
  grey.rgb.assign(std::size_t{3} * 64 * 48, 127);
  savePng(folder.file("grey.png"), grey);
  const ProcessResult result = folder.run({"detect", folder.file("grey.png").string()});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, HasSubstr("models install movenet fastestdet"));
  EXPECT_THAT(folder.run({"detect", "x.png", "--form", "xml"}).errors, HasSubstr("xml"));
}

TEST(DetectCommand, WritesWhatItFound) {
  SKIP_WITHOUT_SHARED_DATA();
  const DetectorFolder folder;
  folder.installPublished();
  const std::string photo = photoPath("000000000785.jpg");
  const std::string out = folder.file("found.json").string();
  const std::string picture = folder.file("found.png").string();
  const ProcessResult result = folder.run({"detect",
                                           photo,
                                           "--json",
                                           "--out",
                                           out,
                                           "--form",
                                           "coco",
                                           "--overlay",
                                           picture,
                                           "--truth",
                                           photoPath("000000000785.json")});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  ASSERT_EQ(json["people"].size(), 1U);
  EXPECT_EQ(json["keypoint_detector"], "movenet");
  EXPECT_EQ(json["box_detector"], "fastestdet");
  EXPECT_GT(json["similarities"][0].get<float>(), 0.8F);
  EXPECT_EQ(json["files"].size(), 2U);
  const KeypointFile file = readKeypointFile(out);
  ASSERT_EQ(file.people.size(), 1U);
  EXPECT_EQ(file.people[0].image_name, "000000000785.jpg");
  const auto nose = json["people"][0]["keypoints"]["nose"];
  EXPECT_NEAR(file.people[0].keypoints.points(kKpNose, 0), nose[0].get<float>(), 0.01F);
  EXPECT_EQ(loadImage(picture)->width, 640);
}

TEST(DetectCommand, NobodyIsAResult) {
  SKIP_WITHOUT_SHARED_DATA();
  const DetectorFolder folder;
  folder.installPublished();
  Image grey;
  grey.width = 640;
  grey.height = 480;
  grey.rgb.assign(std::size_t{3} * 640 * 480, 127);
  savePng(folder.file("grey.png"), grey);
  const std::string out = folder.file("nobody.json").string();
  const ProcessResult result =
      folder.run({"detect", folder.file("grey.png").string(), "--out", out});
  EXPECT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(result.output, HasSubstr("no person found"));
  EXPECT_TRUE(readKeypointFile(out).people.empty());
}

}  // namespace
}  // namespace lay
