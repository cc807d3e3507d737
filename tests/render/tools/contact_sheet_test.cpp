#include "render/tools/contact_sheet.h"

#include <gtest/gtest.h>

#include "tests/support/toy_body.h"

namespace lay {
namespace {

TEST(ContactSheet, ShowsEveryBendFromTwoSides) {
  const ContactSheet sheet = bendSheet(*makeToyBody());
  EXPECT_EQ(sheet.cells.size(), 5U * 2 * 3);
  EXPECT_EQ(sheet.columns, 6);
  EXPECT_EQ(sheet.cells[0].params.body_pose.norm(), 0);
  EXPECT_NEAR(sheet.cells[1].params.body_pose.row(kLeftElbow - 1).norm(), 1.5708F, 1e-3F);
  EXPECT_NEAR(sheet.cells[2].params.body_pose.row(kLeftElbow - 1).norm(), 2.0944F, 1e-3F);
  EXPECT_NE(sheet.cells[0].azimuth_deg, sheet.cells[3].azimuth_deg);
}

TEST(ContactSheet, ShowsEveryBetaAtBothEnds) {
  const ContactSheet sheet = betaSheet(*makeToyBody());
  ASSERT_EQ(sheet.cells.size(), static_cast<std::size_t>(kNumBetas) * 6);
  for (int beta = 0; beta < kNumBetas; ++beta) {
    EXPECT_EQ(sheet.cells[static_cast<std::size_t>(6 * beta)].params.betas[beta], -2);
    EXPECT_EQ(sheet.cells[static_cast<std::size_t>(6 * beta + 5)].params.betas[beta], 2);
  }
}

TEST(ContactSheet, PutsThePicturesSideBySide) {
  const BodyModelPtr body = makeToyBody();
  ContactSheet sheet{.columns = 2, .cell_width = 40, .cell_height = 50, .cells = {}};
  SheetCell near;
  near.half_height = 0.1F;  // nothing but skin
  SheetCell far;
  far.half_height = 100;  // nothing to speak of
  sheet.cells = {near, far, far};
  const Image image = renderContactSheet(*body, sheet);
  ASSERT_EQ(image.width, 80);
  ASSERT_EQ(image.height, 100);
  const auto redOverBlue = [&](int x, int y) {
    const auto at = static_cast<std::size_t>(3 * (y * image.width + x));
    return image.rgb[at] - image.rgb[at + 2];
  };
  EXPECT_GT(redOverBlue(20, 25), 20);  // skin is warm, the backdrop grey
  EXPECT_LT(redOverBlue(70, 10), 12);
  EXPECT_LT(redOverBlue(10, 60), 12);
  EXPECT_EQ(redOverBlue(60, 90), 0);  // no fourth picture: white
}

}  // namespace
}  // namespace lay
