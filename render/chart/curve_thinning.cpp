#include "render/chart/curve_thinning.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lay {

std::vector<ChartPoint> thinnedCurve(const std::vector<ChartPoint>& points) {
  std::vector<ChartPoint> kept;
  for (std::size_t begin = 0; begin < points.size();) {
    std::size_t end = begin;
    std::size_t low = begin;
    std::size_t high = begin;
    while (end < points.size() && std::floor(points[end].x) == std::floor(points[begin].x)) {
      low = points[end].y < points[low].y ? end : low;
      high = points[end].y > points[high].y ? end : high;
      ++end;
    }
    std::array<std::size_t, 4> chosen = {begin, low, high, end - 1};
    std::sort(chosen.begin(), chosen.end());
    const auto last = std::unique(chosen.begin(), chosen.end());
    std::transform(chosen.begin(), last, std::back_inserter(kept), [&points](std::size_t i) {
      return points[i];
    });
    begin = end;
  }
  return kept;
}

}  // namespace lay
