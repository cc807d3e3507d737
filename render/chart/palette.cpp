#include "render/chart/palette.h"

#include <array>

namespace lay {
namespace {

constexpr ChartColour fromBytes(int red, int green, int blue) {
  return {red / 255.0, green / 255.0, blue / 255.0, 1};
}

constexpr std::array<ChartColour, kSeriesColours> kSeries = {fromBytes(0, 114, 178),
                                                             fromBytes(213, 94, 0),
                                                             fromBytes(0, 158, 115),
                                                             fromBytes(204, 121, 167),
                                                             fromBytes(230, 159, 0),
                                                             fromBytes(86, 180, 233),
                                                             fromBytes(85, 85, 85)};

ChartColour mixed(ChartColour colour, ChartColour with, double share) {
  return {colour.red + share * (with.red - colour.red),
          colour.green + share * (with.green - colour.green),
          colour.blue + share * (with.blue - colour.blue),
          colour.opacity};
}

}  // namespace

ChartColour seriesColour(std::size_t n) {
  return kSeries[n % kSeriesColours];
}

ChartDash seriesDash(std::size_t n) {
  constexpr std::array kDashes = {ChartDash::Solid, ChartDash::Dashed, ChartDash::Dotted};
  return kDashes[n / kSeriesColours % kDashes.size()];
}

ChartColour darker(ChartColour colour, double share) {
  return mixed(colour, {0, 0, 0, 1}, share);
}

ChartColour lighter(ChartColour colour, double share) {
  return mixed(colour, kChartPaper, share);
}

}  // namespace lay
