#include "ui/panels/beta_bars.h"

#include "ui/theme/theme_manager.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

/// Mean x of the pixels in the accent's colour, -1 without any.
double meanX(const QImage& image) {
  const QRgb accent = ThemeManager::current().color(QStringLiteral("accent")).rgb();
  double sum = 0;
  int count = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (image.pixel(x, y) == accent) {
        sum += x;
        ++count;
      }
    }
  }
  return count > 0 ? sum / count : -1;
}

TEST(BetaBars, BarsGoToTheSideOfTheSign) {
  BetaBars bars;
  bars.resize(240, bars.sizeHint().height());
  bars.setBetas(Eigen::VectorXf::Constant(10, 2));
  const double right = meanX(bars.grab().toImage());
  bars.setBetas(Eigen::VectorXf::Constant(10, -2));
  const double left = meanX(bars.grab().toImage());
  EXPECT_GT(right, left + 40);
  EXPECT_GT(left, 0);
}

TEST(BetaBars, TellsItsNumbersToScreenReaders) {
  BetaBars bars;
  bars.setBetas(Eigen::VectorXf::Constant(2, 1.5F));
  EXPECT_EQ(bars.accessibleDescription(), QStringLiteral("1.50, 1.50"));
}

}  // namespace
}  // namespace lay
