#include "app/cli/exit_code.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

TEST(AblateCommand, RefusesWhatItCannotMeasure) {
  const TempDir dir;
  std::filesystem::create_directory(dir.path() / "mocap");
  const std::string data = dir.path().string();
  expectRefused({"ablate"},
                {
                    {{"--data", data, "--split", "train"}, "--split is 'train'"},
                    {{"--data", data, "--start", "nowhere"}, "benchmark or lifter"},
                    {{"--data", data, "--samples", "0"}, "--samples is 0"},
                    {{"--data", data, "--hypotheses", "0"}, "num_hypotheses is 0"},
                    {{"--data", (dir.path() / "nowhere").string()}, "nowhere/mocap"},
                    {{"--data", data, "--samples", "2"}, "test.txt"},
                    {{"--data", data, "--chart", "chart.jpg"}, "--chart is 'chart.jpg'"},
                    {{"--data", data, "--chart", data + "/mocap/"}, "--chart is"},
                    {{"--data", data, "--chart", "/proc/nowhere/chart.png"}, "/proc"},
                });
}

TEST(AblateCommand, PrintsARowForEachWay) {
  SKIP_WITHOUT_SHARED_DATA();
  const ProcessResult result = runCli({"ablate",
                                       "--data",
                                       sharedDataDir()->string(),
                                       "--split",
                                       "val",
                                       "--samples",
                                       "6",
                                       "--hypotheses",
                                       "2",
                                       "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  EXPECT_EQ(json["samples"], 6);
  EXPECT_EQ(json["split"], "val");
  std::map<std::string, double> pa_mpjpe_mm;
  for (const auto& row : json["rows"]) {
    pa_mpjpe_mm[row["name"].get<std::string>()] = row["pa_mpjpe_mm"].get<double>();
    EXPECT_LE(row["mpjpe_mm_interval"][0].get<double>(), row["mpjpe_mm"].get<double>());
    EXPECT_GE(row["mpjpe_mm_interval"][1].get<double>(), row["mpjpe_mm"].get<double>());
  }
  ASSERT_TRUE(pa_mpjpe_mm.contains("Initial Prediction"));
  ASSERT_TRUE(pa_mpjpe_mm.contains("w/ keypoints"));
  EXPECT_LT(pa_mpjpe_mm["w/ keypoints"], pa_mpjpe_mm["Initial Prediction"]);
}

TEST(AblateCommand, StartsFromTheLifterWhereThatIsAskedFor) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto initial_mm = [](const char* start) {
    const ProcessResult result = runCli({"ablate",
                                         "--data",
                                         sharedDataDir()->string(),
                                         "--split",
                                         "val",
                                         "--samples",
                                         "3",
                                         "--hypotheses",
                                         "1",
                                         "--brief",
                                         "--start",
                                         start,
                                         "--json"});
    EXPECT_EQ(result.exit_code, kExitDone) << result.errors;
    const auto json = nlohmann::json::parse(result.output);
    EXPECT_EQ(json["start"], start);
    return json["rows"][0]["mpjpe_mm"].get<double>();
  };
  EXPECT_NE(initial_mm("lifter"), initial_mm("benchmark"));
}

}  // namespace
}  // namespace lay
