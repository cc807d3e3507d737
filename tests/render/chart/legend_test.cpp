#include "render/chart/legend.h"

#include "tests/render/chart/inspect_drawing.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

std::vector<LegendItem> items(int count, const std::string& text) {
  std::vector<LegendItem> result;
  for (int i = 0; i < count; ++i) {
    result.push_back({static_cast<LegendMark>(i % 3), {}, {}, text + std::to_string(i)});
  }
  return result;
}

TEST(Legend, NeedsNoRoomWithoutItems) {
  DrawingBuilder builder(plainTextWidth);
  EXPECT_EQ(addLegend(builder, {}, 10, 20, 300), 20);
  EXPECT_TRUE(builder.finish(1, 1).elements.empty());
}

TEST(Legend, TakesAsManyRowsAsItNeeds) {
  double before = 1000;
  for (const double width : {100.0, 300.0, 2000.0}) {
    DrawingBuilder builder(plainTextWidth);
    const double end = addLegend(builder, items(9, "validation "), 10, 20, width);
    EXPECT_LT(end, before);
    before = end;
    const ChartDrawing drawing = builder.finish(10 + width, end);
    EXPECT_EQ(textsOf(drawing).size(), 9 * (width < 110 ? 2U : 1U));
    expectSound(drawing);
  }
}

TEST(Legend, WrapsATextThatIsWiderThanTheRoom) {
  DrawingBuilder builder(plainTextWidth);
  const double end =
      addLegend(builder, items(2, "a name that does not fit into one line "), 0, 0, 150);
  const ChartDrawing drawing = builder.finish(150, end);
  EXPECT_GT(textsOf(drawing).size(), 4U);
  expectSound(drawing);
}

}  // namespace
}  // namespace lay
