#include "app/cli/exit_code.h"
#include "core/io/resource_paths.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

TEST(AlignmentAblation, RefusesWhatItCannotMeasure) {
  const TempDir dir;
  std::filesystem::create_directory(dir.path() / "mocap");
  const std::string data = dir.path().string();
  expectRefused(
      {"ablate", "--data", data},
      {
          {{"--align", "nameless"}, "NAME=FILE"},
          {{"--align", "a=b", "--world", "mars"}, "--world is 'mars'"},
          {{"--align", "a=b", "--draws", "0"}, "--draws is 0"},
          {{"--align", "a=" + (dir.path() / "none.safetensors").string()}, "none.safetensors"},
      });
}

TEST(AlignmentAblation, ADenoiserComparedWithItselfIsNoBetter) {
  SKIP_WITHOUT_SHARED_DATA();
  for (const char* world : {"foreign", "benchmark"}) {
    const ProcessResult result = runCli({"ablate",
                                         "--data",
                                         sharedDataDir()->string(),
                                         "--split",
                                         "val",
                                         "--samples",
                                         "3",
                                         "--align",
                                         "same=" + findModelFile("denoiser.safetensors").string(),
                                         "--draws",
                                         "4",
                                         "70",
                                         "--world",
                                         world,
                                         "--json"});
    ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
    const auto json = nlohmann::json::parse(result.output);
    EXPECT_EQ(json["world"], world);
    const auto& rows = json["rows"];
    ASSERT_EQ(rows.size(), 17U);  // initial, and for both: 2 answers and 3 columns of 2 draws
    for (std::size_t i = 0; i < 8; ++i) {
      const auto& base = rows[1 + i];
      const auto& same = rows[9 + i];
      EXPECT_EQ(base["column"], same["column"]);
      EXPECT_EQ(base["mpjpe_mm"], same["mpjpe_mm"]) << base["column"];
    }
    EXPECT_EQ(rows[0]["column"], "initial prediction");
    EXPECT_EQ(rows[3]["column"], "mean of 4");
    EXPECT_EQ(rows[5]["column"], "oracle of 4");
    EXPECT_LE(rows[5]["mpjpe_mm"].get<double>(), rows[4]["mpjpe_mm"].get<double>());
    EXPECT_EQ(rows[8]["column"], "oracle of 70");
    EXPECT_EQ(rows[8]["samples"], 2);
  }
}

}  // namespace
}  // namespace lay
