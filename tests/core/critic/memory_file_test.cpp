#include "core/critic/memory_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/project/database.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

CriticMemory someMemory() {
  CriticMemory memory = seedMemory();
  memory.credit({0, 1}, true);
  memory.addRule(
      {"If sitting: look at the knees.", {"sitting", "side-view"}, 4, 1, false, "balance"});
  memory.addPrototype({{0.5F, -1, 2}, "worth 90: fits", 90, {"sitting"}});
  memory.addPrototype({{3, 0, 0}, "worth 10: \"one's arm\" is off", 10, {}});
  return memory;
}

TEST(MemoryFile, ComesBackAsItWas) {
  const TempDir folder;
  const auto path = folder.path() / "memory.sqlite";
  saveCriticMemory(path, someMemory());
  EXPECT_TRUE(loadCriticMemory(path) == someMemory());
}

TEST(MemoryFile, TheFirstVersionIsReadAndHadNoDates) {
  const TempDir folder;
  const auto path = folder.path() / "memory.sqlite";
  CriticMemory memory = someMemory();
  saveCriticMemory(path, memory);
  {
    Database database = Database::open(path, Database::Mode::ReadWrite);
    database.execute(
        "ALTER TABLE rules DROP COLUMN date; ALTER TABLE prototypes DROP COLUMN date;"
        "PRAGMA user_version = 1");
  }
  const std::string before = readFile(path);
  EXPECT_TRUE(loadCriticMemory(path) == memory);
  EXPECT_EQ(readFile(path), before) << "reading changes nothing";
  memory.addRule({"Look at the feet.", {}, 0, 0, false, "", "2026-03-04T10:00:00Z"});
  saveCriticMemory(path, memory);
  EXPECT_EQ(loadCriticMemory(path).rules().back().date, "2026-03-04T10:00:00Z");
}

TEST(MemoryFile, ANewerVersionIsLeftAsItIs) {
  const TempDir folder;
  const auto path = folder.path() / "memory.sqlite";
  saveCriticMemory(path, someMemory());
  {
    Database database = Database::open(path, Database::Mode::ReadWrite);
    database.execute("PRAGMA user_version = 99");
  }
  const std::string before = readFile(path);
  EXPECT_THAT(errorText<FileError>([&] { (void)loadCriticMemory(path); }),
              testing::AllOf(testing::HasSubstr("newer Layfigure"), testing::HasSubstr("99")));
  EXPECT_EQ(readFile(path), before);
}

TEST(MemoryFile, OtherFilesAndDamagedOnesAreRefused) {
  const TempDir folder;
  const auto path = folder.path() / "memory.sqlite";
  EXPECT_THROW((void)loadCriticMemory(path), FileError) << "missing";
  writeFileAtomically(path, "no database at all");
  EXPECT_THROW((void)loadCriticMemory(path), FileError);
  Database other = Database::inMemory("other");
  other.execute("CREATE TABLE songs (title TEXT)");
  writeFileAtomically(path, other.toBytes());
  EXPECT_THROW((void)loadCriticMemory(path), FileError) << "another kind of database";
  saveCriticMemory(path, someMemory());
  const std::string whole = readFile(path);
  writeFileAtomically(path, whole.substr(0, whole.size() / 2));
  EXPECT_THROW((void)loadCriticMemory(path), FileError) << "cut in the middle";
}

TEST(MemoryFile, NumbersThatNoMemoryHoldsAreRefused) {
  const TempDir folder;
  const auto path = folder.path() / "memory.sqlite";
  for (const char* edit : {"UPDATE rules SET successes = 900",
                           "UPDATE rules SET uses = -1",
                           "UPDATE rules SET tags = 'flying'",
                           "UPDATE prototypes SET score = 1000",
                           "UPDATE prototypes SET embedding = x'0000'",
                           "UPDATE prototypes SET embedding = 'text'"}) {
    saveCriticMemory(path, someMemory());
    {
      Database database = Database::open(path, Database::Mode::ReadWrite);
      database.execute(edit);
    }
    EXPECT_THROW((void)loadCriticMemory(path), FileError) << edit;
  }
}

}  // namespace
}  // namespace lay
