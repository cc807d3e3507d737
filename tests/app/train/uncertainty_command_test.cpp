#include "core/io/resource_paths.h"
#include "core/io/safetensors.h"
#include "tests/app/train/run_train.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <filesystem>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(UncertaintyCommand, SaysWhatItNeeds) {
  const ProcessResult result = runTrain({"uncertainty", "--data", "nowhere"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("--denoiser"));
}

TEST(UncertaintyCommand, WritesIntoTheFileAndLeavesTheWeights) {
  SKIP_WITHOUT_SHARED_DATA();
  const TempDir dir;
  const std::filesystem::path path = dir.path() / "denoiser.safetensors";
  std::filesystem::copy_file(findModelFile("denoiser.safetensors"), path);
  Weights before = readSafetensors(path);
  before.metadata.erase("uncertainty");
  writeSafetensors(path, before, WeightPrecision::Float16);
  const ProcessResult result = runTrain({"uncertainty",
                                         "--data",
                                         sharedDataDir()->string(),
                                         "--denoiser",
                                         path.string(),
                                         "--samples",
                                         "20"});
  ASSERT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_THAT(result.output, HasSubstr("20 runs on val"));
  const Weights after = readSafetensors(path);
  EXPECT_TRUE(after.metadata.contains("uncertainty"));
  EXPECT_EQ(after.tensors.at("token.weight").values, before.tensors.at("token.weight").values);
}

}  // namespace
}  // namespace lay
