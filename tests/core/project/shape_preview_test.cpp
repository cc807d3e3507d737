#include "core/project/shape_preview.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(ShapePreview, ReplacesWhatIsTriedOutAndNothingElse) {
  SmplParams params;
  params.betas.setConstant(0.5F);
  params.transl = {1, 2, 3};
  ShapePreview preview;
  EXPECT_FALSE(preview.isActive());
  EXPECT_EQ(preview.applied(params).betas, params.betas);
  preview.set(3, -2.0F);
  EXPECT_TRUE(preview.isActive());
  const SmplParams tried = preview.applied(params);
  EXPECT_EQ(tried.betas[3], -2.0F);
  EXPECT_EQ(tried.betas[2], 0.5F);
  EXPECT_EQ(tried.transl, params.transl);
  preview.set(3, std::nullopt);
  EXPECT_FALSE(preview.isActive());
  preview.set(9, 0.0F);
  EXPECT_TRUE(preview.isActive()) << "the mean is a value too";
  preview.clear();
  EXPECT_EQ(preview, ShapePreview());
}

}  // namespace
}  // namespace lay
