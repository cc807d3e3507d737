#include "core/train/scorer_groups.h"

#include <gtest/gtest.h>

#include "core/io/atomic_file.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

std::vector<ScoredGroup> toyGroups(const std::filesystem::path& folder) {
  (void)writeToyData(folder);
  const BodyModelPtr body = makeToyBody();
  BenchmarkGroupOptions options;
  options.data_dir = folder;
  options.split = "val";
  options.samples = 3;
  options.hypotheses = 4;
  options.device = DeviceChoice::Cpu;
  return makeScoredGroups(body, Refiner(body, findRefinerFiles()), options);
}

TEST(ScorerGroups, ComeBackFromTheirFileAsTheScorerSeesThem) {
  const TempDir folder;
  const std::vector<ScoredGroup> groups = toyGroups(folder.path());
  ASSERT_EQ(groups.size(), 3U);
  const auto path = folder.path() / "g";
  saveScoredGroups(path, groups, "three of four");
  const std::vector<ScoredGroup> back = loadScoredGroups(path, "three of four");
  ASSERT_EQ(back.size(), 3U);
  for (std::size_t g = 0; g < 3; ++g) {
    EXPECT_EQ(back[g].errors, groups[g].errors);
    EXPECT_GT(back[g].errors.minCoeff(), 0);
    EXPECT_EQ(scorerFeatures(back[g].evidence), scorerFeatures(groups[g].evidence));
    EXPECT_EQ(scorerFeatures(mirrored(back[g].evidence)),
              scorerFeatures(mirrored(groups[g].evidence)));
  }
}

TEST(ScorerGroups, OthersAndDamagedOnesAreNotTaken) {
  const TempDir folder;
  const auto path = folder.path() / "g";
  EXPECT_TRUE(loadScoredGroups(path, "a").empty()) << "there is none";
  saveScoredGroups(path, toyGroups(folder.path()), "a");
  EXPECT_TRUE(loadScoredGroups(path, "b").empty());
  const std::string whole = readFile(path);
  writeFileAtomically(path, whole.substr(0, whole.size() - 7));
  EXPECT_TRUE(loadScoredGroups(path, "a").empty());
}

}  // namespace
}  // namespace lay
