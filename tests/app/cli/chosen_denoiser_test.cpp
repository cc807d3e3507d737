#include "app/cli/chosen_denoiser.h"

#include "app/cli/exit_code.h"
#include "app/cli/sample_files.h"
#include "core/base/error.h"
#include "core/io/resource_paths.h"
#include "core/registry/denoiser_versions.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/environment.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

using testing::HasSubstr;

/// Somebody's folder, with a version that was accepted in the window.
class ChosenDenoiserTest : public testing::Test {
 protected:
  ChosenDenoiserTest() : home_("XDG_DATA_HOME", folder.path().string()) {
    versions().add(findModelFile(kDenoiserFile), {"", "2026-03-04T10:00:00Z", "base", {}});
  }
  [[nodiscard]] static DenoiserVersions versions() {
    return DenoiserVersions(userDenoiserFolder());
  }

  const TempDir folder;

 private:
  const ScopedVariable home_;
};

TEST_F(ChosenDenoiserTest, IsTheWindowsUnlessAnotherIsAskedFor) {
  const ChosenDenoiser windows = chooseDenoiser("");
  EXPECT_EQ(windows.name, "2026-03-04-1");
  EXPECT_EQ(windows.files.denoiser, versions().chosenFile());
  EXPECT_THAT(windows.note, HasSubstr("--denoiser shipped"));
  const ChosenDenoiser shipped = chooseDenoiser("shipped");
  EXPECT_EQ(shipped.files.denoiser, findModelFile(kDenoiserFile));
  EXPECT_EQ(shipped.note, "");
  EXPECT_EQ(chooseDenoiser("/other/one.safetensors").name, "one");
  versions().choose("");
  EXPECT_EQ(chooseDenoiser("").name, "shipped");
}

TEST_F(ChosenDenoiserTest, OneThatIsGoneIsSaidWithBothWaysOut) {
  std::filesystem::remove(versions().chosenFile());
  const std::string said = errorText<ModelError>([] { (void)chooseDenoiser(""); });
  EXPECT_THAT(said, HasSubstr("Improve from feedback"));
  EXPECT_THAT(said, HasSubstr("--denoiser shipped"));
}

TEST_F(ChosenDenoiserTest, ARunSaysWhichItTook) {
  const SampleFiles sample = findSample();
  const auto run = [&](std::vector<std::string> more) {
    std::vector<std::string> words = {"refine",
                                      sample.image.string(),
                                      "--keypoints",
                                      sample.keypoints.string(),
                                      "--no-pictures",
                                      "--json",
                                      "--hypotheses",
                                      "1",
                                      "--out",
                                      (folder.path() / "out").string()};
    words.insert(words.end(), more.begin(), more.end());
    return runCli(words);
  };
  const ProcessResult improved = run({});
  ASSERT_EQ(improved.exit_code, kExitDone) << improved.errors;
  EXPECT_EQ(nlohmann::json::parse(improved.output)["denoiser"], "2026-03-04-1");
  EXPECT_THAT(improved.errors, HasSubstr("the network that you improved"));
  const ProcessResult shipped = run({"--denoiser", "shipped"});
  EXPECT_EQ(nlohmann::json::parse(shipped.output)["denoiser"], "shipped");
  EXPECT_EQ(run({"--denoiser", "/nowhere.safetensors"}).exit_code, kExitUserError);
}

}  // namespace
}  // namespace lay
