#include "ui/views/contact_paint.h"

#include <gtest/gtest.h>

#include "core/io/resource_paths.h"
#include "render/scene/value_colors.h"

namespace lay {
namespace {

class ContactPaintTest : public testing::Test {
 protected:
  [[nodiscard]] PosedBodyPtr posed(float shoulder, float elbow) const {
    SmplParams params;
    params.transl = {0, 0, 4};
    params.body_pose.row(kLeftShoulder - 1) << 0, 0, shoulder;
    params.body_pose.row(kLeftElbow - 1) << 0, 0, elbow;
    return std::make_shared<const PosedBody>(pose(*body, params));
  }
  /// Redder than it is blue.
  [[nodiscard]] static int numRed(const MatrixX3f& colors) {
    return static_cast<int>((colors.col(0).array() > colors.col(2).array() + 0.2F).count());
  }

  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const Eigen::VectorXf betas = Eigen::VectorXf::Zero(kNumBetas);
  ContactPaint paint;
};

TEST_F(ContactPaintTest, AnArmInTheTrunkIsRedAndTheRestIsNot) {
  const auto apart = paint.of(body, betas, posed(0, 0));
  ASSERT_EQ(apart->rows(), body->numVertices());
  EXPECT_EQ(numRed(*apart), 0);
  const auto folded = paint.of(body, betas, posed(-1.4F, -1.5F));
  EXPECT_GT(numRed(*folded), 10);
  EXPECT_LT(numRed(*folded), body->numVertices() / 3);
  EXPECT_LT((folded->rowwise() - colorOfShare(0)).rowwise().norm().minCoeff(), 1e-4F)
      << "what nothing is near to is blue";
}

TEST_F(ContactPaintTest, IsMadeOnceForABody) {
  const PosedBodyPtr standing = posed(0, 0);
  const auto first = paint.of(body, betas, standing);
  EXPECT_EQ(paint.of(body, betas, standing), first);
  const auto other = paint.of(body, Eigen::VectorXf::Ones(kNumBetas), posed(0, 0));
  EXPECT_NE(other, first) << "another shape";
}

}  // namespace
}  // namespace lay
