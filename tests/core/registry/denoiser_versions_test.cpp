#include "core/registry/denoiser_versions.h"

#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/environment.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::HasSubstr;

class DenoiserVersionsTest : public testing::Test {
 protected:
  DenoiserVersionsTest() { writeFileAtomically(weights, "weights"); }

  DenoiserVersion add(const std::string& date = "2026-03-04T10:00:00Z") const {
    return versions.add(weights, {"", date, "base", {50, 5, 35.5, 22.25, 28.5, 28.75}});
  }

  const TempDir folder;
  const std::filesystem::path weights = folder.path() / "trained.safetensors";
  const DenoiserVersions versions{folder.path() / "user" / "denoisers"};
};

TEST_F(DenoiserVersionsTest, ThereIsNothingAtFirstAndTheShippedOneIsUsed) {
  EXPECT_TRUE(versions.list().empty());
  EXPECT_EQ(versions.chosen(), "");
  EXPECT_TRUE(versions.chosenFile().empty());
}

TEST_F(DenoiserVersionsTest, WhatIsAcceptedIsChosenAndComesBackAsItWas) {
  const DenoiserVersion first = add();
  EXPECT_EQ(first.id, "2026-03-04-1");
  writeFileAtomically(weights, "other");
  const DenoiserVersion second = add();
  EXPECT_EQ(second.id, "2026-03-04-2");
  EXPECT_EQ(versions.chosen(), second.id);
  EXPECT_EQ(readFile(versions.chosenFile()), "other");
  ASSERT_EQ(versions.list().size(), 2U);
  EXPECT_EQ(versions.list()[0], first);
  versions.choose(first.id);
  EXPECT_EQ(readFile(versions.chosenFile()), "weights") << "nothing was overwritten";
  versions.choose("");
  EXPECT_TRUE(versions.chosenFile().empty());
  EXPECT_THAT(errorText<InvalidOptions>([&] { versions.choose("nobody"); }), HasSubstr("nobody"));
}

TEST_F(DenoiserVersionsTest, TheChosenOneThatIsDeletedGivesWayToTheShippedOne) {
  const DenoiserVersion first = add();
  versions.remove(first.id);
  EXPECT_TRUE(versions.list().empty());
  EXPECT_EQ(versions.chosen(), "");
  EXPECT_FALSE(std::filesystem::exists(versions.fileOf(first.id)));
  EXPECT_THROW(versions.remove(first.id), InvalidOptions);
}

TEST_F(DenoiserVersionsTest, AFileThatIsGoneIsSaid) {
  const DenoiserVersion first = add();
  std::filesystem::remove(versions.fileOf(first.id));
  EXPECT_THAT(errorText<ModelError>([&] { (void)versions.chosenFile(); }),
              HasSubstr("Choose another version"));
  EXPECT_EQ(versions.list().size(), 1U);
}

TEST_F(DenoiserVersionsTest, WithoutWeightsNothingChanges) {
  std::filesystem::remove(weights);
  EXPECT_THROW(add(), FileError);
  EXPECT_TRUE(versions.list().empty());
}

TEST_F(DenoiserVersionsTest, ListsThatAreDamagedOrNewerAreRefusedAndLeft) {
  add();
  const auto list = versions.folder() / "versions.json";
  const std::string good = readFile(list);
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    return text;
  };
  const std::pair<std::string, const char*> cases[] = {
      {"{", "no such list"},
      {with("layfigure-denoisers", "something"), "no such list"},
      {with("\"version\": 1", "\"version\": 9"), "newer Layfigure"},
      {with("2026-03-04-1", "../../passwd"), "passwd"},
      {with("\"chosen\": \"2026-03-04-1\"", "\"chosen\": \"x\""), "not in it"},
      {with("35.5", "-35.5"), "preferred_before_mm"},
      {with("\"groups\": 50", "\"groups\": \"many\""), "missing"}};
  for (const auto& [text, word] : cases) {
    writeFileAtomically(list, text);
    EXPECT_THAT(errorText<FileError>([&] { (void)versions.list(); }), HasSubstr(word)) << text;
    EXPECT_THROW(add(), FileError);
    EXPECT_EQ(readFile(list), text);
  }
}

TEST(UserDenoiserFolder, IsInTheFolderOfWhatAPersonMade) {
  const TempDir folder;
  setenv("LAYFIGURE_USER_DATA", folder.path().c_str(), 1);
  EXPECT_EQ(userDenoiserFolder(), folder.path() / "denoisers");
  unsetenv("LAYFIGURE_USER_DATA");
}

TEST_F(DenoiserVersionsTest, TheImprovedOneIsTheChosenOneOfThePersonsFolder) {
  const ScopedVariable home("XDG_DATA_HOME", folder.path().string());
  EXPECT_TRUE(improvedDenoiser().empty());
  const DenoiserVersions own{userDenoiserFolder()};
  own.add(weights, {"", "2026-03-04T10:00:00Z", "base", {}});
  EXPECT_EQ(improvedDenoiser(), own.chosenFile());
  own.choose("");
  EXPECT_TRUE(improvedDenoiser().empty());
}

}  // namespace
}  // namespace lay
