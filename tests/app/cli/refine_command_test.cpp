#include "app/cli/exit_code.h"
#include "app/cli/refine_inputs.h"
#include "app/cli/sample_files.h"
#include "core/body/skinning.h"
#include "core/exchange/params_file.h"
#include "core/image/image.h"
#include "core/image/keypoint_file.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// layfigure-cli refine of the bundled sample into `out`.
std::vector<std::string> refineSample(const fs::path& out,
                                      const std::vector<std::string>& more = {}) {
  const SampleFiles sample = findSample();
  std::vector<std::string> arguments = {"refine",
                                        sample.image.string(),
                                        "--keypoints",
                                        sample.keypoints.string(),
                                        "--out",
                                        out.string()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

TEST(RefineCommand, WritesTheBodyAndSaysHowItWent) {
  const TempDir dir;
  const fs::path out = dir.path() / "a" / "b";
  const fs::path steps = dir.path() / "steps.jsonl";
  const ProcessResult result =
      runCli(refineSample(out, {"--json", "--steps", steps.string(), "--hypotheses", "3"}));
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;

  const auto json = nlohmann::json::parse(result.output);
  EXPECT_EQ(json["termination"], "completed");
  EXPECT_GT(json["seconds"].get<double>(), 0);
  EXPECT_LT(json["refined"]["reprojection_px"].get<float>(),
            json["initial"]["reprojection_px"].get<float>());
  EXPECT_GT(json["height_m"].get<float>(), 1.2F);
  EXPECT_LT(json["height_m"].get<float>(), 2.2F);
  EXPECT_EQ(json["hypotheses"].size(), 3U);
  ASSERT_EQ(json["files"].size(), 7U);  // the MTL is one of them
  for (const auto& file : json["files"]) {
    EXPECT_TRUE(fs::is_regular_file(file.get<std::string>())) << file;
  }

  // Every line is a step, numbered from 0, with every hypothesis.
  const std::string lines = readFile(steps);
  std::istringstream stream(lines);
  int num_steps = 0;
  for (std::string line; std::getline(stream, line); ++num_steps) {
    const auto step = nlohmann::json::parse(line);
    EXPECT_EQ(step["index"], num_steps);
    EXPECT_EQ(step["hypotheses"].size(), 3U);
  }
  EXPECT_EQ(num_steps, json["steps"].get<int>());
  EXPECT_GT(num_steps, 5);

  // The pictures fit the photo.
  const ImagePtr photo = loadImage(findSample().image);
  const ImagePtr overlay = loadImage(out / "overlay.png");
  EXPECT_EQ(overlay->width, photo->width);
  EXPECT_EQ(overlay->height, photo->height);
  EXPECT_NE(overlay->rgb, photo->rgb);
  EXPECT_GT(loadImage(out / "side.png")->width, 0);
}

TEST(RefineCommand, WritesTheRunAsAnAnimationWithPhotographAndCamera) {
  const TempDir dir;
  const fs::path out = dir.path() / "out";
  const ProcessResult result = runCli(refineSample(
      out, {"--json", "--no-pictures", "--formats", "fbx,glb,bvh,amass", "--animation"}));
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto steps = nlohmann::json::parse(result.output)["steps"].get<std::size_t>();
  const NpzArrays amass = readNpz(out / "params_amass.npz");
  EXPECT_EQ(amass.at("poses").shape, (std::vector<std::size_t>{steps, 156}));
  EXPECT_THAT(readFile(out / "body.bvh"), HasSubstr("Frames: " + std::to_string(steps) + "\n"));
  const ImagePtr photo = loadImage(findSample().image);
  const std::string jpeg = jpegBytes(*photo);
  EXPECT_NE(readFile(out / "body.fbx").find(jpeg), std::string::npos);
  EXPECT_NE(readFile(out / "body.glb").find(jpeg), std::string::npos);
  EXPECT_THAT(result.errors, HasSubstr("the last pose is exact"));
}

TEST(RefineCommand, FilesAgreeWithEachOtherAndWithTheSummary) {
  const TempDir dir;
  const ProcessResult result =
      runCli(refineSample(dir.path(), {"--json", "--no-pictures", "--hypotheses", "2"}));
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_FALSE(fs::exists(dir.path() / "overlay.png"));
  const auto json = nlohmann::json::parse(result.output);

  const BodyRecord npz = loadParams(dir.path() / "params.npz");
  const BodyRecord text = loadParams(dir.path() / "params.json");
  EXPECT_EQ(npz.params.body_pose, text.params.body_pose);
  EXPECT_EQ(npz.params.betas, text.params.betas);
  EXPECT_EQ(npz.params.transl, text.params.transl);
  EXPECT_EQ(npz.camera.focal_length, text.camera.focal_length);

  // What the file holds is what the summary measured.
  const BodyModelPtr body = loadChosenBody({});
  EXPECT_EQ(npz.model_name, body->name);
  const SampleFiles sample = findSample();
  const Keypoints2d keypoints =
      selectPerson(readKeypointFile(sample.keypoints), sample.keypoints, sample.image, 0);
  const float error_px =
      reprojectionError(keypoints, poseJoints(*body, npz.params).keypoints_in_camera, npz.camera);
  EXPECT_NEAR(error_px, json["refined"]["reprojection_px"].get<float>(), 0.05F);
  EXPECT_NEAR(bodyHeight(*body, npz.params.betas), json["height_m"].get<float>(), 1e-4F);
}

// The networks speak the shape coordinates of our own body; on a body whose first one has the
// opposite sign the person must keep the height, and the files must hold that body's own betas.
TEST(RefineCommand, AForeignBodyKeepsThePersonsHeight) {
  const TempDir dir;
  const BodyModelPtr ours = loadChosenBody({});
  BodyModel foreign = *ours;
  foreign.name = "opposite_body";
  foreign.gender = "female";
  foreign.shapedirs.col(0) *= -1;
  writeNpz(dir.path() / "opposite.npz", modelFileArrays(foreign), false);

  const std::vector<std::string> quick = {"--json", "--no-pictures", "--hypotheses", "2"};
  std::vector<std::string> with_foreign = quick;
  with_foreign.insert(with_foreign.end(),
                      {"--body",
                       (dir.path() / "opposite.npz").string(),
                       "--steps",
                       (dir.path() / "steps.jsonl").string()});
  const ProcessResult a = runCli(refineSample(dir.path() / "ours", quick));
  const ProcessResult b = runCli(refineSample(dir.path() / "foreign", with_foreign));
  ASSERT_EQ(a.exit_code, kExitDone) << a.errors;
  ASSERT_EQ(b.exit_code, kExitDone) << b.errors;
  const auto json = nlohmann::json::parse(b.output);
  const float height = nlohmann::json::parse(a.output)["height_m"].get<float>();
  EXPECT_NEAR(json["height_m"].get<float>(), height, 0.01F);
  EXPECT_EQ(json["body"], "opposite_body");
  EXPECT_EQ(json["gender"], "female");

  const BodyModelPtr native = loadBodyModel(dir.path() / "opposite.npz");
  const BodyRecord record = loadParams(dir.path() / "foreign" / "params.npz");
  const BodyRecord of_ours = loadParams(dir.path() / "ours" / "params.npz");
  EXPECT_EQ(record.model_name, "opposite_body");
  EXPECT_EQ(record.gender, "female");
  EXPECT_EQ(record.surface_model_type, "other");
  EXPECT_EQ(of_ours.surface_model_type, "lay");
  EXPECT_NEAR(bodyHeight(*native, record.params.betas), height, 0.01F);
  const PosedJoints posed = poseJoints(*native, record.params);
  EXPECT_LT((posed.joints_in_camera - poseJoints(*ours, of_ours.params).joints_in_camera)
                .rowwise()
                .norm()
                .mean(),
            0.05F);

  // The last step holds the same native numbers as the file.
  std::istringstream lines(readFile(dir.path() / "steps.jsonl"));
  std::string last;
  for (std::string line; std::getline(lines, line);) last = line;
  const auto best =
      nlohmann::json::parse(last)["hypotheses"][json["hypotheses"][0]["index"].get<std::size_t>()];
  EXPECT_FLOAT_EQ(best["betas"][0].get<float>(), record.params.betas[0]);

  // And a run can start from that file again.
  const ProcessResult again =
      runCli(refineSample(dir.path() / "again",
                          {"--no-pictures",
                           "--hypotheses",
                           "1",
                           "--body",
                           (dir.path() / "opposite.npz").string(),
                           "--initial",
                           (dir.path() / "foreign" / "params.npz").string()}));
  EXPECT_EQ(again.exit_code, kExitDone) << again.errors;
}

TEST(RefineCommand, TheSameSeedGivesTheSameNumbers) {
  const TempDir dir;
  for (const char* name : {"a", "b"}) {
    const ProcessResult result = runCli(refineSample(
        dir.path() / name, {"--no-pictures", "--seed", "5", "--hypotheses", "2", "--polish", "2"}));
    ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
    EXPECT_THAT(result.output, HasSubstr("completed in"));
  }
  EXPECT_EQ(readFile(dir.path() / "a" / "params.json"), readFile(dir.path() / "b" / "params.json"));
}

TEST(RefineCommand, StartsFromAnotherRunsAnswer) {
  const TempDir dir;
  const ProcessResult first = runCli(refineSample(dir.path() / "a", {"--json", "--no-pictures"}));
  ASSERT_EQ(first.exit_code, kExitDone) << first.errors;
  const ProcessResult second = runCli(refineSample(dir.path() / "b",
                                                   {"--json",
                                                    "--no-pictures",
                                                    "--hypotheses",
                                                    "1",
                                                    "--initial",
                                                    (dir.path() / "a" / "params.npz").string()}));
  ASSERT_EQ(second.exit_code, kExitDone) << second.errors;
  EXPECT_NEAR(nlohmann::json::parse(second.output)["initial"]["reprojection_px"].get<float>(),
              nlohmann::json::parse(first.output)["refined"]["reprojection_px"].get<float>(),
              0.05F);
}

TEST(RefineCommand, AnEditMovesWhatIsSaidAndLeavesTheRest) {
  const TempDir dir;
  const ProcessResult first = runCli(refineSample(dir.path() / "a", {"--no-pictures"}));
  ASSERT_EQ(first.exit_code, kExitDone) << first.errors;
  const ProcessResult second = runCli(refineSample(dir.path() / "b",
                                                   {"--json",
                                                    "--no-pictures",
                                                    "--initial",
                                                    (dir.path() / "a" / "params.npz").string(),
                                                    "--edit",
                                                    "--say",
                                                    "the left elbow is bent at a right angle"}));
  ASSERT_EQ(second.exit_code, kExitDone) << second.errors;
  EXPECT_TRUE(nlohmann::json::parse(second.output)["statements"][0]["satisfied"].get<bool>())
      << second.output;
  const SmplParams before = loadParams(dir.path() / "a" / "params.npz").params;
  const SmplParams after = loadParams(dir.path() / "b" / "params.npz").params;
  const auto turned = [&](SmplJoint joint) {
    return (before.body_pose.row(joint - 1) - after.body_pose.row(joint - 1)).norm();
  };
  EXPECT_GT(turned(kLeftElbow) + turned(kLeftShoulder), 0.05F);
  EXPECT_LT(turned(kRightElbow), 0.01F);
  EXPECT_LT(turned(kRightKnee), 0.01F);
  EXPECT_LT((before.betas - after.betas).norm(), 0.01F);
}

TEST(RefineCommand, WorksWithNamesInAnyAlphabetAndRelativePaths) {
  const TempDir dir;
  const SampleFiles sample = findSample();
  fs::create_directory(dir.path() / "Bilder 写真");
  fs::copy_file(sample.image, dir.path() / "Bilder 写真" / "Läufer 走.jpg");
  fs::copy_file(sample.keypoints, dir.path() / "Bilder 写真" / "Läufer 走.json");
  const ProcessResult result = runCli({"refine",
                                       "Bilder 写真/Läufer 走.jpg",
                                       "--keypoints",
                                       "Bilder 写真/Läufer 走.json",
                                       "--out",
                                       "Ergebnis ü",
                                       "--json",
                                       "--hypotheses",
                                       "1",
                                       "--polish",
                                       "1"},
                                      {.working_dir = dir.path()});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_TRUE(fs::exists(dir.path() / "Ergebnis ü" / "overlay.png"));
  EXPECT_EQ(nlohmann::json::parse(result.output)["image"], "Bilder 写真/Läufer 走.jpg");
}

TEST(RefineCommand, AnInterruptEndsItAfterTheStepAndKeepsWhatThereIs) {
  const TempDir dir;
  ProcessOptions options;
  options.interrupt_after = "step   1,";
  const ProcessResult result = runCli(
      refineSample(
          dir.path() / "out",
          {"--json", "--progress", "--no-pictures", "--hypotheses", "32", "--polish", "200"}),
      options);
  ASSERT_EQ(result.exit_code, kExitStopped) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  EXPECT_EQ(json["termination"], "cancelled");
  EXPECT_LT(json["steps"].get<int>(), 200);
  EXPECT_TRUE(fs::exists(dir.path() / "out" / "params.npz"));
}

TEST(RefineCommand, RefusesOptionsAndPlacesBeforeItComputes) {
  const TempDir dir;
  writeFileAtomically(dir.path() / "file", "not a folder");
  const struct {
    std::vector<std::string> more;
    const char* expected;
  } cases[] = {
      {{"--hypotheses", "0"}, "num_hypotheses is 0"},
      {{"--polish", "-1"}, "polish_iterations is -1"},
      {{"--formats", "obj,fbz"}, "Did you mean 'fbx'"},
      {{"--preset", "max"}, "there are blender"},
      {{"--focal", "-10"}, "The focal length is -10"},
      {{"--out", (dir.path() / "file").string()}, "not a folder"},
      {{"--steps", dir.path().string()}, "folder"},
  };
  for (const auto& [more, expected] : cases) {
    const SampleFiles sample = findSample();
    std::vector<std::string> arguments = {
        "refine", sample.image.string(), "--keypoints", sample.keypoints.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const ProcessResult result = runCli(arguments, {.working_dir = dir.path()});
    EXPECT_EQ(result.exit_code, kExitUserError) << expected;
    EXPECT_THAT(result.errors, HasSubstr(expected));
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(dir.path()), fs::directory_iterator()), 1)
      << "nothing but the file of the test";
}

// The answer of a run, as 4D-Humans' follow-ups would write it for the same photo, is where the next
// one starts.
TEST(RefineCommand, StartsFromAnotherProgramsPrediction) {
  const TempDir dir;
  const fs::path first = dir.path() / "first";
  ASSERT_EQ(runCli(refineSample(first, {"--no-pictures"})).exit_code, kExitDone);
  const BodyRecord record = loadParams(first / "params.json");
  // ScoreHMR's conventions: 5000 px, the image's middle, SMPL's pelvis 0.22 m below its origin.
  const float zoom = 5000 / record.camera.focal_length;
  const auto numbers = [](const auto& values) {
    return std::vector<float>(values.data(), values.data() + values.size());
  };
  nlohmann::json json;
  json["betas"] = numbers(record.params.betas);
  json["body_pose"] = numbers(record.params.body_pose);
  json["global_orient"] = numbers(record.params.global_orient);
  json["cam_trans"] = {record.params.transl.x(),
                       record.params.transl.y() + 0.22F,
                       record.params.transl.z() * zoom};
  const fs::path start = dir.path() / "000000_smpl.json";
  writeFileAtomically(start, json.dump());

  const ProcessResult result = runCli(refineSample(
      dir.path() / "second", {"--no-pictures", "--json", "--start", start.string()}));
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(result.errors, HasSubstr("Starts from ScoreHMR"));
  const auto summary = nlohmann::json::parse(result.output);
  EXPECT_EQ(summary["start"], "ScoreHMR");
  EXPECT_LT(summary["initial"]["reprojection_px"].get<float>(), 12);
  EXPECT_LE(summary["refined"]["reprojection_px"].get<float>(),
            summary["initial"]["reprojection_px"].get<float>());

  const ProcessResult nobody = runCli(refineSample(
      dir.path() / "third", {"--no-pictures", "--start", start.string(), "--start-person", "4"}));
  EXPECT_NE(nobody.exit_code, kExitDone);
  EXPECT_THAT(nobody.errors, HasSubstr("it has 1"));
}

}  // namespace
}  // namespace lay
