#include "app/cli/regressor_files.h"

#include "app/cli/exit_code.h"
#include "app/cli/sample_files.h"
#include "core/base/error.h"
#include "core/detect/regressed_body.h"
#include "core/io/safetensors.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/environment.h"
#include "tests/support/model_files.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(RegressorFiles, OtherCheckpointsAreRefusedWithWhatIsMissing) {
  SKIP_WITHOUT_MODEL_FILES();
  const TempDir dir;
  const ScopedVariable models("LAYFIGURE_MODELS", dir.path().string());
  // Its sizes are none of the published ones, and a checkpoint cannot say how many heads there are.
  const ProcessResult result =
      runCli({"models", "import", (*modelFilesDir() / "regressor" / "regressor.ckpt").string()});
  EXPECT_NE(result.exit_code, kExitDone);
  EXPECT_THAT(result.errors, HasSubstr("192, 384, 768, 1024 and 1280 are known"));
  EXPECT_FALSE(std::filesystem::exists(dir.path() / kRegressorFile));
}

TEST(RegressorFiles, ACheckpointComesAlone) {
  SKIP_WITHOUT_MODEL_FILES();
  const TempDir dir;
  const ScopedVariable models("LAYFIGURE_MODELS", dir.path().string());
  const std::string checkpoint = (*modelFilesDir() / "regressor" / "published.ckpt").string();
  const ProcessResult both = runCli({"models", "import", checkpoint, checkpoint});
  EXPECT_NE(both.exit_code, kExitDone);
  EXPECT_THAT(both.errors, HasSubstr("Import it by itself"));
  EXPECT_FALSE(std::filesystem::exists(dir.path() / kRegressorFile));
  const ProcessResult alone = runCli({"models", "import", checkpoint, "--json"});
  EXPECT_EQ(alone.exit_code, kExitDone) << alone.errors;
  EXPECT_THAT(alone.output, HasSubstr((dir.path() / kRegressorFile).string()));
}

// As with 4D-Humans' checkpoint: imported once, then runs start from what it finds.
TEST(RegressorFiles, AnImportedOneIsWhereRunsStart) {
  SKIP_WITHOUT_MODEL_FILES();
  const TempDir dir;
  const ScopedVariable home("XDG_DATA_HOME", dir.path().string());
  const ScopedVariable models("LAYFIGURE_MODELS", "");
  const ProcessResult imported =
      runCli({"models", "import", (*modelFilesDir() / "regressor" / "published.ckpt").string()});
  ASSERT_EQ(imported.exit_code, kExitDone) << imported.errors;
  EXPECT_THAT(imported.output, HasSubstr(kRegressorFile));
  const auto file = dir.path() / "layfigure" / "models" / kRegressorFile;
  const Weights weights = readSafetensors(file);
  EXPECT_TRUE(weights.tensors.contains("backbone.blocks.0.attn.qkv.weight"));
  EXPECT_EQ(weights.metadata.at("source"), "published.ckpt");

  EXPECT_THAT(runCli({"models", "list"}).output,
              HasSubstr(strCat(kRegressorFile, " (initial prediction from photos): ")));

  const SampleFiles sample = findSample();
  const ProcessResult refined = runCli({"refine",
                                        sample.image.string(),
                                        "--keypoints",
                                        sample.keypoints.string(),
                                        "--regressor",
                                        "--no-pictures",
                                        "--json",
                                        "--out",
                                        (dir.path() / "out").string()});
  ASSERT_EQ(refined.exit_code, kExitDone) << refined.errors;
  EXPECT_THAT(refined.output, HasSubstr("\"start\": \"HMR 2.0's regressor\""));
  EXPECT_THAT(refined.errors, HasSubstr("our own guess"));
}

}  // namespace
}  // namespace lay
