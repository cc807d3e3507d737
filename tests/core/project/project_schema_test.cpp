#include "core/project/project_schema.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/project/project_file.h"
#include "core/project/same.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

/// A file as the first version wrote it: one photo, one person, nothing run.
std::string firstVersion() {
  Database database = Database::inMemory("old");
  createProjectSchema(database, 1);
  database.execute(
      "INSERT INTO project VALUES (1, 'abc', '', 'smpl-male', 0, 0);"
      "INSERT INTO photos VALUES (0, '/old/photo.jpg', '', '', 500, 160, 200, 320, 400, 1, "
      "x'01');");
  const std::string nothing = R"({"format":"layfigure-descriptions","version":1,"parts":{}})";
  Query(
      database,
      "INSERT INTO people VALUES (0,'p',0,'/old/k.json',0,1,?1,160,200,300,NULL,NULL,NULL,?2,?2,?2,"
      "?2,-1,-1,0,0)")
      .bindBlob(1, std::string(26 * 3 * 4, '\0'))
      .bindText(2, nothing)
      .run();
  return database.toBytes();
}

TEST(ProjectSchema, TheFirstVersionIsReadAndWrittenAsTheNewest) {
  const TempDir folder;
  const auto path = folder.path() / "old.layfigure";
  const std::string bytes = firstVersion();
  writeFileAtomically(path, bytes);
  const Project project = loadProject(path).project;
  EXPECT_EQ(readFile(path), bytes) << "opening changes nothing";
  EXPECT_EQ(project.id, "abc");
  EXPECT_EQ(project.body_id, "smpl-male");
  ASSERT_EQ(project.people.size(), 1U);
  EXPECT_EQ(project.people[0].subject.keypoint_path, "/old/k.json");
  EXPECT_TRUE(project.people[0].constraints.empty());
  EXPECT_TRUE(project.exports.empty());
  EXPECT_EQ(project.photos[0].camera.focal_length, 500);

  saveProject(path, project);
  Database database = Database::fromBytes(readFile(path), "new");
  EXPECT_EQ(database.pragma("user_version"), kProjectSchemaVersion);
  EXPECT_EQ(database.pragma("application_id"), kProjectApplicationId);
}

TEST(ProjectSchema, AnOlderVersionHasTheNewTablesAfterwards) {
  Database database = Database::fromBytes(firstVersion(), "old");
  EXPECT_EQ(database.pragma("user_version"), 1);
  EXPECT_THROW(database.execute("SELECT * FROM exports"), FileError);
  migrateProject(database);
  EXPECT_EQ(database.pragma("user_version"), kProjectSchemaVersion);
  EXPECT_NO_THROW(database.execute("SELECT * FROM exports"));
  migrateProject(database);
  EXPECT_EQ(database.pragma("user_version"), kProjectSchemaVersion) << "twice is once";
}

/// A file as the second version wrote it: one person with a run of one step and one hypothesis.
std::string secondVersion() {
  Database second = Database::inMemory("second");
  createProjectSchema(second, 2);
  const std::string nothing = R"({"format":"layfigure-descriptions","version":1,"parts":{}})";
  const std::string keypoints(26 * 3 * 4, '\0');
  const std::string body(85 * 4, '\0');
  second.execute(
      "INSERT INTO project VALUES (1, 'abc', '', '', 0, 0);"
      "INSERT INTO photos VALUES (0, '/old/photo.jpg', '', '', 500, 160, 200, 320, 400, 1, "
      "x'01');"
      "INSERT INTO person_runs VALUES (0, 0, 'r');");
  Query(second,
        "INSERT INTO people VALUES (0,'p',0,'',0,1,?1,160,200,300,NULL,NULL,NULL,?2,?2,?2,?2,0,0,0,"
        "0,'{}',NULL,NULL)")
      .bindBlob(1, keypoints)
      .bindText(2, nothing)
      .run();
  Query(second,
        "INSERT INTO runs VALUES "
        "('r','','{}',500,160,200,320,400,160,200,300,?1,?3,?2,NULL,?3,?3,?2,1,'completed',1,0,0,0,"
        "0,'[]','cpu','',NULL,'{}',NULL)")
      .bindBlob(1, keypoints)
      .bindText(2, nothing)
      .bindBlob(3, body)
      .run();
  Query(second, "INSERT INTO hypotheses VALUES ('r',0,0,1,1,0,?1)").bindBlob(1, body).run();
  Query(second, "INSERT INTO steps VALUES ('r',0,0,'polish',0,1,0,1,'',0,?1)")
      .bindBlob(1, std::string(86 * 4, '\0'))
      .run();
  return second.toBytes();
}

TEST(ProjectSchema, RunsOfTheSecondVersionAreNoBranchesAndNothingOfThemIsRejected) {
  const TempDir folder;
  const auto path = folder.path() / "old.layfigure";
  writeFileAtomically(path, secondVersion());
  Project project = loadProject(path).project;
  ASSERT_EQ(project.people.size(), 1U);
  Person& person = project.people[0];
  ASSERT_EQ(person.runs.size(), 1U);
  EXPECT_FALSE(person.runs[0]->branch.has_value());
  EXPECT_FALSE(person.runs[0]->first_source.has_value());
  EXPECT_TRUE(person.rejected.empty());
  EXPECT_EQ(person.choice.blended_with, -1);
  EXPECT_FALSE(person.start.source.has_value());
  person.rejected = {{"r", 0}};
  person.start.source = {"/old/wham.pkl", "WHAM", "6", ""};
  saveProject(path, project);
  EXPECT_TRUE(isSame(loadProject(path).project, project));
}

TEST(ProjectSchema, VerdictsAreCheckedAndThoseOnRunsThatAreGoneStay) {
  const auto loaded = [](const std::string& edit) {
    const TempDir folder;
    Database database = Database::fromBytes(secondVersion(), "old");
    migrateProject(database);
    database.execute(edit.c_str());
    writeFileAtomically(folder.path() / "p.layfigure", database.toBytes());
    return loadProject(folder.path() / "p.layfigure").project;
  };
  EXPECT_EQ(loaded("INSERT INTO rejected VALUES (0, 'gone', 0)").people[0].rejected.size(), 1U);
  EXPECT_THROW(loaded("INSERT INTO rejected VALUES (1, 'r', 0)"), FileError) << "nobody";
  EXPECT_THROW(loaded("INSERT INTO rejected VALUES (0, 'r', -2)"), FileError);
  EXPECT_THROW(loaded("UPDATE people SET blended_with = 1, blend = 0.5"), FileError) << "of one";
  EXPECT_THROW(loaded("UPDATE people SET blended_with = 0, blend = 1.5"), FileError);
}

TEST(ProjectSchema, ANewerVersionIsRefusedInWords) {
  Database database = Database::fromBytes(firstVersion(), "future.layfigure");
  database.execute("PRAGMA user_version = 99");
  const std::string text = errorText<FileError>([&] { migrateProject(database); });
  EXPECT_NE(text.find("newer Layfigure"), std::string::npos) << text;
  EXPECT_NE(text.find("99"), std::string::npos) << text;
  EXPECT_NE(text.find("Update"), std::string::npos) << text;
}

TEST(ProjectSchema, OtherDatabasesAreRefused) {
  Database other = Database::inMemory("bookmarks.db");
  other.execute("CREATE TABLE moz_places (url)");
  EXPECT_NE(errorText<FileError>([&] { migrateProject(other); }).find("another program's"),
            std::string::npos);
  Database zero = Database::fromBytes(firstVersion(), "zero");
  zero.execute("PRAGMA user_version = 0");
  EXPECT_THROW(migrateProject(zero), FileError);
}

}  // namespace
}  // namespace lay
