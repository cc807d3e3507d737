#include "core/project/database.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/project/file_in_use.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lay {
namespace {

TEST(Database, GivesBackWhatWasBound) {
  Database database = Database::inMemory("test");
  database.execute("CREATE TABLE t (a INTEGER, b REAL, c TEXT, d BLOB, e)");
  const std::string bytes("\0\x01\xff", 3);
  Query(database, "INSERT INTO t VALUES (?1,?2,?3,?4,?5)")
      .bind(1, std::int64_t{1} << 60)
      .bind(2, 0.1F)
      .bindText(3, "Grüße")
      .bindBlob(4, bytes)
      .bindNull(5)
      .run();
  Query query(database, "SELECT a, b, c, d, e FROM t");
  ASSERT_TRUE(query.next());
  EXPECT_EQ(query.integer(0), std::int64_t{1} << 60);
  EXPECT_EQ(query.number(1), 0.1F);
  EXPECT_EQ(query.text(2), "Grüße");
  EXPECT_EQ(query.blob(3), bytes);
  EXPECT_TRUE(query.isNull(4));
  EXPECT_TRUE(std::isnan(query.real(4)));
  EXPECT_FALSE(query.next());
}

TEST(Database, AnotherTypeThanIsAskedForIsRefusedByTheColumnsName) {
  Database database = Database::inMemory("odd.layfigure");
  database.execute("CREATE TABLE t (a); INSERT INTO t VALUES ('seven')");
  Query query(database, "SELECT a FROM t");
  ASSERT_TRUE(query.next());
  for (const auto& text : {errorText<FileError>([&] { static_cast<void>(query.integer(0)); }),
                           errorText<FileError>([&] { static_cast<void>(query.real(0)); }),
                           errorText<FileError>([&] { static_cast<void>(query.blob(0)); })}) {
    EXPECT_NE(text.find("odd.layfigure"), std::string::npos) << text;
    EXPECT_NE(text.find("'a'"), std::string::npos) << text;
  }
  Query number(database, "SELECT 7 AS n");
  ASSERT_TRUE(number.next());
  EXPECT_EQ(number.integer(0, 0, 7), 7);
  EXPECT_NE(
      errorText<FileError>([&] { static_cast<void>(number.integer(0, 0, 6)); }).find("0 to 6"),
      std::string::npos);
}

TEST(Database, BytesAreACopy) {
  Database database = Database::inMemory("first");
  database.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
  const std::string bytes = database.toBytes();
  Database copy = Database::fromBytes(bytes, "second");
  copy.execute("INSERT INTO t VALUES (2)");
  Query count(copy, "SELECT count(*) FROM t");
  ASSERT_TRUE(count.next());
  EXPECT_EQ(count.integer(0), 2);
  Database again = Database::fromBytes(bytes, "third");
  Query old(again, "SELECT count(*) FROM t");
  ASSERT_TRUE(old.next());
  EXPECT_EQ(old.integer(0), 1);
}

TEST(Database, WhatIsNotCommittedIsNotThere) {
  Database database = Database::inMemory("test");
  database.execute("CREATE TABLE t (a)");
  {
    Transaction transaction(database);
    database.execute("INSERT INTO t VALUES (1)");
  }
  {
    Transaction transaction(database);
    database.execute("INSERT INTO t VALUES (2)");
    transaction.commit();
  }
  Query query(database, "SELECT a FROM t");
  ASSERT_TRUE(query.next());
  EXPECT_EQ(query.integer(0), 2);
  EXPECT_FALSE(query.next());
}

TEST(Database, NobodyElseOpensWhatIsInUse) {
  const TempDir folder;
  const auto path = folder.path() / "a.db";
  {
    Database first = Database::open(path, Database::Mode::ReadWriteCreate);
    first.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (a)");
    EXPECT_THROW(
        {
          Database second = Database::open(path, Database::Mode::ReadWrite);
          second.execute("INSERT INTO t VALUES (1)");
        },
        FileInUse);
  }
  Database later = Database::open(path, Database::Mode::ReadWrite);
  EXPECT_NO_THROW(later.execute("INSERT INTO t VALUES (1)"));
  EXPECT_THROW(static_cast<void>(
                   Database::open(folder.path() / "no" / "b.db", Database::Mode::ReadWriteCreate)),
               FileError);
}

TEST(Database, NothingInAForeignSchemaIsRun) {
  // A view stands where a table was expected, as in attacks on programs that read SQLite files.
  Database maker = Database::inMemory("maker");
  maker.execute("CREATE TABLE t (a)");
  std::string bytes = maker.toBytes();
  Database database = Database::fromBytes(bytes, "victim");
  EXPECT_THROW(database.execute("CREATE VIEW v AS SELECT 1; SELECT * FROM v"), FileError);
  EXPECT_THROW(database.execute("ATTACH '/tmp/other.db' AS other"), FileError);
  EXPECT_THROW(database.execute("SELECT load_extension('x')"), FileError);
}

TEST(Database, RubbishIsNoDatabase) {
  EXPECT_THROW(
      {
        Database database = Database::fromBytes(std::string(4096, 'x'), "rubbish");
        database.checkIntegrity();
      },
      FileError);
}

}  // namespace
}  // namespace lay
