#include "app/desktop/self_check.h"

#include "core/base/error.h"
#include "tests/support/environment.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

CheckResult find(const std::vector<CheckResult>& results, const std::string& what) {
  for (const CheckResult& result : results) {
    if (result.what == what) {
      return result;
    }
  }
  ADD_FAILURE() << "nothing was said of " << what;
  return {};
}

TEST(SelfCheck, SaysWhatIsWrongWithTheWayOut) {
  const TempDir folder;
  const ScopedVariable state("LAYFIGURE_STATE", folder.path().string());
  const auto fine = checkInstallation([] {});
  EXPECT_TRUE(isFine(fine)) << toText(fine);
  EXPECT_EQ(find(fine, "unsaved work").finding, (folder.path() / "recovery").string());
  EXPECT_TRUE(std::filesystem::is_empty(folder.path() / "recovery")) << "the probe is gone";

  const auto bad = checkInstallation([] { throw ModelError("The denoiser is damaged."); });
  EXPECT_FALSE(isFine(bad));
  EXPECT_FALSE(find(bad, "models work").is_fine);
  EXPECT_NE(toText(bad).find("PROBLEM  models work: The denoiser is damaged.\n"),
            std::string::npos);
}

TEST(SelfCheck, AnUnwritableFolderIsFound) {
  const ScopedVariable state("LAYFIGURE_STATE", "/proc/no/such/folder");
  const auto results = checkInstallation([] {});
  EXPECT_FALSE(find(results, "unsaved work").is_fine);
}

TEST(SelfCheck, ProbesPredictionAndRefinement) {
  Script script;
  script.truth = standingParams();
  Engine engine = scriptedEngine(makeToyBody(), script);
  EXPECT_NO_THROW(probeModels(engine));
  script.throw_at = 1;
  engine.refine = scriptedRefine(script);
  EXPECT_THROW(probeModels(engine), Error);
}

}  // namespace
}  // namespace lay
