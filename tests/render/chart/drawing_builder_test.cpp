#include "render/chart/drawing_builder.h"

#include "render/chart/palette.h"
#include "tests/render/chart/inspect_drawing.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

constexpr ChartTextStyle kTen{10, false};

TEST(DrawingBuilder, AlignsTexts) {
  DrawingBuilder builder(plainTextWidth);
  for (const ChartAlign align : {ChartAlign::Left, ChartAlign::Centre, ChartAlign::Right}) {
    builder.text({100, 50}, align, "abc\n", kTen, kChartInk);
  }
  const std::vector<ChartText> texts = textsOf(builder.finish(200, 100));
  ASSERT_EQ(texts.size(), 3U);
  EXPECT_DOUBLE_EQ(texts[0].box().left, 100);
  EXPECT_DOUBLE_EQ(texts[1].box().left + texts[1].width / 2, 100);
  EXPECT_DOUBLE_EQ(texts[2].box().right(), 100);
  EXPECT_EQ(texts[0].text, "abc ");
}

TEST(DrawingBuilder, PutsThinLinesOnTheMiddleOfAPixel) {
  DrawingBuilder builder(plainTextWidth);
  builder.verticalLine(10.9, 0, 50, kChartGrid);
  builder.horizontalLine(20.2, 0, 50, kChartGrid);
  const auto strokes = marksOf<ChartStroke>(builder.finish(99.2, 99));
  EXPECT_DOUBLE_EQ(strokes.at(0).points.at(0).x, 10.5);
  EXPECT_DOUBLE_EQ(strokes.at(1).points.at(1).y, 20.5);
}

TEST(DrawingBuilder, StacksTheLinesOfParagraphsAndHeadings) {
  DrawingBuilder builder(plainTextWidth);
  EXPECT_EQ(addHeading(builder, "", "", {10, 10, 100, 0}), 10);
  const double end =
      addHeading(builder, "A title that needs some lines", "and a subtitle", {10, 10, 150, 0});
  const ChartDrawing drawing = builder.finish(160, end);
  EXPECT_EQ(drawing.width, 160);
  EXPECT_GE(textsOf(drawing).size(), 3U);
  expectSound(drawing);
}

TEST(DrawingBuilder, FinishesInWholePixels) {
  DrawingBuilder builder(plainTextWidth);
  const ChartDrawing drawing = builder.finish(10.1, 20);
  EXPECT_EQ(drawing.width, 11);
  EXPECT_EQ(drawing.height, 20);
}

}  // namespace
}  // namespace lay
