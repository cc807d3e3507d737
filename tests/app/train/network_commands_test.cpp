#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/image/keypoints.h"
#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"
#include "core/preference/preference_file.h"
#include "core/io/safetensors.h"
#include "tests/app/train/run_train.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(NetworkCommands, WriteWeightsThatCanBeRead) {
  const TempDir dir;
  const std::string body = writeToyData(dir.path()).string();
  writeFileAtomically(dir.path() / "small.json",
                      R"({"validation_samples": 8, "network": {"width": 16, "blocks": 1}})");
  const std::string out = (dir.path() / "lifter.safetensors").string();
  const ProcessResult result = runTrain({"lifter",
                                         "--config",
                                         (dir.path() / "small.json").string(),
                                         "--data",
                                         dir.path().string(),
                                         "--body",
                                         body,
                                         "--out",
                                         out,
                                         "--steps",
                                         "2",
                                         "--batch",
                                         "4",
                                         "--threads",
                                         "1",
                                         "--device",
                                         "cpu"});
  ASSERT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_THAT(result.output, HasSubstr("device cpu\n"));
  EXPECT_EQ(result.errors, "");
  EXPECT_FALSE(readSafetensors(out).tensors.empty());
}

TEST(NetworkCommands, RefuseWhatTheyCannotLearnFrom) {
  const TempDir dir;
  const std::string body = writeToyData(dir.path()).string();
  const std::string data = dir.path().string();
  const std::string out = (dir.path() / "new.safetensors").string();
  writeFileAtomically(dir.path() / "typo.json", R"({"lerning_rate": 1})");
  const struct {
    std::vector<std::string> more;
    const char* expected;
  } cases[] = {
      {{"--out", out}, "--data is missing"},
      {{"--data", data, "--body", body}, "--out is missing"},
      {{"--data", data + "/nowhere", "--body", body, "--out", out}, "nowhere"},
      {{"--data", data, "--body", data + "/no_body.npz", "--out", out}, "no_body.npz"},
      {{"--data", data, "--body", body, "--out", out, "--steps", "0"}, "--steps is '0'"},
      {{"--data", data, "--body", body, "--out", out, "--device", "gpu"}, "device is 'gpu'"},
      {{"--config", data + "/typo.json", "--data", data, "--body", body, "--out", out},
       "lerning_rate"},
  };
  for (const char* command : {"lifter", "denoiser", "scorer"}) {
    for (const auto& [more, expected] : cases) {
      std::vector<std::string> arguments = {command};
      arguments.insert(arguments.end(), more.begin(), more.end());
      const ProcessResult result = runTrain(arguments);
      EXPECT_EQ(result.exit_code, 1) << command << ": " << expected;
      EXPECT_THAT(result.errors, HasSubstr(expected));
      EXPECT_FALSE(std::filesystem::exists(out));
    }
  }
}

TEST(NetworkCommands, PicturesAndWhatLearnsOfThemSayWhatTheyMiss) {
  const TempDir dir;
  const std::string body = writeToyData(dir.path()).string();
  const std::string data = dir.path().string();
  const std::string out = (dir.path() / "new.safetensors").string();
  const struct {
    std::vector<std::string> words;
    const char* expected;
  } cases[] = {
      {{"pictures", "--data", data, "--out", out}, "--movenet is missing"},
      {{"pictures", "--data", data, "--body", body, "--out", out, "--movenet", data + "/no.tflite"},
       "no.tflite"},
      {{"image", "--data", data, "--out", out}, "--pictures is missing"},
      {{"image",
        "--data",
        data,
        "--body",
        body,
        "--out",
        out,
        "--pictures",
        data + "/none",
        "--val-pictures",
        data + "/none"},
       "none"},
  };
  for (const auto& [words, expected] : cases) {
    const ProcessResult result = runTrain(words);
    EXPECT_EQ(result.exit_code, 1) << expected;
    EXPECT_THAT(result.errors, HasSubstr(expected));
    EXPECT_FALSE(std::filesystem::exists(out));
  }
}

TEST(NetworkCommands, AlignmentSaysWhatItMisses) {
  const TempDir dir;
  const std::string body = writeToyData(dir.path()).string();
  const std::string data = dir.path().string();
  const std::string out = (dir.path() / "new.safetensors").string();
  const std::string broken = (dir.path() / "broken.jsonl").string();
  writeFileAtomically(broken, "{\"format\": \n");
  const struct {
    std::vector<std::string> more;
    const char* expected;
  } cases[] = {
      {{}, "--preferences is missing"},
      {{"--preferences", data + "/none.jsonl"}, "none.jsonl"},
      {{"--preferences", broken}, "Line 1 of"},
      {{"--preferences", broken, "--loss", "grpo"}, "Unknown group loss 'grpo'"},
      {{"--preferences", broken, "--denoiser", data + "/no.safetensors"}, "no.safetensors"},
  };
  for (const auto& [more, expected] : cases) {
    std::vector<std::string> arguments = {
        "align", "--data", data, "--body", body, "--out", out, "--threads", "1"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const ProcessResult result = runTrain(arguments);
    EXPECT_EQ(result.exit_code, 1) << expected;
    EXPECT_THAT(result.errors, HasSubstr(expected));
    EXPECT_FALSE(std::filesystem::exists(out));
  }
}

/// Groups of a standing body with elbows bent more and more; somebody likes them bent.
void writeTaste(const std::filesystem::path& file, int groups) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  std::vector<PreferenceRecord> records;
  for (int g = 0; g < groups; ++g) {
    SmplParams standing;
    standing.global_orient = {3.14159F, 0, 0};
    standing.transl = {0.02F * static_cast<float>(g), 0.1F, 3.5F};
    PreferenceRecord record;
    record.group.id = strCat("g", g);
    RefinementProblem& problem = record.group.problem;
    problem.camera = PinholeCamera::withDefaultFocalLength(640, 640);
    problem.keypoints.points =
        problem.camera.project(poseJoints(*body, standing).keypoints_in_camera);
    problem.keypoints.confidence.setOnes();
    problem.box = boxFromKeypoints(problem.keypoints);
    problem.initial = standing;
    for (int i = 0; i < 4; ++i) {
      record.group.bodies.push_back(standing);
      record.group.bodies.back().body_pose(kLeftElbow - 1, 1) = 0.2F * static_cast<float>(i);
      record.seeds.push_back(static_cast<std::uint64_t>(i));
    }
    record.persons = PersonRanking{{{3}, {2}, {1}, {0}}};
    records.push_back(record);
  }
  savePreferences(file, records);
}

TEST(NetworkCommands, AlignmentNeedsNoRecordingsAndTellsHowItGoes) {
  const TempDir dir;
  writeTaste(dir.path() / "p.jsonl", 10);
  writeFileAtomically(dir.path() / "c.json",
                      R"({"steps": 2, "batch": 2, "validate_every": 2, "validation_samples": 4,
                          "kept": 2, "held_out": 0.2, "rank": 2, "sharpness": 3})");
  const std::string out = (dir.path() / "new.safetensors").string();
  const std::vector<std::string> arguments = {"align",
                                              "--config",
                                              (dir.path() / "c.json").string(),
                                              "--preferences",
                                              (dir.path() / "p.jsonl").string(),
                                              "--out",
                                              out,
                                              "--threads",
                                              "1",
                                              "--device",
                                              "cpu",
                                              "--report",
                                              "json"};
  const ProcessResult first = runTrain(arguments);
  ASSERT_EQ(first.exit_code, 0) << first.errors;
  EXPECT_THAT(first.output,
              HasSubstr("{\"event\":\"begin\",\"groups\":10,\"held_out\":2,"
                        "\"without_difference\":0,\"first_step\":0,\"steps\":2,"));
  EXPECT_THAT(first.output, HasSubstr("{\"event\":\"step\",\"step\":2}"));
  EXPECT_THAT(first.output, HasSubstr("{\"event\":\"validation\",\"step\":2,"));
  EXPECT_THAT(first.output, HasSubstr("{\"event\":\"end\",\"step\":2,"));
  const ProcessResult again = runTrain(arguments);
  ASSERT_EQ(again.exit_code, 0) << again.errors;
  EXPECT_THAT(again.output, HasSubstr("\"first_step\":2,")) << "it is over already";
  EXPECT_THAT(runTrain({"align", "--preferences", "p", "--out", out, "--report", "xml"}).errors,
              HasSubstr("text and json"));
}

}  // namespace
}  // namespace lay
