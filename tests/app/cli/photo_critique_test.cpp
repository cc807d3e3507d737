#include "app/cli/exit_code.h"
#include "app/cli/sample_files.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

TEST(PhotoCritique, JudgesTheHypothesesOfARun) {
  const TempDir dir;
  const SampleFiles sample = findSample();
  const ProcessResult run = runCli({"refine",
                                    sample.image.string(),
                                    "--keypoints",
                                    sample.keypoints.string(),
                                    "--out",
                                    dir.path().string(),
                                    "--steps",
                                    (dir.path() / "steps.jsonl").string()});
  ASSERT_EQ(run.exit_code, kExitDone) << run.errors;
  const ProcessResult judged = runCli({"critique",
                                       sample.image.string(),
                                       "--keypoints",
                                       sample.keypoints.string(),
                                       "--run",
                                       (dir.path() / "steps.jsonl").string(),
                                       "--json"});
  ASSERT_EQ(judged.exit_code, kExitDone) << judged.errors;
  const auto json = nlohmann::json::parse(judged.output);
  EXPECT_EQ(json["critic"], "offline");
  const auto& hypotheses = json["hypotheses"];
  ASSERT_EQ(hypotheses.size(), 8U);
  for (std::size_t i = 0; i < hypotheses.size(); ++i) {
    EXPECT_FALSE(hypotheses[i]["critique"].get<std::string>().empty());
    if (i > 0) {
      EXPECT_LE(hypotheses[i]["score"].get<double>(), hypotheses[i - 1]["score"].get<double>());
    }
  }
}

TEST(PhotoCritique, SaysWhatIsMissing) {
  const SampleFiles sample = findSample();
  const ProcessResult result = runCli({"critique", sample.image.string()});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, testing::HasSubstr("refine --steps"));
}

TEST(PhotoCritique, AModelNeedsAServer) {
  const SampleFiles sample = findSample();
  const ProcessResult result =
      runCli({"critique", sample.image.string(), "--run", "none.jsonl", "--critic", "vlm"});
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, testing::HasSubstr("--server URL"));
}

}  // namespace
}  // namespace lay
