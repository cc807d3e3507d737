#include "core/io/zip_reader.h"

#include "core/base/error.h"
#include "core/io/zip_writer.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <cstring>
#include <random>

namespace lay {
namespace {

using testing::HasSubstr;

// Offsets of fields (PKWARE's APPNOTE): in an entry's header, in the directory, in the end record.
constexpr std::size_t kLocalMethod = 8;
constexpr std::size_t kCentralFlags = 8;
constexpr std::size_t kCentralMethod = 10;
constexpr std::size_t kCentralCrc = 16;
constexpr std::size_t kCentralCompressedSize = 20;
constexpr std::size_t kCentralSize = 24;
constexpr std::size_t kCentralOffset = 42;
constexpr std::size_t kEndEntriesHere = 8;
constexpr std::size_t kEndEntries = 10;
constexpr std::size_t kEndDirectorySize = 12;
constexpr std::size_t kEndDirectoryOffset = 16;

template <typename Integer>
void overwrite(std::string& bytes, std::size_t offset, Integer value) {
  ASSERT_LE(offset + sizeof value, bytes.size());
  std::memcpy(&bytes[offset], &value, sizeof value);
}

/// An archive of two entries and the places of its records, to be damaged.
struct Specimen {
  explicit Specimen(bool compress) {
    ZipWriter writer("x.zip");
    writer.add("a.npy", std::string(1000, 'a'), compress);
    writer.add("b.npy", std::string(500, 'b'), compress);
    bytes = writer.finish();
    end = bytes.size() - 22;
    central = bytes.find("PK\1\2");
  }

  [[nodiscard]] std::string refusal() const {
    const std::string text = errorText<FileError>([this] {
      const ZipReader reader(bytes, "dir/x.zip");
      for (const ZipEntry& entry : reader.entries()) {
        (void)reader.extract(entry);
      }
    });
    EXPECT_THAT(text, HasSubstr("dir/x.zip"));
    return text;
  }

  std::string bytes;
  std::size_t central = 0;  // of a.npy
  std::size_t end = 0;
};

TEST(ZipReader, AllowsACommentAtTheEnd) {
  Specimen specimen(true);
  overwrite<std::uint16_t>(specimen.bytes, specimen.end + 20, 11);
  specimen.bytes += "a PK\5\6 trap";
  EXPECT_EQ(ZipReader(specimen.bytes, "x.zip").entries().size(), 2u);
}

TEST(ZipReader, RefusesWhatIsNoArchive) {
  EXPECT_THROW(ZipReader("", "x"), FileError);
  EXPECT_THROW(ZipReader(std::string(100, '\0'), "x"), FileError);
  EXPECT_THROW(ZipReader("%PDF-1.4 and so on for a while", "x"), FileError);
}

TEST(ZipReader, RefusesArchivesCutAnywhere) {
  for (const bool compress : {false, true}) {
    const Specimen whole(compress);
    for (std::size_t size = 0; size < whole.bytes.size(); ++size) {
      const std::string cut = whole.bytes.substr(0, size);
      EXPECT_THROW(ZipReader(cut, "x.zip"), FileError) << size;
    }
  }
}

TEST(ZipReader, FindsAWrongChecksum) {
  for (const bool compress : {false, true}) {
    Specimen specimen(compress);
    overwrite<std::uint32_t>(specimen.bytes, specimen.central + kCentralCrc, 12345);
    EXPECT_THAT(specimen.refusal(), HasSubstr("checksum"));
  }
  Specimen stored(false);
  stored.bytes[stored.bytes.find("aaaa") + 7] = 'b';
  EXPECT_THAT(stored.refusal(), HasSubstr("checksum"));
}

TEST(ZipReader, BelievesNoLength) {
  const auto refusalOf = [](bool compress, std::size_t field, std::uint32_t value) {
    Specimen specimen(compress);
    overwrite(specimen.bytes, specimen.central + field, value);
    return specimen.refusal();
  };
  for (const bool compress : {false, true}) {
    EXPECT_THAT(refusalOf(compress, kCentralCompressedSize, 0xfffffff0), HasSubstr("claims"));
    EXPECT_THAT(refusalOf(compress, kCentralSize, 0xfffffff0), HasSubstr("claims"));
    EXPECT_THAT(refusalOf(compress, kCentralOffset, 0xfffffff0), HasSubstr("header"));
    EXPECT_THAT(refusalOf(compress, kCentralOffset, 3), HasSubstr("header"));
  }
  // Lengths that deflate could produce, but did not.
  EXPECT_THAT(refusalOf(true, kCentralSize, 999), HasSubstr("decompressed"));
  EXPECT_THAT(refusalOf(true, kCentralSize, 1001), HasSubstr("decompressed"));
}

TEST(ZipReader, BelievesNoDirectory) {
  const auto refusalOf = [](std::size_t field, auto value) {
    Specimen specimen(true);
    overwrite(specimen.bytes, specimen.end + field, value);
    if (field == kEndEntries) {
      overwrite(specimen.bytes, specimen.end + kEndEntriesHere, value);
    }
    return specimen.refusal();
  };
  EXPECT_THAT(refusalOf(kEndDirectoryOffset, std::uint32_t{0xfffffff0}), HasSubstr("directory"));
  EXPECT_THAT(refusalOf(kEndDirectoryOffset, std::uint32_t{1}), HasSubstr("directory"));
  EXPECT_THAT(refusalOf(kEndDirectorySize, std::uint32_t{0x7fffffff}), HasSubstr("directory"));
  EXPECT_THAT(refusalOf(kEndDirectorySize, std::uint32_t{100}), HasSubstr("directory"));
  EXPECT_THAT(refusalOf(kEndEntries, std::uint16_t{60000}), HasSubstr("directory"));
  EXPECT_THAT(refusalOf(kEndEntriesHere, std::uint16_t{1}), HasSubstr("several files"));
}

TEST(ZipReader, SaysWhatItDoesNotSupport) {
  Specimen encrypted(true);
  overwrite<std::uint16_t>(encrypted.bytes, encrypted.central + kCentralFlags, 1);
  EXPECT_THAT(encrypted.refusal(), HasSubstr("encrypted"));

  Specimen bzip2(true);
  overwrite<std::uint16_t>(bzip2.bytes, bzip2.central + kCentralMethod, 12);
  EXPECT_THAT(bzip2.refusal(), HasSubstr("method 12"));
}

TEST(ZipReader, RefusesEntriesThatDisagreeWithTheDirectory) {
  Specimen method(true);
  overwrite<std::uint16_t>(method.bytes, kLocalMethod, 0);
  EXPECT_THAT(method.refusal(), HasSubstr("agree"));
  Specimen name(true);
  name.bytes[30] = 'z';
  EXPECT_THAT(name.refusal(), HasSubstr("agree"));
}

TEST(ZipReader, RefusesOneNameTwiceAndSharedBytes) {
  // The directory's second entry is made to describe the first file again.
  Specimen twice(false);
  const std::size_t second = twice.bytes.find("PK\1\2", twice.central + 1);
  twice.bytes.replace(second, 46 + 5, twice.bytes.substr(twice.central, 46 + 5));
  EXPECT_THAT(twice.refusal(), HasSubstr("twice"));

  // The first entry claims the bytes of the second, too.
  Specimen overlap(false);
  overwrite<std::uint32_t>(overlap.bytes, overlap.central + kCentralCompressedSize, 1100);
  overwrite<std::uint32_t>(overlap.bytes, overlap.central + kCentralSize, 1100);
  EXPECT_THAT(overlap.refusal(), HasSubstr("overlap"));
}

TEST(ZipReader, RefusesNamesThatLeaveTheArchive) {
  Specimen specimen(false);
  for (std::size_t at = 0; (at = specimen.bytes.find("a.npy", at)) != std::string::npos; ++at) {
    specimen.bytes.replace(at, 5, "../xx");
  }
  EXPECT_THAT(specimen.refusal(), HasSubstr("'..'"));
}

TEST(ZipReader, SurvivesRandomDamage) {
  std::mt19937 generator(3);
  for (const bool compress : {false, true}) {
    const Specimen whole(compress);
    int refused = 0;
    for (int round = 0; round < 4000; ++round) {
      std::string damaged = whole.bytes;
      for (int i = 0; i < 1 + round % 4; ++i) {
        damaged[generator() % damaged.size()] = static_cast<char>(generator());
      }
      try {
        const ZipReader reader(damaged, "x.zip");
        for (const ZipEntry& entry : reader.entries()) {
          EXPECT_EQ(reader.extract(entry).size(), entry.size);
        }
      } catch (const FileError&) {
        ++refused;
      }
    }
    EXPECT_GT(refused, 2000);
  }
}

TEST(IsSafeZipName, KnowsWhatLeavesAFolder) {
  for (const char* name : {"a", "a.npy", "a/b.npy", "..a", "a..b/c", "..."}) {
    EXPECT_TRUE(isSafeZipName(name)) << name;
  }
  for (const char* name : {"", "/a", "..", "../a", "a/..", "a/../b", "a\\b", "a\nb"}) {
    EXPECT_FALSE(isSafeZipName(name)) << name;
  }
  EXPECT_FALSE(isSafeZipName(std::string_view("a\0b", 3)));
}

}  // namespace
}  // namespace lay
