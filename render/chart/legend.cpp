#include "render/chart/legend.h"

#include "render/chart/palette.h"

#include <algorithm>

namespace lay {
namespace {

constexpr ChartTextStyle kText{11.5, false};
constexpr double kMarkWidth = 20;
constexpr double kMarkGap = 6;
constexpr double kItemGap = 18;

void addMark(DrawingBuilder& builder, const LegendItem& item, double left, double centre_y) {
  const double right = left + kMarkWidth;
  switch (item.mark) {
    case LegendMark::Swatch:
      builder.rectangle({left + 4, centre_y - 6, 12, 12}, item.colour);
      break;
    case LegendMark::Line:
      builder.stroke({{left, centre_y}, {right, centre_y}}, item.colour, 2, item.dash);
      break;
    case LegendMark::Whisker:
      builder.stroke({{left + 2, centre_y}, {right - 2, centre_y}}, item.colour, 1.2);
      for (const double x : {left + 2, right - 2}) {
        builder.stroke({{x, centre_y - 3.5}, {x, centre_y + 3.5}}, item.colour, 1.2);
      }
      break;
  }
}

}  // namespace

double addLegend(DrawingBuilder& builder,
                 const std::vector<LegendItem>& items,
                 double left,
                 double top,
                 double width) {
  if (items.empty()) {
    return top;
  }
  const double row = lineHeight(kText) + 2;
  double x = left;
  double row_end = top + row;
  for (const LegendItem& item : items) {
    const double text_room = width - kMarkWidth - kMarkGap;
    const std::vector<std::string> lines = wrapText(item.text, kText, text_room, builder.measure());
    double text_width = 0;
    for (const std::string& line : lines) {
      text_width = std::max(text_width, builder.measure()(line, kText));
    }
    const double item_width = kMarkWidth + kMarkGap + text_width;
    if (x > left && x + item_width > left + width) {
      x = left;
      top = row_end;
    }
    addMark(builder, item, x, top + row / 2);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const double centre_y = top + row / 2 + static_cast<double>(i) * row;
      builder.text({x + kMarkWidth + kMarkGap, baselineFor(centre_y, kText)},
                   ChartAlign::Left,
                   lines[i],
                   kText,
                   kChartInk);
    }
    row_end = std::max(row_end, top + static_cast<double>(lines.size()) * row);
    x += item_width + kItemGap;
  }
  return row_end;
}

}  // namespace lay
