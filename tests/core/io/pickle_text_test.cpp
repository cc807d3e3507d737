#include "core/io/pickle_text.h"

#include <gtest/gtest.h>

#include <string>

namespace lay {
namespace {

TEST(DecodePickleText, KnowsEveryCoding) {
  EXPECT_EQ(decodePickleText("a\xe9", PickleCoding::Plain), "a\xc3\xa9");
  EXPECT_EQ(decodePickleText("a\xc3\xa9", PickleCoding::Utf8), "a\xc3\xa9");
  EXPECT_EQ(decodePickleText("\xff", PickleCoding::Utf8), "\xef\xbf\xbd");
  EXPECT_EQ(decodePickleText("\\n\\t\\x41\\101\\\\\\'", PickleCoding::StringEscape), "\n\tAA\\'");
  EXPECT_EQ(decodePickleText("\\u4e2d\\U0001f600\\x", PickleCoding::RawUnicodeEscape),
            "\xe4\xb8\xad\xf0\x9f\x98\x80\\x");
}

TEST(DecodePickleText, RefusesBrokenEscapes) {
  for (const std::string text : {"\\", "\\x4", "\\xzz", "\\q", "\\9"}) {
    EXPECT_FALSE(decodePickleText(text, PickleCoding::StringEscape)) << text;
  }
  for (const std::string text : {"\\u123", "\\U0001f60", "\\u-123"}) {
    EXPECT_FALSE(decodePickleText(text, PickleCoding::RawUnicodeEscape)) << text;
  }
}

TEST(DecodePickleBytes, GivesOneForEachCharacter) {
  std::string all;
  std::string encoded;  // as Python 3 writes bytes at protocol 2: Latin-1 characters in UTF-8
  for (int i = 0; i < 256; ++i) {
    all += static_cast<char>(i);
    encoded += decodePickleText(all.substr(all.size() - 1), PickleCoding::Plain).value();
  }
  EXPECT_EQ(decodePickleBytes(encoded, PickleCoding::Utf8), all);
  EXPECT_EQ(decodePickleBytes(all, PickleCoding::Plain), all);
  EXPECT_EQ(decodePickleBytes("\\x00\\377", PickleCoding::StringEscape), std::string("\0\xff", 2));
  EXPECT_FALSE(decodePickleBytes("\xe4\xb8\xad", PickleCoding::Utf8));
  EXPECT_FALSE(decodePickleBytes("\xc3", PickleCoding::Utf8));
  EXPECT_FALSE(decodePickleBytes("\\u4e2d", PickleCoding::RawUnicodeEscape));
}

TEST(MostDecodedBytes, IsNeverTooSmall) {
  for (const std::string text : {"\xff\xff", "a", "\\u4e2d", "\\x00"}) {
    for (const PickleCoding coding : {PickleCoding::Plain,
                                      PickleCoding::Utf8,
                                      PickleCoding::StringEscape,
                                      PickleCoding::RawUnicodeEscape}) {
      const auto decoded = decodePickleText(text, coding);
      EXPECT_TRUE(!decoded || decoded->size() <= mostDecodedBytes(text)) << text;
    }
  }
}

}  // namespace
}  // namespace lay
