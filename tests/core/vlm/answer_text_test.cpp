#include "core/vlm/answer_text.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

std::string utf16(std::u16string_view text, bool is_big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xFFU);
    bytes += is_big_endian ? std::string{high, low} : std::string{low, high};
  }
  return bytes;
}

TEST(AnswerText, KeepsUtf8AndRepairsTheRest) {
  EXPECT_EQ(toUtf8("\xC3\xA9 \xF0\x9F\x99\x82"), "\xC3\xA9 \xF0\x9F\x99\x82");
  EXPECT_EQ(toUtf8("a\xFF z"), "a\xEF\xBF\xBD z");
  EXPECT_EQ(toUtf8("\xEF\xBB\xBF{}"), "{}");
  EXPECT_EQ(toUtf8(""), "");
}

TEST(AnswerText, ReadsUtf16) {
  const std::u16string_view text = u"{\"a\":\"\u00E9\U0001F642\"}";
  const std::string expected = "{\"a\":\"\xC3\xA9\xF0\x9F\x99\x82\"}";
  for (const bool is_big_endian : {false, true}) {
    EXPECT_EQ(toUtf8(utf16(text, is_big_endian)), expected);
    const std::string marked = utf16(u"\uFEFF", is_big_endian) + utf16(text, is_big_endian);
    EXPECT_EQ(toUtf8(marked), expected);
  }
  // Half a pair, half a unit.
  EXPECT_EQ(toUtf8(std::string("\xFF\xFE\x3D\xD8\x41\x00\x42", 7)),
            "\xEF\xBF\xBD"
            "A");
}

TEST(AnswerText, ReadsLatin1WhereTheServerSaysSo) {
  EXPECT_EQ(toUtf8("caf\xE9", "application/json; charset=ISO-8859-1"), "caf\xC3\xA9");
  EXPECT_EQ(toUtf8("caf\xE9", "application/json"), "caf\xEF\xBF\xBD");
}

TEST(AnswerText, IsCleanedForShowing) {
  EXPECT_EQ(cleanedText("  The\tleft \n\n arm\x01.\x1B[31m ", 100), "The left arm .\x20[31m");
  EXPECT_EQ(cleanedText("a\xE2\x80\xAE"
                        "b\xE2\x80\x8B"
                        "c",
                        100),
            "abc");  // turned, zero width
  EXPECT_EQ(cleanedText("\xFFx", 100), "\xEF\xBF\xBDx");
  EXPECT_EQ(cleanedText(" \r\n", 100), "");
}

TEST(AnswerText, IsCutBetweenCharacters) {
  const std::string text = "a\xC3\xA9\xF0\x9F\x99\x82";
  EXPECT_EQ(cleanedText(text, 7), text);
  EXPECT_EQ(cleanedText(text, 6), "a\xC3\xA9");
  EXPECT_EQ(cleanedText(text, 2), "a");
  EXPECT_EQ(cleanedText(text, 0), "");
}

TEST(AnswerText, KeepsLinesWhereTheyAreWanted) {
  EXPECT_EQ(cleanedLines("one\r\n  two\x1B[2J\n\n", 100), "one\ntwo [2J");
}

TEST(AnswerText, HidesSecrets) {
  EXPECT_EQ(withoutSecret("key sk-123, sk-123!", "sk-123"), "key ***, ***!");
  EXPECT_EQ(withoutSecret("a text", ""), "a text");
  EXPECT_EQ(withoutSecret("banana", "a"), "banana");
}

}  // namespace
}  // namespace lay
