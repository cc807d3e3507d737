#pragma once

#include <string>
#include <variant>
#include <vector>

namespace lay {

// A chart as marks on paper. Lengths are pixels at scale 1, x to the right and y down from the
// upper left corner. Layouts make a ChartDrawing from a chart's values without drawing anything, so
// that tests can ask where everything is.

struct ChartPoint {
  double x = 0;
  double y = 0;
};

struct ChartBox {
  double left = 0;
  double top = 0;
  double width = 0;
  double height = 0;

  [[nodiscard]] double right() const { return left + width; }
  [[nodiscard]] double bottom() const { return top + height; }
};

/// sRGB and opacity, each 0 to 1.
struct ChartColour {
  double red = 0;
  double green = 0;
  double blue = 0;
  double opacity = 1;
};

enum class ChartDash { Solid, Dashed, Dotted };

struct ChartTextStyle {
  double size = 12;  ///< of the font, pixels at scale 1
  bool bold = false;
};

/// One line of text.
struct ChartText {
  ChartPoint baseline;  ///< its left end
  double width = 0;
  std::string text;  ///< UTF-8 without control characters
  ChartTextStyle style;
  ChartColour colour;
  bool has_halo = false;  ///< paper around the letters, where lines run behind them

  /// What the letters may cover: DejaVu's ascent and descent.
  [[nodiscard]] ChartBox box() const {
    return {baseline.x, baseline.y - 0.93 * style.size, width, 1.17 * style.size};
  }
};

struct ChartRectangle {
  ChartBox box;
  ChartColour fill;
};

struct ChartStroke {
  std::vector<ChartPoint> points;
  ChartColour colour;
  double width = 1;
  ChartDash dash = ChartDash::Solid;
};

/// A disc with a thin ring of paper around it.
struct ChartDisc {
  ChartPoint centre;
  double radius = 3;
  ChartColour fill;
};

using ChartElement = std::variant<ChartRectangle, ChartStroke, ChartDisc, ChartText>;

/// Drawn in order, the first at the bottom.
struct ChartDrawing {
  double width = 0;
  double height = 0;
  std::vector<ChartElement> elements;
};

}  // namespace lay
