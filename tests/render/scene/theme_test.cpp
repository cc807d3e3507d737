#include "render/scene/theme.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

float luminance(const Eigen::Vector3f& color) {
  return Eigen::Vector3f(0.2126f, 0.7152f, 0.0722f).dot(color);
}

TEST(RenderTheme, ColoursAreDisplayColours) {
  for (const RenderTheme& theme :
       {RenderTheme::light(), RenderTheme::dark(), RenderTheme::studio()}) {
    for (const Eigen::Vector3f& color : {theme.background_top,
                                         theme.background_bottom,
                                         theme.grid,
                                         theme.shadow,
                                         theme.letterbox,
                                         theme.left,
                                         theme.right,
                                         theme.middle,
                                         theme.outline,
                                         theme.residual}) {
      EXPECT_GE(color.minCoeff(), 0);
      EXPECT_LE(color.maxCoeff(), 1);
    }
    EXPECT_GT((theme.left - theme.right).norm(), 0.5f);
    EXPECT_LT(luminance(theme.shadow), luminance(theme.background_bottom));
  }
}

TEST(RenderTheme, LightIsLightAndDarkIsDark) {
  EXPECT_GT(luminance(RenderTheme::light().background_bottom), 0.7f);
  EXPECT_LT(luminance(RenderTheme::dark().background_top), 0.25f);
}

}  // namespace
}  // namespace lay
