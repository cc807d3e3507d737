#pragma once

#include "render/chart/drawing.h"

#include <functional>
#include <string>
#include <vector>

namespace lay {

/// Width of one line of text in pixels at scale 1. The real one is chartTextWidth(); tests have a
/// simpler one.
using MeasureText = std::function<double(const std::string& text, const ChartTextStyle& style)>;

/// From one line's baseline to the next.
[[nodiscard]] double lineHeight(const ChartTextStyle& style);

/// The baseline of a line whose letters are to look centred on `centre_y`.
[[nodiscard]] double baselineFor(double centre_y, const ChartTextStyle& style);

/// Text as it can be drawn in one line: control characters become spaces, and what is not UTF-8
/// becomes U+FFFD.
[[nodiscard]] std::string cleanChartText(const std::string& text);

/// Breaks cleaned text into lines of at most `width`, at spaces where that is possible and inside
/// words otherwise; nothing is lost but the spaces at breaks. A line has at least one letter,
/// however narrow `width` is. @return at least one line.
[[nodiscard]] std::vector<std::string> wrapText(const std::string& text,
                                                const ChartTextStyle& style,
                                                double width,
                                                const MeasureText& measure);

}  // namespace lay
