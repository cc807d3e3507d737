#include "tests/app/train/run_train.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(BodyCommand, NamesTheSourceThatIsMissing) {
  const TempDir dir;
  const std::string out = (dir.path() / "body.npz").string();
  const ProcessResult result = runTrain({"body", "--data", dir.path().string(), "--out", out});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr(dir.path().string()));
  EXPECT_FALSE(std::filesystem::exists(out));
  EXPECT_THAT(runTrain({"body", "--out", out}).errors, HasSubstr("--data is missing"));
}

}  // namespace
}  // namespace lay
