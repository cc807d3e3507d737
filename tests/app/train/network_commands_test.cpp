#include "core/io/atomic_file.h"
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
  for (const char* command : {"lifter", "denoiser"}) {
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

}  // namespace
}  // namespace lay
