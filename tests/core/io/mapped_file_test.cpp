#include "core/io/mapped_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <sys/stat.h>

#include <gmock/gmock.h>

namespace lay {
namespace {

TEST(MappedFile, ShowsTheFilesBytes) {
  const TempDir folder;
  const std::string content(10000, 'x');
  writeFileAtomically(folder.path() / "a", content);
  writeFileAtomically(folder.path() / "empty", "");
  EXPECT_EQ(MappedFile(folder.path() / "a").bytes(), content);
  EXPECT_TRUE(MappedFile(folder.path() / "empty").bytes().empty());
}

TEST(MappedFile, KeepsAFileThatIsReplaced) {
  const TempDir folder;
  writeFileAtomically(folder.path() / "a", "old");
  const MappedFile file(folder.path() / "a");
  writeFileAtomically(folder.path() / "a", "new");
  EXPECT_EQ(file.bytes(), "old");
}

TEST(MappedFile, RefusesWhatIsNoFile) {
  const TempDir folder;
  const auto refusalOf = [](const std::filesystem::path& path) {
    return errorText<FileError>([&path] { const MappedFile file(path); });
  };
  EXPECT_THAT(refusalOf(folder.path()), testing::HasSubstr("it is a folder"));
  EXPECT_THAT(refusalOf(folder.path() / "none"), testing::HasSubstr("No such file"));
  const std::filesystem::path pipe = folder.path() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_THAT(refusalOf(pipe), testing::HasSubstr("not a regular file"));
}

}  // namespace
}  // namespace lay
