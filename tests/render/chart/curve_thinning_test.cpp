#include "render/chart/curve_thinning.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace lay {
namespace {

TEST(CurveThinning, KeepsCurvesThatAreThinAlready) {
  std::vector<ChartPoint> points;
  for (int i = 0; i < 50; ++i) {
    points.push_back({i * 1.7, std::sin(i)});
  }
  EXPECT_EQ(thinnedCurve(points).size(), points.size());
  EXPECT_TRUE(thinnedCurve({}).empty());
}

TEST(CurveThinning, KeepsEachColumnsExtentAndEnds) {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> y(0, 100);
  std::vector<ChartPoint> points;
  for (int i = 0; i < 100000; ++i) {
    points.push_back({20 + i * 0.003, y(random)});
  }
  const std::vector<ChartPoint> kept = thinnedCurve(points);
  EXPECT_LE(kept.size(), 4U * 301);
  EXPECT_TRUE(std::is_sorted(
      kept.begin(), kept.end(), [](const auto& a, const auto& b) { return a.x < b.x; }));
  const auto extents = [](const std::vector<ChartPoint>& some) {
    std::map<double, std::pair<double, double>> columns;
    for (const ChartPoint& point : some) {
      auto& [low, high] = columns.try_emplace(std::floor(point.x), point.y, point.y).first->second;
      low = std::min(low, point.y);
      high = std::max(high, point.y);
    }
    return columns;
  };
  EXPECT_EQ(extents(kept), extents(points));
  EXPECT_EQ(kept.front().x, points.front().x);
  EXPECT_EQ(kept.back().x, points.back().x);
}

}  // namespace
}  // namespace lay
