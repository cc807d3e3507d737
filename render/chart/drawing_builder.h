#pragma once

#include "render/chart/text_layout.h"

#include <string>
#include <vector>

namespace lay {

/// Which part of a text is at the given x.
enum class ChartAlign { Left, Centre, Right };

/// Puts marks on a drawing, one above the other.
class DrawingBuilder {
 public:
  explicit DrawingBuilder(MeasureText measure) : measure_(std::move(measure)) {}

  [[nodiscard]] const MeasureText& measure() const { return measure_; }

  /// One line, cleaned. @param at baseline.
  void text(ChartPoint at,
            ChartAlign align,
            const std::string& text,
            const ChartTextStyle& style,
            ChartColour colour,
            bool has_halo = false);

  /// Wrapped lines, the first one's top at `top`. @return where the text ends, y.
  double paragraph(double left,
                   double top,
                   double width,
                   const std::string& text,
                   const ChartTextStyle& style,
                   ChartColour colour);

  void rectangle(const ChartBox& box, ChartColour fill);
  void disc(ChartPoint centre, double radius, ChartColour fill);
  void stroke(std::vector<ChartPoint> points,
              ChartColour colour,
              double width,
              ChartDash dash = ChartDash::Solid);

  /// Thin lines on the middle of a pixel, so that they stay thin.
  void verticalLine(
      double x, double top, double bottom, ChartColour colour, ChartDash dash = ChartDash::Solid);
  void horizontalLine(double y, double left, double right, ChartColour colour);

  /// The finished drawing on paper of this size, in whole pixels.
  [[nodiscard]] ChartDrawing finish(double width, double height);

 private:
  MeasureText measure_;
  ChartDrawing drawing_;
};

/// What stands at the top of a picture: title and subtitle, either may be empty.
/// @return where it ends, y.
double addHeading(DrawingBuilder& builder,
                  const std::string& title,
                  const std::string& subtitle,
                  const ChartBox& room);

}  // namespace lay
