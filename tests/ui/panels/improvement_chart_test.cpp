#include "ui/panels/improvement_chart.h"

#include <gtest/gtest.h>

#include "ui/theme/theme_manager.h"

namespace lay {
namespace {

int coloured(const QImage& picture, const QColor& color) {
  int count = 0;
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      const QColor pixel = picture.pixelColor(x, y);
      count += std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
                       std::abs(pixel.blue() - color.blue()) <
                   24
               ? 1
               : 0;
    }
  }
  return count;
}

TEST(ImprovementChart, TheCurveGrowsWithWhatIsMeasured) {
  ImprovementChart chart;
  chart.resize(360, 130);
  const QColor accent = ThemeManager::current().color(QStringLiteral("accent"));
  EXPECT_EQ(coloured(chart.grab().toImage(), accent), 0);
  chart.begin(100, 35);
  chart.add({20, 30, true});
  const int first = coloured(chart.grab().toImage(), accent);
  EXPECT_GT(first, 20);
  chart.add({100, 22, true});
  EXPECT_GT(coloured(chart.grab().toImage(), accent), first);
  EXPECT_EQ(chart.points().size(), 2U);
  chart.begin(100, 35);
  EXPECT_TRUE(chart.points().empty());
}

TEST(ImprovementChart, IsToldToThoseWhoDoNotSeeIt) {
  ImprovementChart chart;
  EXPECT_FALSE(chart.accessibleName().isEmpty());
  chart.begin(100, 35);
  chart.add({40, 24.5, true});
  EXPECT_TRUE(chart.accessibleName().contains(QStringLiteral("24.5 mm at step 40")))
      << chart.accessibleName().toStdString();
}

}  // namespace
}  // namespace lay
