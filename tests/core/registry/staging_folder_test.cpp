#include "core/registry/staging_folder.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <chrono>
#include <memory>

namespace lay {
namespace {

namespace fs = std::filesystem;

TEST(StagingFolder, LeavesNothingBehind) {
  const TempDir temp;
  const fs::path models = temp.path() / "deep" / "models";
  auto staging = std::make_unique<StagingFolder>(models);
  const fs::path first = staging->makeRoom(10);
  const fs::path second = staging->makeRoom(10);
  EXPECT_NE(first, second);
  writeFileAtomically(first / "a", "content");
  flushFile(first / "a");
  fs::rename(first, models / "kept");
  staging.reset();
  EXPECT_EQ(readFile(models / "kept" / "a"), "content");
  EXPECT_EQ(std::distance(fs::directory_iterator(models), fs::directory_iterator()), 1);
}

TEST(StagingFolder, ClearsWhatACrashLeftADayAgo) {
  const TempDir temp;
  for (const char* name : {".staging-old", ".staging-new", "model"}) {
    fs::create_directory(temp.path() / name);
  }
  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(48);
  fs::last_write_time(temp.path() / ".staging-old", long_ago);
  fs::last_write_time(temp.path() / "model", long_ago);
  { const StagingFolder staging(temp.path()); }
  EXPECT_FALSE(fs::exists(temp.path() / ".staging-old"));
  EXPECT_TRUE(fs::exists(temp.path() / ".staging-new"));
  EXPECT_TRUE(fs::exists(temp.path() / "model"));
}

TEST(StagingFolder, SaysThatItCannotBeWrittenOrTheDiskIsFull) {
  const TempDir temp;
  writeFileAtomically(temp.path() / "file", "");
  EXPECT_THAT(errorText<FileError>([&] { const StagingFolder staging(temp.path() / "file"); }),
              testing::HasSubstr("LAYFIGURE_MODELS"));
  StagingFolder staging(temp.path());
  const std::uintmax_t more_than_any_disk = std::uintmax_t{1} << 60U;
  EXPECT_THAT(errorText<FileError>([&] { (void)staging.makeRoom(more_than_any_disk); }),
              testing::HasSubstr("MB free"));
}

}  // namespace
}  // namespace lay
