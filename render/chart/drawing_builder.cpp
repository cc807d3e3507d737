#include "render/chart/drawing_builder.h"

#include "render/chart/palette.h"

#include <cmath>
#include <utility>

namespace lay {

void DrawingBuilder::text(ChartPoint at,
                          ChartAlign align,
                          const std::string& text,
                          const ChartTextStyle& style,
                          ChartColour colour,
                          bool has_halo) {
  ChartText element{at, 0, cleanChartText(text), style, colour, has_halo};
  element.width = measure_(element.text, style);
  element.baseline.x -= align == ChartAlign::Right    ? element.width
                        : align == ChartAlign::Centre ? element.width / 2
                                                      : 0;
  drawing_.elements.emplace_back(std::move(element));
}

double DrawingBuilder::paragraph(double left,
                                 double top,
                                 double width,
                                 const std::string& text,
                                 const ChartTextStyle& style,
                                 ChartColour colour) {
  for (const std::string& line : wrapText(text, style, width, measure_)) {
    this->text({left, baselineFor(top + lineHeight(style) / 2, style)},
               ChartAlign::Left,
               line,
               style,
               colour);
    top += lineHeight(style);
  }
  return top;
}

void DrawingBuilder::rectangle(const ChartBox& box, ChartColour fill) {
  drawing_.elements.emplace_back(ChartRectangle{box, fill});
}

void DrawingBuilder::disc(ChartPoint centre, double radius, ChartColour fill) {
  drawing_.elements.emplace_back(ChartDisc{centre, radius, fill});
}

void DrawingBuilder::stroke(std::vector<ChartPoint> points,
                            ChartColour colour,
                            double width,
                            ChartDash dash) {
  drawing_.elements.emplace_back(ChartStroke{std::move(points), colour, width, dash});
}

void DrawingBuilder::verticalLine(
    double x, double top, double bottom, ChartColour colour, ChartDash dash) {
  const double middle = std::floor(x) + 0.5;
  stroke({{middle, top}, {middle, bottom}}, colour, 1, dash);
}

void DrawingBuilder::horizontalLine(double y, double left, double right, ChartColour colour) {
  const double middle = std::floor(y) + 0.5;
  stroke({{left, middle}, {right, middle}}, colour, 1);
}

ChartDrawing DrawingBuilder::finish(double width, double height) {
  drawing_.width = std::ceil(width);
  drawing_.height = std::ceil(height);
  return std::move(drawing_);
}

double addHeading(DrawingBuilder& builder,
                  const std::string& title,
                  const std::string& subtitle,
                  const ChartBox& room) {
  constexpr ChartTextStyle kTitle{18, true};
  constexpr ChartTextStyle kSubtitle{12, false};
  double y = room.top;
  if (!title.empty()) {
    y = builder.paragraph(room.left, y, room.width, title, kTitle, kChartInk) + 2;
  }
  if (!subtitle.empty()) {
    y = builder.paragraph(room.left, y, room.width, subtitle, kSubtitle, kChartQuietInk) + 2;
  }
  return y > room.top ? y + 8 : y;
}

}  // namespace lay
