#include "ui/panels/severity_legend.h"

#include <QImage>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(SeverityLegend, GoesFromBlueToRed) {
  SeverityLegend legend;
  legend.resize(240, legend.sizeHint().height());
  const QImage picture = legend.grab().toImage();
  const int middle = picture.height() / 2;
  int bluest = -1;
  int reddest = -1;
  int most_blue = 60;
  int most_red = 60;
  for (int x = 0; x < picture.width(); ++x) {
    const QColor color = picture.pixelColor(x, middle);
    if (color.blue() - color.red() > most_blue) {
      most_blue = color.blue() - color.red();
      bluest = x;
    }
    if (color.red() - color.blue() > most_red) {
      most_red = color.red() - color.blue();
      reddest = x;
    }
  }
  ASSERT_GE(bluest, 0);
  ASSERT_GE(reddest, 0);
  EXPECT_LT(bluest, reddest);
  EXPECT_FALSE(legend.accessibleName().isEmpty());
}

}  // namespace
}  // namespace lay
