#include "core/preference/preference_store.h"

#include <cstdlib>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/preference/preference_file.h"
#include "tests/core/preference/toy_project.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::HasSubstr;

class PreferenceStoreTest : public testing::Test {
 protected:
  int keep() const { return store.keep(ownPreferences(project)); }

  const TempDir folder;
  const PreferenceStore store{folder.path() / "user" / "preferences.jsonl"};
  Project project = toyProject();
};

TEST_F(PreferenceStoreTest, RankingsComeGoAndAreReplaced) {
  EXPECT_EQ(store.counts().groups, 0) << "there is no file yet";
  EXPECT_EQ(keep(), 0);
  EXPECT_FALSE(std::filesystem::exists(store.file()));
  project.person()->rankings = {{"a", {}, 2, {}, {}}, {"b", {1, 0, 2, 3}, -1, {}, {}}};
  EXPECT_EQ(keep(), 2);
  EXPECT_EQ(keep(), 2) << "once";
  PreferenceCounts counts = store.counts();
  EXPECT_EQ(counts.groups, 2);
  EXPECT_EQ(counts.bodies, 8);
  EXPECT_EQ(counts.ranked, 2);
  EXPECT_EQ(counts.teaching, 2);
  project.person()->rankings[0].favourite = 1;
  project.person()->rankings.pop_back();
  EXPECT_EQ(keep(), 1);
  ASSERT_EQ(store.records().size(), 1U) << "what was taken back is gone";
  EXPECT_EQ(store.records()[0].persons->tiers.front(), std::vector<int>{1});
  project.person()->rankings.clear();
  EXPECT_EQ(keep(), 0);
  EXPECT_EQ(store.counts().groups, 0);
}

TEST_F(PreferenceStoreTest, AnotherProjectsGroupsStay) {
  project.person()->rankings = {{"a", {}, 2, {}, {}}};
  keep();
  Project other = toyProject();
  other.photos[0].sha256 = "another photo";
  store.keep(ownPreferences(other));
  EXPECT_EQ(store.counts().groups, 1);
}

TEST_F(PreferenceStoreTest, ExportsAndImports) {
  const auto file = folder.path() / "out.jsonl";
  EXPECT_THAT(errorText<FileError>([&] { (void)store.exportTo(file); }),
              HasSubstr("Rank the bodies"));
  project.person()->rankings = {{"a", {}, 2, {}, {}}};
  keep();
  EXPECT_EQ(store.exportTo(file), 1);
  const PreferenceStore other(folder.path() / "other.jsonl");
  EXPECT_EQ(other.importFrom(file), 1);
  EXPECT_EQ(other.importFrom(file), 0) << "it is there already";
  EXPECT_EQ(other.records()[0].persons, store.records()[0].persons);
  EXPECT_THROW(other.importFrom(folder.path() / "none.jsonl"), FileError);
}

TEST_F(PreferenceStoreTest, ADamagedFileIsSaidAndLeftAsItIs) {
  project.person()->rankings = {{"a", {}, 2, {}, {}}};
  keep();
  std::ofstream(store.file(), std::ios::app) << "{torn\n";
  const std::string before = readFile(store.file());
  EXPECT_THAT(errorText<FileError>([&] { keep(); }), HasSubstr("Line 2"));
  EXPECT_THROW((void)store.counts(), FileError);
  EXPECT_EQ(readFile(store.file()), before);
  const PreferenceStore other(folder.path() / "other.jsonl");
  EXPECT_THAT(errorText<FileError>([&] { (void)other.importFrom(store.file()); }),
              HasSubstr("Nothing was imported"));
}

TEST(UserPreferenceFile, IsInTheFolderOfWhatAPersonMade) {
  const TempDir folder;
  setenv("LAYFIGURE_USER_DATA", folder.path().c_str(), 1);
  EXPECT_EQ(userPreferenceFile(), folder.path() / "preferences.jsonl");
  unsetenv("LAYFIGURE_USER_DATA");
}

}  // namespace
}  // namespace lay
