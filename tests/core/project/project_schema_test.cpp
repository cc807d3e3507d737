#include "core/project/project_schema.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/project/project_file.h"
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
