#include "core/io/sha256.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

// The examples of FIPS 180-4.
TEST(Sha256, GivesTheStandardsExamples) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, OfAFileIsThatOfItsBytes) {
  const TempDir folder;
  std::string bytes(3'000'000, '\0');  // more than one piece
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 31 % 251);
  for (const std::string& content : {bytes, std::string()}) {
    writeFileAtomically(folder.path() / "file", content);
    EXPECT_EQ(sha256OfFile(folder.path() / "file"), sha256(content));
  }
}

TEST(Sha256, RefusesWhatCannotBeRead) {
  const TempDir folder;
  EXPECT_THROW((void)sha256OfFile(folder.path() / "nothing"), FileError);
  EXPECT_THROW((void)sha256OfFile(folder.path()), FileError);
}

}  // namespace
}  // namespace lay
