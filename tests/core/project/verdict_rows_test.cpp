#include "core/project/verdict_rows.h"

#include <functional>

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/project/project_file.h"
#include "core/project/project_schema.h"
#include "core/project/same.h"
#include "tests/core/project/project_maker.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

/// The file of a project with rankings, changed by somebody else.
Project changedBy(const std::string& sql) {
  const TempDir folder;
  const auto path = folder.path() / "p.layfigure";
  saveProject(path, makeProject(3));
  Database database = Database::fromBytes(readFile(path), "p");
  database.execute(sql.c_str());
  writeFileAtomically(path, database.toBytes());
  return loadProject(path).project;
}

TEST(VerdictRows, RankingsComeBackAsTheyWere) {
  const TempDir folder;
  const auto path = folder.path() / "p.layfigure";
  const Project project = makeProject(3);
  ASSERT_EQ(project.people[1].rankings.size(), 2U);
  saveProject(path, project);
  EXPECT_EQ(loadProject(path).project.people[1].rankings, project.people[1].rankings);
  EXPECT_TRUE(isSame(loadProject(path).project, project));
}

TEST(VerdictRows, AThirdVersionHasNoRankingsAndGetsSome) {
  Database database = Database::inMemory("third");
  createProjectSchema(database, 3);
  database.execute("INSERT INTO rejected VALUES (0, 'r', 1)");
  std::vector<Person> people(1);
  migrateProject(database);
  readVerdictRows(database, people);
  EXPECT_TRUE(people[0].rankings.empty());
  EXPECT_EQ(people[0].rejected, (std::vector<RejectedHypothesis>{{"r", 1}}));
  people[0].rankings = {{"gone", {1, 0}, -1, {}, {}}, {"other", {}, 3, {1}, {0, 2}}};
  writeVerdictRows(database, 0, people[0]);
  std::vector<Person> again(1);
  readVerdictRows(database, again);
  EXPECT_EQ(again[0].rankings, people[0].rankings) << "runs that are gone lose nothing";
}

TEST(VerdictRows, WhatNoProgramOfOursWritesIsRefused) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"UPDATE rankings SET mark = 'adored'", "'adored'"},
      {"UPDATE rankings SET place = 7 WHERE place = 0", "missing"},
      {"UPDATE rankings SET mark = 'favourite'", "two bodies"},
      {"UPDATE rankings SET hypothesis = hypothesis + 500", "does not have"},
      {"INSERT INTO rankings VALUES (9, 'r', 0, -1, 'liked')", "person 9"},
      {"UPDATE rankings SET hypothesis = -2 WHERE mark = 'favourite'", "p.layfigure"}};
  for (const auto& [sql, word] : cases) {
    const std::string text = errorText<FileError>([&] { (void)changedBy(sql); });
    EXPECT_NE(text.find(word), std::string::npos) << sql << ": " << text;
  }
  EXPECT_TRUE(changedBy("DELETE FROM rankings").people[1].rankings.empty());
}

}  // namespace
}  // namespace lay
