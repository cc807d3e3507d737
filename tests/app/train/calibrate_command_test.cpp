#include "tests/app/train/run_train.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(CalibrateCommand, FindsTheDisturbanceThatGivesTheErrorWanted) {
  const TempDir dir;
  const std::string body = writeToyData(dir.path()).string();
  const ProcessResult result =
      runTrain({"calibrate", "--data", dir.path().string(), "--body", body, "--samples", "200"});
  ASSERT_EQ(result.exit_code, 0) << result.errors;
  const std::size_t at = result.output.find("PA-MPJPE ");
  ASSERT_NE(at, std::string::npos) << result.output;
  EXPECT_NEAR(std::stod(result.output.substr(at + 9)), 47.5, 0.5);
}

TEST(CalibrateCommand, NeedsData) {
  const ProcessResult result = runTrain({"calibrate", "--data", "/nowhere"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("/nowhere"));
}

}  // namespace
}  // namespace lay
