#include "app/cli/refine_inputs.h"

#include "app/cli/exit_code.h"
#include "app/cli/model_files.h"
#include "app/cli/sample_files.h"
#include "core/exchange/params_file.h"
#include "core/image/image.h"
#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A person standing in the middle of a picture of 300 x 400, OpenPose BODY_25: hips, shoulders,
/// knees and ankles.
constexpr const char* kStandingPerson =
    R"({"people":[{"pose_keypoints_2d":[0,0,0, 150,80,1, 125,82,1, 118,130,1, 115,175,1, 175,82,1, 182,130,1, 185,175,1, 150,185,1,
    132,185,1, 130,260,1, 128,335,1, 168,185,1, 170,260,1, 172,335,1, 0,0,0, 0,0,0, 0,0,0, 0,0,0, 0,0,0, 0,0,0, 0,0,0, 0,0,0, 0,0,0, 0,0,0]}]})";

/// A JPEG of 400 x 300 pixels whose EXIF data say that it must be turned by 90 degrees to be looked
/// at.
void writeTurnedJpeg(const fs::path& path) {
  Image image;
  image.width = 400;
  image.height = 300;
  image.rgb.assign(std::size_t{3} * 400 * 300, 128);
  saveJpeg(path, image);
  // APP1: "Exif", a little-endian TIFF header and one directory with tag 0x0112 (orientation) = 6.
  const std::string segment(
      "\xFF\xE1\x00\x22"
      "Exif\0\0"
      "II\x2A\0\x08\0\0\0"
      "\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0",
      36);
  const std::string plain = readFile(path);
  writeFileAtomically(path, plain.substr(0, 2) + segment + plain.substr(2));
}

/// Files that are wrong in one way each, and the bundled sample as the right ones.
class RefineInputsTest : public testing::Test {
 protected:
  /// Runs refine, expects it to fail, to name `named` and to leave nothing behind.
  void expectRefused(const fs::path& image,
                     const fs::path& keypoints,
                     const std::string& named,
                     const std::vector<std::string>& more = {},
                     const std::map<std::string, std::string>& environment = {}) {
    std::vector<std::string> arguments = {"refine",
                                          image.string(),
                                          "--keypoints",
                                          keypoints.string(),
                                          "--out",
                                          (out_.path() / "new").string(),
                                          "--steps",
                                          (out_.path() / "steps.jsonl").string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const ProcessResult result =
        runCli(arguments, {.working_dir = "", .environment = environment, .interrupt_after = ""});
    EXPECT_EQ(result.exit_code, kExitUserError) << named << "\n" << result.errors;
    EXPECT_THAT(result.errors, HasSubstr(named));
    EXPECT_EQ(result.output, "");
    EXPECT_TRUE(fs::is_empty(out_.path())) << "left behind after: " << result.errors;
  }

  [[nodiscard]] fs::path file(const std::string& name, const std::string& bytes) const {
    writeFileAtomically(dir_.path() / name, bytes);
    return dir_.path() / name;
  }

  SampleFiles sample_ = findSample();
  TempDir dir_;
  TempDir out_;
};

TEST_F(RefineInputsTest, BrokenImagesAreNamed) {
  expectRefused(dir_.path() / "missing.jpg", sample_.keypoints, "missing.jpg");
  expectRefused(file("empty.jpg", ""), sample_.keypoints, "empty.jpg");
  expectRefused(file("noise.png", "\x89PNG\r\n\x1a\nnot really"), sample_.keypoints, "noise.png");
  expectRefused(dir_.path(), sample_.keypoints, dir_.path().filename().string());
}

TEST_F(RefineInputsTest, FilesThatAreNotKeypointsAreNamed) {
  expectRefused(sample_.image, dir_.path() / "missing.json", "missing.json");
  expectRefused(sample_.image, sample_.image, sample_.image.filename().string());
  expectRefused(sample_.image, file("other.json", R"({"temperature": 21})"), "other.json");
  expectRefused(sample_.image, file("cut.json", R"({"people":[{"pose_keyp)"), "cut.json");
}

TEST_F(RefineInputsTest, NobodyAndPersonsWhoAreNotThereAreNamed) {
  const std::string few = R"({"people":[{"pose_keypoints_2d":[10,10,1)" + [] {
    std::string rest;
    for (int i = 3; i < 75; ++i) {
      rest += ",0";
    }
    return rest;
  }() + "]}]}";
  expectRefused(sample_.image, file("nobody.json", R"({"people":[]})"), "nobody.json");
  expectRefused(sample_.image, file("one_point.json", few), "3");
  expectRefused(
      sample_.image, sample_.keypoints, sample_.keypoints.filename().string(), {"--person", "7"});
  expectRefused(sample_.image, sample_.keypoints, "--person is -1", {"--person", "-1"});
}

TEST_F(RefineInputsTest, InitialParametersMustBeSome) {
  expectRefused(sample_.image,
                sample_.keypoints,
                "missing.npz",
                {"--initial", (dir_.path() / "missing.npz").string()});
  expectRefused(sample_.image,
                sample_.keypoints,
                "hello.json",
                {"--initial", file("hello.json", "{\"hello\": 1}").string()});
  BodyRecord record;
  record.params.transl = {0, 0, 5};
  record.model_name = "somebody_else";
  saveParams(dir_.path() / "other.npz", record);
  expectRefused(sample_.image,
                sample_.keypoints,
                "somebody_else",
                {"--initial", (dir_.path() / "other.npz").string()});
}

TEST_F(RefineInputsTest, TruncatedModelFilesAreNamedWithTheWayOut) {
  for (const char* cut : {kBodyFile, kLifterFile, kDenoiserFile}) {
    const TempDir models;
    for (const char* name : {kBodyFile, kLifterFile, kDenoiserFile}) {
      const std::string bytes = readFile(findModelFile(name));
      const bool is_cut = std::string(cut) == name;
      writeFileAtomically(models.path() / name, is_cut ? bytes.substr(0, bytes.size() / 2) : bytes);
    }
    expectRefused(sample_.image,
                  sample_.keypoints,
                  (models.path() / cut).string(),
                  {},
                  {{"LAYFIGURE_MODELS", models.path().string()}});
    expectRefused(sample_.image,
                  sample_.keypoints,
                  "LAYFIGURE_MODELS",
                  {},
                  {{"LAYFIGURE_MODELS", models.path().string()}});
  }
}

TEST_F(RefineInputsTest, ExifOrientationIsAppliedBeforeAnythingIsMeasured) {
  writeTurnedJpeg(dir_.path() / "turned.jpg");
  const fs::path keypoints = file("turned.json", kStandingPerson);
  const ProcessResult result = runCli({"refine",
                                       (dir_.path() / "turned.jpg").string(),
                                       "--keypoints",
                                       keypoints.string(),
                                       "--out",
                                       out_.path().string(),
                                       "--no-pictures",
                                       "--hypotheses",
                                       "1",
                                       "--polish",
                                       "1"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const BodyRecord record = loadParams(out_.path() / "params.json");
  EXPECT_EQ(record.camera.width, 300);
  EXPECT_EQ(record.camera.height, 400);
  EXPECT_FLOAT_EQ(record.camera.focal_length, 500)
      << "no focal length in the file: the diagonal of the turned image";
}

TEST_F(RefineInputsTest, TheFocalLengthCanBeGiven) {
  RefineInputs inputs;
  inputs.image = sample_.image;
  inputs.keypoints = sample_.keypoints;
  inputs.camera.focal_length = 1234.5F;
  const LoadedProblem loaded = loadProblem(inputs);
  EXPECT_EQ(loaded.problem.camera.focal_length, 1234.5F);
  EXPECT_EQ(loaded.camera_source, CameraSource::FocalLength);
  EXPECT_GT(loaded.problem.initial.transl.z(), 0) << "the first body stands in front of the camera";
}

}  // namespace
}  // namespace lay
