#include "app/cli/exit_code.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

TEST(EditTestCommand, RefusesWhatItCannotMeasure) {
  const TempDir dir;
  std::filesystem::create_directory(dir.path() / "mocap");
  const std::string data = dir.path().string();
  expectRefused({"edit-test"},
                {{{"--data", data, "--split", "train"}, "--split is 'train'"},
                 {{"--data", data, "--samples", "0"}, "--samples is 0"},
                 {{"--data", (dir.path() / "nowhere").string()}, "nowhere/mocap"}});
}

TEST(EditTestCommand, PrintsWhatBecameOfEachKindOfEdit) {
  SKIP_WITHOUT_SHARED_DATA();
  const ProcessResult result = runCli({"edit-test",
                                       "--data",
                                       sharedDataDir()->string(),
                                       "--split",
                                       "val",
                                       "--samples",
                                       "3",
                                       "--witnesses",
                                       "16",
                                       "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  EXPECT_EQ(json["split"], "val");
  EXPECT_EQ(json["samples"], 3);
  EXPECT_GE(json["satisfied"].get<double>(), 0);
  EXPECT_LE(json["satisfied"].get<double>(), 1);
  EXPECT_TRUE(json.contains("untouched_joints_mm"));
  EXPECT_TRUE(json.contains("reprojection_change"));
  EXPECT_EQ(json["by_kind"].size(), 12U);
  EXPECT_TRUE(json["by_kind"].contains("head_turn"));
}

}  // namespace
}  // namespace lay
