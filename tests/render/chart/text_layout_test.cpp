#include "render/chart/text_layout.h"

#include "tests/render/chart/inspect_drawing.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::ElementsAre;

constexpr ChartTextStyle kTen{10, false};  // letters of plainTextWidth() are 6 wide

TEST(TextLayout, BreaksAtSpaces) {
  EXPECT_THAT(wrapText("w/ keypoints, no polish", kTen, 13 * 6, plainTextWidth),
              ElementsAre("w/ keypoints,", "no polish"));
  EXPECT_THAT(wrapText("short", kTen, 500, plainTextWidth), ElementsAre("short"));
  EXPECT_THAT(wrapText("", kTen, 500, plainTextWidth), ElementsAre(""));
}

TEST(TextLayout, BreaksWordsThatAreWiderThanALine) {
  EXPECT_THAT(wrapText("a abcdefgh b", kTen, 4 * 6, plainTextWidth),
              ElementsAre("a", "abcd", "efgh", "b"));
  EXPECT_THAT(wrapText("äöü", kTen, 6, plainTextWidth), ElementsAre("ä", "ö", "ü"));
}

TEST(TextLayout, LosesNoLetterAndFitsWhateverTheWidth) {
  const std::string text = "w/ keypoints and statements, hypothesis 0, no-polish-of-any-kind";
  for (int letters = 1; letters < 70; ++letters) {
    std::string joined;
    for (const std::string& line : wrapText(text, kTen, letters * 6, plainTextWidth)) {
      EXPECT_LE(plainTextWidth(line, kTen), letters * 6);
      joined += line;
    }
    const auto withoutSpaces = [](std::string some) {
      std::erase(some, ' ');
      return some;
    };
    EXPECT_EQ(withoutSpaces(joined), withoutSpaces(text));
  }
  EXPECT_EQ(wrapText("abc", kTen, 0, plainTextWidth).size(), 3U);
}

TEST(TextLayout, CleansWhatCannotBeDrawn) {
  EXPECT_EQ(cleanChartText("a\tb\nc\x7f"), "a b c ");
  EXPECT_EQ(cleanChartText("a\xffz"), "a\xef\xbf\xbdz");
  EXPECT_EQ(cleanChartText("a\xe2\x80\xae"
                           "b"),
            "a b");  // turns the direction of writing
  EXPECT_EQ(cleanChartText("Größe 10 µm"), "Größe 10 µm");
}

TEST(TextLayout, CentresCapitals) {
  EXPECT_GT(baselineFor(100, kTen), 100);
  EXPECT_LT(baselineFor(100, kTen), 110);
  EXPECT_GT(lineHeight(kTen), 10);
}

}  // namespace
}  // namespace lay
