#include "core/language/unicode_text.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(UnicodeText, EnglishIsLoweredAndSorted) {
  EXPECT_EQ(composedLowerCase("The LEFT Elbow"), U"the left elbow");
  EXPECT_EQ(characterKind(U'a'), CharacterKind::Letter);
  EXPECT_EQ(characterKind(U'7'), CharacterKind::Number);
  EXPECT_EQ(characterKind(U'\n'), CharacterKind::Blank);
  EXPECT_EQ(characterKind(U'-'), CharacterKind::Other);
  EXPECT_EQ(characterKind(0xE9), CharacterKind::Letter);
  EXPECT_EQ(characterKind(0x2019), CharacterKind::Other);
}

TEST(UnicodeText, WhatIsNoTextIsReplaced) {
  EXPECT_EQ(composedLowerCase("a\xff"), U"a\uFFFD");
}

}  // namespace
}  // namespace lay
