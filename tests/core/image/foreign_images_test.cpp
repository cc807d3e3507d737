#include "core/image/foreign_images.h"

#include "core/base/error.h"
#include "core/image/image.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <string>

namespace lay {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

TEST(ForeignImages, AreNamedByTheirFirstBytes) {
  EXPECT_THAT(whyNotReadAsImage("\0\0\0\x18"
                                "ftypheic\0\0\0\0mif1"s),
              HasSubstr("HEIC"));
  EXPECT_THAT(whyNotReadAsImage("\0\0\0\x18"
                                "ftypmif1\0\0\0\0"s),
              HasSubstr("HEIC"));
  EXPECT_THAT(whyNotReadAsImage("\0\0\0\x18"
                                "ftypavif\0\0\0\0"s),
              HasSubstr("AVIF"));
  EXPECT_THAT(whyNotReadAsImage("\0\0\0\x18"
                                "ftypcrx \0\0\0\0"s),
              HasSubstr("raw"));
  EXPECT_THAT(whyNotReadAsImage("\0\0\0\x18"
                                "ftypisom\0\0\0\0"s),
              HasSubstr("video"));
  EXPECT_THAT(whyNotReadAsImage("GIF89a"), HasSubstr("GIF"));
  EXPECT_THAT(whyNotReadAsImage("%PDF-1.7"), HasSubstr("PDF"));
  EXPECT_THAT(whyNotReadAsImage("II*\0\x10\0\0\0CR"s), HasSubstr("raw"));
  EXPECT_EQ(whyNotReadAsImage("hello"), "");
  EXPECT_EQ(whyNotReadAsImage(""), "");
}

TEST(ForeignImages, OpeningOneSaysWhatItIsAndWhatToDo) {
  const TempDir folder;
  const auto path = folder.path() / "IMG_0001.HEIC";
  writeFileAtomically(path,
                      "\0\0\0\x18"
                      "ftypheic\0\0\0\0mif1heic"s +
                          std::string(100, 'x'));
  const std::string text = errorText<FileError>([&] { (void)loadImage(path); });
  EXPECT_THAT(text, HasSubstr("IMG_0001.HEIC"));
  EXPECT_THAT(text, HasSubstr("it is a HEIC"));
  EXPECT_THAT(text, HasSubstr("as JPEG, PNG or TIFF"));
}

}  // namespace
}  // namespace lay
