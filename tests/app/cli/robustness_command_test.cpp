#include "app/cli/exit_code.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

TEST(RobustnessCommand, RefusesWhatItCannotMeasure) {
  const TempDir dir;
  std::filesystem::create_directory(dir.path() / "mocap");
  const std::string data = dir.path().string();
  expectRefused({"robustness"},
                {
                    {{"--data", data, "--split", "train"}, "--split is 'train'"},
                    {{"--data", data, "--samples", "1"}, "--samples is 1"},
                    {{"--data", data, "--hypotheses", "99"}, "num_hypotheses is 99"},
                    {{"--data", (dir.path() / "nowhere").string()}, "nowhere/mocap"},
                });
}

TEST(RobustnessCommand, PrintsARowForEachWayOfSpoilingEvidence) {
  SKIP_WITHOUT_SHARED_DATA();
  const ProcessResult result = runCli({"robustness",
                                       "--data",
                                       sharedDataDir()->string(),
                                       "--split",
                                       "val",
                                       "--samples",
                                       "3",
                                       "--hypotheses",
                                       "2",
                                       "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  EXPECT_EQ(json["samples"], 3);
  EXPECT_GE(json["rows"].size(), 10U);
  for (const auto& row : json["rows"]) {
    EXPECT_GT(row["mpjpe_mm"].get<double>(), 0) << row["name"];
    EXPECT_GE(row["doubted_share"].get<double>(), 0);
    EXPECT_LE(row["doubted_share"].get<double>(), 1);
  }
}

}  // namespace
}  // namespace lay
