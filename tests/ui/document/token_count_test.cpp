#include "ui/document/token_count.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(TokenCount, AsksTheEncoderWhereThereIsOne) {
  const TokenCount count = countTokens(
      "three words here", [](const std::string& text) { return static_cast<int>(text.size()); });
  EXPECT_EQ(count.tokens, 16);
  EXPECT_TRUE(count.is_exact);
  EXPECT_EQ(count.text(), QStringLiteral("16 / 75"));
  EXPECT_FALSE(count.isTooLong());
}

TEST(TokenCount, EstimatesOtherwiseAndSaysSo) {
  // CLIP has each of these nine words, and the mark, whole.
  const TokenCount count = countTokens("The left elbow is bent at a right angle.", {});
  EXPECT_EQ(count.tokens, 10);
  EXPECT_FALSE(count.is_exact);
  EXPECT_EQ(count.text(), QStringLiteral("≈ 10 / 75"));
  EXPECT_EQ(countTokens("", {}).tokens, 0);
  EXPECT_EQ(countTokens("90", {}).tokens, 2) << "digit by digit";
  EXPECT_EQ(countTokens("counterclockwise", {}).tokens, 3);
  EXPECT_EQ(countTokens("左手", {}).tokens, 6) << "byte by byte";
}

TEST(TokenCount, ALongTextIsToldToBeReadInPieces) {
  const auto always = [](int tokens) { return [tokens](const std::string&) { return tokens; }; };
  EXPECT_FALSE(countTokens("", always(75)).isTooLong());
  const TokenCount count = countTokens("", always(76));
  EXPECT_TRUE(count.isTooLong());
  EXPECT_TRUE(count.explanation().contains(QStringLiteral("in pieces")));
  EXPECT_TRUE(count.explanation().contains(QStringLiteral("75")));
}

}  // namespace
}  // namespace lay
