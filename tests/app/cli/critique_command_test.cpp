#include "app/cli/exit_code.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

TEST(CritiqueCommand, RefusesWhatItCannotJudge) {
  const TempDir dir;
  std::filesystem::create_directory(dir.path() / "mocap");
  const std::string data = dir.path().string();
  expectRefused({"critique"},
                {
                    {{}, "--benchmark --data DIR"},
                    {{"--benchmark", "--data", data, "--split", "train"}, "--split is 'train'"},
                    {{"--benchmark", "--data", data, "--hypotheses", "1"}, "hypotheses is 1"},
                    {{"--benchmark", "--data", data, "--groups", "odd"}, "no groups 'odd'"},
                    {{"--benchmark", "--data", data, "--frozen"}, "--frozen is said of a run's"},
                    {{"--benchmark", "--data", (dir.path() / "nowhere").string()}, "nowhere/mocap"},
                });
}

TEST(CritiqueCommand, PrintsHowScoresTellErrors) {
  SKIP_WITHOUT_SHARED_DATA();
  const ProcessResult result = runCli({"critique",
                                       "--benchmark",
                                       "--data",
                                       sharedDataDir()->string(),
                                       "--split",
                                       "val",
                                       "--samples",
                                       "12",
                                       "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  EXPECT_EQ(json["critic"], "offline");
  EXPECT_EQ(json["hypotheses"], 20);
  EXPECT_EQ(json["groups"], "mixed");
  EXPECT_EQ(json["spearman_mpjpe"], json["by_kind"]["mixed"]["spearman_mpjpe"]);
  EXPECT_GT(json["spearman_mpjpe"].get<double>(), 0.5);
  EXPECT_GT(json["by_kind"]["samples"]["spearman_mpjpe"].get<double>(), 0.2);
  for (const char* error : {"mpjpe", "pve", "pa_mpjpe"}) {
    for (const char* of : {"spearman_", "kendall_", "pearson_"}) {
      EXPECT_TRUE(json[std::string(of) + error].is_number());
    }
  }
}

TEST(CritiqueCommand, ComparesCriticsOnTheSameGroups) {
  SKIP_WITHOUT_SHARED_DATA();
  std::vector<std::string> words = {"critique", "--benchmark", "--data", sharedDataDir()->string()};
  for (const char* word :
       {"--split", "val", "--samples", "8", "--groups", "mixed", "--json", "--critic", "both"}) {
    words.emplace_back(word);
  }
  const ProcessResult result = runCli(words);
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  ASSERT_EQ(json["critics"].size(), 2U);
  EXPECT_EQ(json["critics"][0]["critic"], "offline");
  EXPECT_EQ(json["critics"][1]["critic"], "scorer");
  EXPECT_EQ(json["critics"][0]["mean_mpjpe_mm"], json["critics"][1]["mean_mpjpe_mm"]);
  EXPECT_GT(json["critics"][1]["spearman_mpjpe"].get<double>(), 0.4);
}

}  // namespace
}  // namespace lay
