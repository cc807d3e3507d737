#include "core/io/zip64.h"

#include "core/io/little_endian.h"
#include "core/io/mapped_file.h"
#include "core/io/zip_reader.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <zlib.h>

#include <gmock/gmock.h>

#include <fstream>

namespace lay {
namespace {

using testing::HasSubstr;

constexpr std::uint32_t kWide = 0xffffffff;

/// What an archive of one stored entry says of itself; each field can be made to lie.
struct Archive {
  std::string name = "a";
  std::string content = "content";
  std::uint64_t start = 0;  ///< the entry's place when the archive stands behind a hole

  // The directory's header.
  std::uint32_t header_size = kWide;
  std::uint32_t header_compressed_size = kWide;
  std::uint32_t header_place = kWide;
  std::string extra;  ///< empty: what is right

  // Zip64's end record and locator, and the end record.
  std::uint64_t num_entries = 1;
  std::uint64_t directory_shift = 0;
  std::uint64_t directory_growth = 0;
  std::uint64_t record_length = 44;
  std::uint64_t record_shift = 0;
  std::uint32_t num_disks = 1;
  std::uint16_t end_entries = 0xffff;
  std::uint32_t end_size = kWide;
  std::uint32_t end_begin = kWide;
  bool has_record = true;

  /// Behind `start` bytes.
  [[nodiscard]] std::string bytes() const {
    const auto crc = static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(content.data()), uInt(content.size())));
    std::string out;
    const auto add = [&out](auto value) { appendLittleEndian(out, value); };
    const auto shared = [&](std::uint32_t compressed_size, std::uint32_t size) {
      add(std::uint16_t{45});
      for (int i = 0; i < 4; ++i) add(std::uint16_t{0});  // flags, method, time, date
      add(crc);
      add(compressed_size);
      add(size);
      add(static_cast<std::uint16_t>(name.size()));
    };
    out = "PK\3\4";
    shared(static_cast<std::uint32_t>(content.size()), static_cast<std::uint32_t>(content.size()));
    add(std::uint16_t{0});
    out += name + content;

    const std::uint64_t directory = start + out.size();
    const std::string fields = extra.empty() ? rightExtra() : extra;
    out += "PK\1\2";
    add(std::uint16_t{45});
    shared(header_compressed_size, header_size);
    add(static_cast<std::uint16_t>(fields.size()));
    for (int i = 0; i < 3; ++i) add(std::uint16_t{0});  // comment, disk, attributes
    add(std::uint32_t{0});
    add(header_place);
    out += name + fields;
    const std::uint64_t record = start + out.size();

    if (has_record) {
      out += "PK\6\6";
      add(record_length);
      add(std::uint16_t{45});
      add(std::uint16_t{45});
      add(std::uint32_t{0});
      add(std::uint32_t{0});
      add(num_entries);
      add(num_entries);
      add(record - directory + directory_growth);
      add(directory + directory_shift);
      out += "PK\6\7";
      add(std::uint32_t{0});
      add(record + record_shift);
      add(num_disks);
    }
    out += "PK\5\6";
    add(std::uint32_t{0});
    add(end_entries);
    add(end_entries);
    add(end_size);
    add(end_begin);
    add(std::uint16_t{0});
    return out;
  }

  [[nodiscard]] std::string rightExtra() const {
    std::string numbers;
    if (header_size == kWide) appendLittleEndian(numbers, std::uint64_t{content.size()});
    if (header_compressed_size == kWide) {
      appendLittleEndian(numbers, std::uint64_t{content.size()});
    }
    if (header_place == kWide) appendLittleEndian(numbers, start);
    return field(1, numbers);
  }

  [[nodiscard]] static std::string field(std::uint16_t id, const std::string& data) {
    std::string field;
    appendLittleEndian(field, id);
    appendLittleEndian(field, static_cast<std::uint16_t>(data.size()));
    return field + data;
  }

  [[nodiscard]] std::string refusal() const {
    const std::string whole = bytes();
    return errorText<FileError>([&whole] { (void)ZipReader(whole, "x.zip"); });
  }
};

void expectContent(const Archive& archive) {
  const std::string bytes = archive.bytes();
  const ZipReader reader(bytes, "x.zip");
  ASSERT_EQ(reader.entries().size(), 1U);
  EXPECT_EQ(reader.entries()[0].name, archive.name);
  const std::vector<std::byte> content = reader.extract(reader.entries()[0]);
  EXPECT_EQ(std::string(reinterpret_cast<const char*>(content.data()), content.size()),
            archive.content);
}

TEST(Zip64, AllNumbersInTheWideFields) {
  expectContent({});
  Archive behind_others;
  behind_others.extra = Archive::field(0x5455, "12345") + behind_others.rightExtra() + "\1";
  expectContent(behind_others);
}

// Each writer moves what it must: PyTorch always writes the records and nothing else, others move
// single numbers.
TEST(Zip64, OnlySomeNumbersInTheWideFields) {
  const std::string whole = Archive().bytes();
  for (int which = 0; which < 64; ++which) {
    Archive archive;
    const auto size = static_cast<std::uint32_t>(archive.content.size());
    if ((which & 1) != 0) archive.header_size = size;
    if ((which & 2) != 0) archive.header_compressed_size = size;
    if ((which & 4) != 0) archive.header_place = 0;
    if ((which & 8) != 0) archive.end_entries = 1;
    const std::string bytes = archive.bytes();
    const std::size_t directory = bytes.find("PK\1\2");
    if ((which & 16) != 0) {
      archive.end_size = static_cast<std::uint32_t>(bytes.find("PK\6\6") - directory);
    }
    if ((which & 32) != 0) archive.end_begin = static_cast<std::uint32_t>(directory);
    SCOPED_TRACE(which);
    expectContent(archive);
  }
}

TEST(Zip64, LeavesArchivesWithoutItAlone) {
  Archive plain;
  plain.header_size = plain.header_compressed_size = 7;
  plain.header_place = 0;
  plain.has_record = false;
  plain.end_entries = 1;
  // A directory whose last bytes look like a locator.
  plain.extra = Archive::field(0x7777, "PK\6\7" + std::string(16, '\1'));
  const std::string bytes = plain.bytes();
  plain.end_begin = static_cast<std::uint32_t>(bytes.find("PK\1\2"));
  plain.end_size = static_cast<std::uint32_t>(bytes.find("PK\5\6") - plain.end_begin);
  expectContent(plain);
}

TEST(Zip64, RefusesRecordsThatLie) {
  const auto refusalOf = [](auto field, auto value) {
    Archive archive;
    archive.*field = value;
    return archive.refusal();
  };
  const std::uint64_t most = ~std::uint64_t{0};
  for (const std::uint64_t shift : {most, most / 2, std::uint64_t{1}, std::uint64_t{40}}) {
    EXPECT_THAT(refusalOf(&Archive::record_shift, shift), HasSubstr("end record is missing"));
  }
  for (const std::uint64_t length : {most, most - 11, std::uint64_t{0}, std::uint64_t{45}}) {
    EXPECT_THAT(refusalOf(&Archive::record_length, length), HasSubstr("length that cannot be"));
  }
  for (const std::uint64_t shift : {most, most / 2, std::uint64_t{1} << 40, std::uint64_t{1}}) {
    EXPECT_NE(refusalOf(&Archive::directory_shift, shift), "");
    EXPECT_THAT(refusalOf(&Archive::directory_growth, shift), HasSubstr("directory"));
  }
  for (const std::uint64_t count : {most, most / 46, std::uint64_t{3}}) {
    EXPECT_THAT(refusalOf(&Archive::num_entries, count), HasSubstr("directory"));
  }
  EXPECT_THAT(refusalOf(&Archive::num_disks, 2U), HasSubstr("several files"));
  EXPECT_THAT(refusalOf(&Archive::has_record, false), HasSubstr("end record is missing"));
}

TEST(Zip64, RefusesTwoTruths) {
  Archive count;
  count.end_entries = 0;
  EXPECT_THAT(count.refusal(), HasSubstr("do not agree"));
  Archive place;
  place.end_begin = 3;
  EXPECT_THAT(place.refusal(), HasSubstr("do not agree"));
  Archive size;
  size.end_size = 3;
  EXPECT_THAT(size.refusal(), HasSubstr("do not agree"));
}

TEST(Zip64, RefusesExtraFieldsThatLie) {
  const auto refusalOf = [](const std::string& extra) {
    Archive archive;
    archive.extra = extra;
    return archive.refusal();
  };
  const auto numbers = [](std::initializer_list<std::uint64_t> values) {
    std::string bytes;
    for (const std::uint64_t value : values) appendLittleEndian(bytes, value);
    return Archive::field(1, bytes);
  };
  EXPECT_THAT(refusalOf(Archive::field(2, "12345678")), HasSubstr("sizes are missing"));
  EXPECT_THAT(refusalOf(std::string("\1\0\x18\0", 4)), HasSubstr("sizes are missing"));
  EXPECT_THAT(refusalOf(numbers({7, 7})), HasSubstr("sizes are cut off"));
  EXPECT_THAT(refusalOf(numbers({7, 7, 0}) + numbers({7, 7, 0})), HasSubstr("twice"));
  const std::uint64_t most = ~std::uint64_t{0};
  for (const std::uint64_t lie : {most, most / 2, std::uint64_t{1} << 33, std::uint64_t{100}}) {
    EXPECT_THAT(refusalOf(numbers({lie, lie, 0})), HasSubstr("claims")) << lie;
    EXPECT_THAT(refusalOf(numbers({lie, 7, 0})), HasSubstr("claims")) << lie;
    EXPECT_THAT(refusalOf(numbers({7, 7, lie})), HasSubstr("header")) << lie;
  }
}

TEST(Zip64, RefusesArchivesCutAnywhere) {
  const std::string whole = Archive().bytes();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string cut = whole.substr(0, size);
    EXPECT_THROW(ZipReader(cut, "x.zip"), FileError) << size;
  }
}

// Five gigabytes of nothing before the entry, which the file system does not store either.
TEST(Zip64, FindsWhatLiesBeyondFourGigabytes) {
  const TempDir folder;
  const std::filesystem::path path = folder.path() / "large.zip";
  Archive archive;
  archive.start = std::uint64_t{5} << 30;
  const std::string bytes = archive.bytes();
  std::ofstream(path, std::ios::binary).flush();
  std::error_code error;
  std::filesystem::resize_file(path, archive.start + bytes.size(), error);
  if (error) GTEST_SKIP() << "The file system has no room for a file of 5 GiB: " << error.message();
  {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(static_cast<std::streamoff>(archive.start));
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    ASSERT_TRUE(file.flush());
  }
  const MappedFile file(path);
  const ZipReader reader(file.bytes(), path);
  ASSERT_EQ(reader.entries().size(), 1U);
  const std::vector<std::byte> content = reader.extract(reader.entries()[0]);
  EXPECT_EQ(std::string(reinterpret_cast<const char*>(content.data()), content.size()), "content");
}

}  // namespace
}  // namespace lay
