#include "core/io/utf8.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(Utf8, TextOfEveryLengthComesBack) {
  const std::u32string text = U"a\u00e9\u20ac\U0001f3c3z";
  const std::string utf8 = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x8f\x83z";
  EXPECT_EQ(utf32ToUtf8(text), utf8);
  EXPECT_EQ(utf8ToUtf32(utf8), text);
}

TEST(Utf8, EveryCodePointComesBack) {
  std::u32string all;
  for (char32_t c = 0; c <= 0x10ffff; ++c) {
    if (c < 0xd800 || c > 0xdfff) {
      all.push_back(c);
    }
  }
  EXPECT_TRUE(utf8ToUtf32(utf32ToUtf8(all)) == all);
}

TEST(Utf8, BrokenBytesBecomeReplacements) {
  EXPECT_EQ(utf8ToUtf32("a\xff"
                        "b"),
            U"a\ufffdb");
  EXPECT_EQ(utf8ToUtf32("\xe2\x82"), U"\ufffd\ufffd");                      // cut off
  EXPECT_EQ(utf8ToUtf32("\xc0\xaf"), U"\ufffd\ufffd");                      // '/' in two bytes
  EXPECT_EQ(utf8ToUtf32("\xed\xa0\x80"), U"\ufffd\ufffd\ufffd");            // a surrogate
  EXPECT_EQ(utf8ToUtf32("\xe0\x80\x80"), U"\ufffd\ufffd\ufffd");            // zero in three bytes
  EXPECT_EQ(utf8ToUtf32("\xf4\x90\x80\x80"), U"\ufffd\ufffd\ufffd\ufffd");  // above U+10FFFF
}

TEST(Utf8, WhatIsNoCodePointBecomesAReplacement) {
  const std::u32string text = {0xd800, 0x110000, 0xffffffff};
  EXPECT_EQ(utf32ToUtf8(text), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
}

}  // namespace
}  // namespace lay
