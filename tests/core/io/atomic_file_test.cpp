#include "core/io/atomic_file.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <thread>
#include <vector>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::vector<std::string> namesIn(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

TEST(WriteFileAtomically, WritesWhatIsReadBack) {
  const TempDir folder;
  const fs::path path = folder.path() / "a file.bin";
  for (const std::size_t size : {0u, 1u, 4095u, 4096u, 4097u, 3'000'000u}) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) {
      bytes[i] = static_cast<char>(i * 31 + i / 256);
    }
    writeFileAtomically(path, bytes);
    EXPECT_TRUE(readFile(path) == bytes) << size << " bytes";
  }
}

TEST(WriteFileAtomically, ReplacesAndLeavesNoTemporary) {
  const TempDir folder;
  const fs::path path = folder.path() / "project.lay";
  writeFileAtomically(path, "first and longer");
  writeFileAtomically(path, "second");
  EXPECT_EQ(readFile(path), "second");
  EXPECT_THAT(namesIn(folder.path()), testing::ElementsAre("project.lay"));
}

TEST(WriteFileAtomically, FailureKeepsTheOldFileAndLeavesNoTemporary) {
  const TempDir folder;
  // A folder cannot be replaced by a file: the rename fails after everything has been written.
  const fs::path path = folder.path() / "taken";
  fs::create_directory(path);
  writeFileAtomically(path / "inside", "kept");
  const std::string text = errorText<FileError>([&] { writeFileAtomically(path, "new"); });
  EXPECT_THAT(text, HasSubstr(path.string()));
  EXPECT_THAT(namesIn(folder.path()), testing::ElementsAre("taken"));
  EXPECT_EQ(readFile(path / "inside"), "kept");
}

TEST(WriteFileAtomically, NamesAFolderThatIsMissing) {
  const TempDir folder;
  const fs::path path = folder.path() / "missing" / "file";
  const std::string text = errorText<FileError>([&] { writeFileAtomically(path, "x"); });
  EXPECT_THAT(text, HasSubstr(path.string()));
  EXPECT_THAT(text, HasSubstr("No such file or directory"));
}

TEST(WriteFileAtomically, AFullDiskKeepsTheOldFileAndLeavesNoTemporary) {
  const TempDir folder;
  const fs::path path = folder.path() / "weights";
  writeFileAtomically(path, "old");

  // A limit on the size of files makes write() fail half way, as a full disk does.
  struct rlimit old_limit = {};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &old_limit), 0);
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  struct rlimit limit = old_limit;
  limit.rlim_cur = 100'000;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &limit), 0);
  std::string text;
  try {
    writeFileAtomically(path, std::string(1'000'000, 'x'));
  } catch (const FileError& error) {
    text = error.what();
  }
  ::setrlimit(RLIMIT_FSIZE, &old_limit);
  std::signal(SIGXFSZ, old_handler);

  EXPECT_THAT(text, HasSubstr(path.string()));
  EXPECT_EQ(readFile(path), "old");
  EXPECT_THAT(namesIn(folder.path()), testing::ElementsAre("weights"));
}

TEST(WriteFileAtomically, KeepsThePermissionsOfTheOldFile) {
  const TempDir folder;
  const fs::path path = folder.path() / "private";
  writeFileAtomically(path, "old");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  writeFileAtomically(path, "new");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(WriteFileAtomically, WritesThroughALink) {
  const TempDir folder;
  fs::create_directory(folder.path() / "real");
  writeFileAtomically(folder.path() / "real" / "file", "old");
  fs::create_symlink("real/file", folder.path() / "link");
  writeFileAtomically(folder.path() / "link", "new");
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link"));
  EXPECT_EQ(readFile(folder.path() / "real" / "file"), "new");
}

TEST(WriteFileAtomically, ReadersNeverSeeHalfAFile) {
  const TempDir folder;
  const fs::path path = folder.path() / "shared";
  const std::string a(300'000, 'a');
  const std::string b(200'000, 'b');
  writeFileAtomically(path, a);
  std::jthread writer([&](const std::stop_token& stop) {
    for (int i = 0; !stop.stop_requested(); ++i) {
      writeFileAtomically(path, i % 2 == 0 ? b : a);
    }
  });
  for (int i = 0; i < 100; ++i) {
    const std::string seen = readFile(path);
    ASSERT_TRUE(seen == a || seen == b) << "after " << i << " reads";
  }
}

TEST(ReadFile, SaysWhyItCannot) {
  const TempDir folder;
  const fs::path missing = folder.path() / "missing.npz";
  const std::string text = errorText<FileError>([&] { (void)readFile(missing); });
  EXPECT_THAT(text, HasSubstr(missing.string()));
  EXPECT_THAT(text, HasSubstr("No such file"));
  EXPECT_THAT(errorText<FileError>([&] { (void)readFile(folder.path()); }), HasSubstr("a folder"));
}

TEST(ReadFile, DoesNotWaitForANamedPipe) {
  const TempDir folder;
  const fs::path pipe = folder.path() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_THAT(errorText<FileError>([&] { (void)readFile(pipe); }), HasSubstr("not a regular file"));
}

TEST(ReadFile, ReadsFilesThatDoNotKnowTheirSize) {
  if (!fs::exists("/proc/self/status")) {
    GTEST_SKIP() << "This system has no /proc.";
  }
  EXPECT_THAT(readFile("/proc/self/status"), HasSubstr("Pid:"));
}

}  // namespace
}  // namespace lay
