#include "app/cli/exit_code.h"
#include "core/io/atomic_file.h"
#include "core/io/sha256.h"
#include "tests/app/cli/detector_folder.h"
#include "tests/support/scripted_server.h"
#include "tests/support/tflite_writer.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

using testing::HasSubstr;

/// A server with one file, and a list of models that names it.
class OneFile {
 public:
  OneFile(const DetectorFolder& folder, std::string content)
      : content_(std::move(content)), server_([this](const ServedRequest& /*request*/) {
          ServedReply reply;
          reply.type = "application/octet-stream";
          reply.pieces = {content_};
          return reply;
        }) {
    const nlohmann::json entry = {{"id", "movenet"},
                                  {"role", "keypoint_detector"},
                                  {"family", "movenet"},
                                  {"title", "MoveNet of a test"},
                                  {"file", "network.tflite"},
                                  {"url", server_.url("/network.tflite")},
                                  {"sha256", sha256(content_)},
                                  {"bytes", content_.size()},
                                  {"licence", "Apache-2.0"}};
    manifest = folder.file("list.json").string();
    writeFileAtomically(manifest,
                        nlohmann::json({{"format", "layfigure-manifest"},
                                        {"version", 1},
                                        {"models", nlohmann::json::array({entry})}})
                            .dump());
  }

  void spoil() { content_[100] = static_cast<char>(content_[100] + 1); }

  std::string manifest;

 private:
  std::string content_;
  ScriptedServer server_;
};

TEST(InstallCommand, FetchesAndEnablesADetector) {
  SKIP_WITHOUT_SHARED_DATA();
  const DetectorFolder folder;
  const OneFile file(
      folder,
      readFile(*sharedDataDir() / "detectors" / "movenet_single_pose_lightning_ptq.tflite"));
  const ProcessResult result =
      folder.run({"models", "install", "movenet", "--manifest", file.manifest, "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(result.errors, HasSubstr("Apache-2.0"));
  const auto json = nlohmann::json::parse(result.output);
  EXPECT_EQ(json["installed"][0]["id"], "movenet");
  EXPECT_EQ(json["installed"][0]["was_there"], false);
  EXPECT_THAT(folder.run({"models", "list"}).output, HasSubstr("movenet, finds the keypoints"));
  EXPECT_EQ(folder.run({"models", "verify", "movenet"}).exit_code, kExitDone);
  const ProcessResult detected =
      folder.run({"detect", (*sharedDataDir() / "images" / "squat.png").string()});
  EXPECT_THAT(detected.output, HasSubstr("person 0: box"));
  EXPECT_THAT(folder.run({"models", "install", "movenet", "--manifest", file.manifest}).output,
              HasSubstr("was installed before"));
  EXPECT_EQ(folder.run({"models", "remove", "movenet"}).exit_code, kExitDone);
}

TEST(InstallCommand, SpoiltAndForeignFilesStayOut) {
  const DetectorFolder folder;
  TfliteWriter writer;
  const int input = writer.addTensor({1, 2});
  const int output = writer.addTensor({1, 2});
  writer.addOperation(14, {input}, output);
  OneFile file(folder, writer.bytes(input, output));
  // It is the file that the list names, but no MoveNet.
  const ProcessResult foreign =
      folder.run({"models", "install", "movenet", "--manifest", file.manifest});
  EXPECT_EQ(foreign.exit_code, kExitUserError);
  EXPECT_THAT(foreign.errors, HasSubstr("192 x 192 pixels"));
  EXPECT_THAT(folder.run({"models", "list"}).output, testing::Not(HasSubstr("network.tflite")));
  file.spoil();
  const ProcessResult spoilt =
      folder.run({"models", "install", "movenet", "--manifest", file.manifest});
  EXPECT_EQ(spoilt.exit_code, kExitUserError);
  EXPECT_THAT(spoilt.errors, HasSubstr("is not the file that is expected"));
}

TEST(InstallCommand, UnknownNamesListWhatThereIs) {
  const DetectorFolder folder;
  const ProcessResult result = folder.run({"models", "install", "openpose"});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, HasSubstr("movenet, fastestdet"));
  EXPECT_THAT(folder.run({"models", "list"}).output,
              HasSubstr("'layfigure-cli models install fastestdet' fetches it"));
}

TEST(InstallCommand, FilesFromADiskAreImported) {
  SKIP_WITHOUT_SHARED_DATA();
  const DetectorFolder folder;
  const auto detectors = *sharedDataDir() / "detectors";
  const ProcessResult result =
      folder.run({"models",
                  "import",
                  (detectors / "movenet_single_pose_lightning_ptq.tflite").string(),
                  (detectors / "FastestDet.onnx").string()});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(result.output, HasSubstr("movenet: "));
  EXPECT_THAT(result.output, HasSubstr("fastestdet: "));
}

}  // namespace
}  // namespace lay
