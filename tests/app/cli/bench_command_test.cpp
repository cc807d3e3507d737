#include "app/cli/exit_code.h"
#include "tests/app/cli/run_cli.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

TEST(BenchCommand, MeasuresEveryStageOrSaysWhyNot) {
  const ProcessResult result = runCli({"bench", "--json"});
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  for (const char* figure : {"lbs_forward_ms",
                             "lbs_gradient_ms",
                             "keypoints_gradient_ms",
                             "lbs_gradient_torch_ms",
                             "denoiser_step_ms",
                             "refine_s",
                             "rss_mb"}) {
    ASSERT_TRUE(json[figure].is_number()) << figure;
    EXPECT_GT(json[figure].get<double>(), 0) << figure;
  }
  for (const char* figure : {"startup_ms", "live_fps", "detect_ms", "frame_ms"}) {
    const bool has_reason = json.contains(std::string(figure) + "_reason");
    EXPECT_NE(json[figure].is_number(), has_reason) << figure << ": a number or null with a reason";
    EXPECT_TRUE(json[figure].is_number() || json[figure].is_null()) << figure;
  }
}

}  // namespace
}  // namespace lay
