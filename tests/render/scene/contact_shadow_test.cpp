#include "render/scene/contact_shadow.h"
#include "tests/support/eigen_matchers.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lay {
namespace {

/// A small square of points, 10 cm wide, at `height` m above the ground y = 1.
MatrixX3f squareAt(float x, float z, float height) {
  MatrixX3f points(121, 3);
  for (int i = 0; i < 121; ++i) {
    points.row(i) << x + 0.01f * static_cast<float>(i % 11 - 5), 1 - height,
        z + 0.01f * static_cast<float>(i / 11 - 5);
  }
  return points;
}

int darknessAt(const ContactShadow& shadow, float x, float z) {
  const float cells_per_m = ContactShadow::kCells / (2 * shadow.half_extent);
  const int column = static_cast<int>((x - shadow.center.x() + shadow.half_extent) * cells_per_m);
  const int row = static_cast<int>((z - shadow.center.y() + shadow.half_extent) * cells_per_m);
  return shadow.darkness.at(static_cast<std::size_t>(row * ContactShadow::kCells + column));
}

TEST(ContactShadow, IsDarkWhereABodyTouchesTheGround) {
  const MatrixX3f foot = squareAt(0.5f, 3, 0);
  const ContactShadow shadow = contactShadow({&foot}, 1);
  EXPECT_THAT(shadow.center, MatrixNear(Eigen::Vector2f(0.5f, 3), 1e-5));
  EXPECT_GT(darknessAt(shadow, 0.5f, 3), 180);
  EXPECT_EQ(darknessAt(shadow, 1.6f, 3), 0);
  EXPECT_EQ(darknessAt(shadow, 0.5f, 4.2f), 0);
}

TEST(ContactShadow, FadesWithHeight) {
  int last = 256;
  for (float height : {0.0f, 0.05f, 0.2f, 0.6f, 1.5f}) {
    const MatrixX3f foot = squareAt(0, 3, height);
    const int darkness = darknessAt(contactShadow({&foot}, 1), 0, 3);
    EXPECT_LT(darkness, last) << "at " << height << " m";
    last = darkness;
  }
  EXPECT_LT(last, 12);
}

TEST(ContactShadow, TellsLeftFromRightAndNearFromFar) {
  const MatrixX3f low = squareAt(-0.5f, 3.5f, 0);
  const MatrixX3f high = squareAt(0.5f, 2.5f, 1);
  const ContactShadow shadow = contactShadow({&low, &high}, 1);
  EXPECT_GT(darknessAt(shadow, -0.5f, 3.5f), 4 * darknessAt(shadow, 0.5f, 2.5f));
}

TEST(ContactShadow, HoldsBodiesOfAnySize) {
  MatrixX3f wide(2, 3);
  wide << -900, 1, -900, 900, 1, 900;
  EXPECT_EQ(contactShadow({&wide}, 1).darkness.size(),
            static_cast<std::size_t>(ContactShadow::kCells * ContactShadow::kCells));
  const ContactShadow nothing = contactShadow({}, 1);
  EXPECT_EQ(*std::max_element(nothing.darkness.begin(), nothing.darkness.end()), 0);
}

}  // namespace
}  // namespace lay
