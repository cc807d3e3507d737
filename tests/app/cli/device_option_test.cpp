#include "app/cli/device_option.h"

#include "app/cli/exit_code.h"
#include "app/cli/sample_files.h"
#include "core/refine/run_device.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

using testing::HasSubstr;

ProcessResult refineOn(const std::string& device) {
  const TempDir dir;
  const SampleFiles sample = findSample();
  return runCli({"refine",
                 sample.image.string(),
                 "--keypoints",
                 sample.keypoints.string(),
                 "--out",
                 (dir.path() / "out").string(),
                 "--no-pictures",
                 "--json",
                 "--hypotheses",
                 "1",
                 "--device",
                 device});
}

TEST(DeviceOption, IsReadIntoTheChoice) {
  CLI::App app;
  DeviceChoice choice = DeviceChoice::Auto;
  addDeviceOption(app, choice);
  app.parse("--device cpu");
  EXPECT_EQ(choice, DeviceChoice::Cpu);
  EXPECT_THAT(app.help(), HasSubstr("auto"));
}

TEST(DeviceOption, TheSummaryNamesTheDevice) {
  const ProcessResult result = refineOn("cpu");
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  const auto json = nlohmann::json::parse(result.output);
  EXPECT_EQ(json["device"], "cpu");
  EXPECT_FALSE(json.contains("device_notice"));
  EXPECT_EQ(result.errors, "");
}

TEST(DeviceOption, AFallBackIsSaidAloudAndWrittenDown) {
  if (runDevice(DeviceChoice::Cuda).isCuda()) GTEST_SKIP() << "There is a CUDA device.";
  const ProcessResult result = refineOn("cuda");
  ASSERT_EQ(result.exit_code, kExitDone) << result.errors;
  EXPECT_THAT(result.errors, HasSubstr("CUDA was asked for, but the processor is used"));
  const auto json = nlohmann::json::parse(result.output);
  EXPECT_EQ(json["device"], "cpu");
  EXPECT_THAT(json["device_notice"].get<std::string>(), HasSubstr("the processor is used"));
}

TEST(DeviceOption, OtherWordsAreRefused) {
  const ProcessResult result = refineOn("gpu");
  EXPECT_EQ(result.exit_code, kExitUserError);
  EXPECT_THAT(result.errors, HasSubstr("The device is 'gpu'; it must be auto, cpu or cuda."));
}

}  // namespace
}  // namespace lay
