#pragma once

#include "render/chart/drawing_builder.h"

#include <string>
#include <vector>

namespace lay {

/// What stands before a legend's text.
enum class LegendMark { Swatch, Line, Whisker };

struct LegendItem {
  LegendMark mark = LegendMark::Swatch;
  ChartColour colour;
  ChartDash dash = ChartDash::Solid;  ///< of a line
  std::string text;
};

/// Items side by side, in as many rows as they need; a text wider than the room is wrapped.
/// @return where the legend ends, y; `top` when there are no items.
double addLegend(DrawingBuilder& builder,
                 const std::vector<LegendItem>& items,
                 double left,
                 double top,
                 double width);

}  // namespace lay
