#include "core/io/zip_writer.h"

#include "core/base/error.h"
#include "core/io/zip_reader.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

std::string extracted(const ZipReader& reader, std::size_t index) {
  const std::vector<std::byte> bytes = reader.extract(reader.entries().at(index));
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

TEST(ZipWriter, EntriesComeBackStoredAndDeflated) {
  const std::string repeated(100'000, 'r');
  ZipWriter writer("x.zip");
  writer.add("empty", "", true);
  writer.add("folder/repeated", repeated, true);
  writer.add("stored", repeated, false);
  writer.add("\xc3\xa9", "accent", true);
  const std::string archive = writer.finish();
  EXPECT_LT(archive.size(), 102'000u);

  const ZipReader reader(archive, "x.zip");
  ASSERT_EQ(reader.entries().size(), 4u);
  EXPECT_EQ(reader.entries()[1].name, "folder/repeated");
  EXPECT_EQ(reader.entries()[1].method, 8);
  EXPECT_EQ(reader.entries()[2].method, 0);
  EXPECT_EQ(extracted(reader, 0), "");
  EXPECT_TRUE(extracted(reader, 1) == repeated);
  EXPECT_TRUE(extracted(reader, 2) == repeated);
  EXPECT_EQ(extracted(reader, 3), "accent");
}

TEST(ZipWriter, EqualContentMakesEqualFiles) {
  const auto make = [] {
    ZipWriter writer("x.zip");
    writer.add("a", "content", true);
    return writer.finish();
  };
  EXPECT_EQ(make(), make());
}

TEST(ZipWriter, StartsAnewAfterFinishing) {
  ZipWriter writer("x.zip");
  writer.add("a", "1", false);
  (void)writer.finish();
  const std::string empty = writer.finish();
  EXPECT_TRUE(ZipReader(empty, "x.zip").entries().empty());
}

TEST(ZipWriter, RefusesNamesThatLeaveTheArchive) {
  ZipWriter writer("x.zip");
  for (const std::string& name :
       {std::string("../up"), std::string("/root"), std::string(), std::string(70'000, 'n')}) {
    EXPECT_THAT(errorText<FileError>([&] { writer.add(name, "", false); }),
                testing::HasSubstr("x.zip"));
  }
}

TEST(ZipWriter, RefusesMoreEntriesThanTheFormatCounts) {
  ZipWriter writer("x.zip");
  for (int i = 0; i < 65534; ++i) {
    writer.add(std::to_string(i), "", false);
  }
  EXPECT_THAT(errorText<FileError>([&] { writer.add("one more", "", false); }),
              testing::HasSubstr("65534"));
  const std::string archive = writer.finish();
  EXPECT_EQ(ZipReader(archive, "x.zip").entries().size(), 65534u);
}

}  // namespace
}  // namespace lay
