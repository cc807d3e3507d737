#include "core/io/output_files.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <optional>

namespace lay {
namespace {

namespace fs = std::filesystem;

TEST(OutputFiles, AppearTogetherAtTheCommit) {
  const TempDir dir;
  const fs::path a = dir.path() / "new" / "deep" / "a.txt";
  const fs::path b = dir.path() / "b.txt";
  {
    OutputFiles files;
    writeFileAtomically(files.add(a), "A");
    writeFileAtomically(files.add(b), "B");
    EXPECT_FALSE(fs::exists(dir.path() / "new"));
    EXPECT_FALSE(fs::exists(b));
    files.commit();
    EXPECT_EQ(files.paths(), (std::vector<fs::path>{a, b}));
  }
  EXPECT_EQ(readFile(a), "A");
  EXPECT_EQ(readFile(b), "B");
  // Nothing else is left: b and the folder.
  EXPECT_EQ(std::distance(fs::directory_iterator(dir.path()), fs::directory_iterator()), 2);
}

TEST(OutputFiles, LeaveNothingBehindWithoutACommit) {
  const TempDir dir;
  {
    OutputFiles files;
    writeFileAtomically(files.add(dir.path() / "new" / "a.txt"), "A");
  }
  EXPECT_TRUE(fs::is_empty(dir.path()));
}

TEST(OutputFiles, ReplaceOldFilesAndKeepStrangers) {
  const TempDir dir;
  writeFileAtomically(dir.path() / "a.txt", "old");
  writeFileAtomically(dir.path() / "stranger.txt", "kept");
  {
    OutputFiles files;
    writeFileAtomically(files.add(dir.path() / "a.txt"), "new");
    EXPECT_EQ(readFile(dir.path() / "a.txt"), "old");
    files.commit();
  }
  EXPECT_EQ(readFile(dir.path() / "a.txt"), "new");
  EXPECT_EQ(readFile(dir.path() / "stranger.txt"), "kept");
}

TEST(OutputFiles, KeepFilesOfOneNameApart) {
  const TempDir dir;
  OutputFiles files;
  writeFileAtomically(files.add(dir.path() / "x" / "a.txt"), "1");
  writeFileAtomically(files.add(dir.path() / "y" / "a.txt"), "2");
  files.commit();
  EXPECT_EQ(readFile(dir.path() / "x" / "a.txt"), "1");
  EXPECT_EQ(readFile(dir.path() / "y" / "a.txt"), "2");
}

TEST(OutputFiles, RefusePlacesThatCannotHoldThem) {
  const TempDir dir;
  writeFileAtomically(dir.path() / "file", "");
  fs::create_directory(dir.path() / "folder");
  OutputFiles files;
  EXPECT_NE(errorText<FileError>([&] {
              (void)files.add(dir.path() / "file" / "a.txt");
            }).find("not a folder"),
            std::string::npos);
  EXPECT_NE(errorText<FileError>([&] { (void)files.add(dir.path() / "folder"); }).find("folder"),
            std::string::npos);
  EXPECT_NE(errorText<FileError>([] {
              OutputFiles others;
              (void)others.add("/proc/nowhere/a.txt");
            }).find("/proc"),
            std::string::npos);
}

}  // namespace
}  // namespace lay
