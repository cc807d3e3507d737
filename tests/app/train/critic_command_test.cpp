#include "core/critic/critic_weights.h"
#include "tests/app/train/run_train.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

TEST(CriticCommand, SaysWhatItNeeds) {
  const ProcessResult result = runTrain({"critic", "--data", "nowhere"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, testing::HasSubstr("--out"));
}

TEST(CriticCommand, LearnsAndWritesWeights) {
  SKIP_WITHOUT_SHARED_DATA();
  const TempDir dir;
  const std::string out = (dir.path() / "critic.json").string();
  const ProcessResult result = runTrain({"critic",
                                         "--data",
                                         sharedDataDir()->string(),
                                         "--out",
                                         out,
                                         "--samples",
                                         "4",
                                         "--val-samples",
                                         "2"});
  ASSERT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_THAT(result.output, testing::HasSubstr("Spearman"));
  const CriticWeights weights = readCriticWeights(out);
  EXPECT_THAT(weights.made_by, testing::HasSubstr("4 + 4 groups"));
}

}  // namespace
}  // namespace lay
