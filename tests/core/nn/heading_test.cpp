#include "core/nn/heading.h"

#include <gtest/gtest.h>

#include <Eigen/Geometry>

#include "core/body/joints.h"
#include "core/nn/skeleton_layer.h"

namespace lay {
namespace {

torch::Tensor fromEigen(const Eigen::Matrix3f& rotation) {
  const Eigen::Matrix<float, 3, 3, Eigen::RowMajor> rows = rotation;
  return torch::from_blob(const_cast<float*>(rows.data()), {3, 3}, torch::kFloat).clone();
}

/// A body whose joints do not matter, with this root.
torch::Tensor withRoot(const torch::Tensor& root) {
  return torch::cat({root.view({1, 1, 3, 3}), torch::eye(3).expand({1, kSmplJointCount - 1, 3, 3})},
                    1);
}

Eigen::Matrix3f facingTheCamera() {
  return Eigen::Vector3f(1, -1, -1).asDiagonal();
}

TEST(Heading, StandingAndFacingTheCameraStays) {
  const torch::Tensor root = fromEigen(facingTheCamera());
  EXPECT_TRUE(torch::allclose(withoutHeading(withRoot(root))[0][0], root, 0, 1e-6));
}

TEST(Heading, TurningAboutGravityChangesNothing) {
  torch::manual_seed(1);
  const torch::Tensor rotations = sixdToMatrix(torch::randn({1, kSmplJointCount, 6}));
  const torch::Tensor before = withoutHeading(rotations);
  for (const float angle : {0.4F, 2.0F, -3.0F}) {
    const torch::Tensor turn =
        fromEigen(Eigen::AngleAxisf(angle, Eigen::Vector3f::UnitY()).toRotationMatrix());
    torch::Tensor turned = rotations.clone();
    turned[0][0] = torch::matmul(turn, rotations[0][0]);
    EXPECT_TRUE(torch::allclose(withoutHeading(turned), before, 0, 1e-5)) << angle;
  }
  EXPECT_TRUE(torch::allclose(before.slice(1, 1), rotations.slice(1, 1)));
}

TEST(Heading, LeaningAndLyingStay) {
  const Eigen::Matrix3f lying =
      facingTheCamera() * Eigen::AngleAxisf(1.5F, Eigen::Vector3f::UnitX()).toRotationMatrix();
  const torch::Tensor root = fromEigen(lying);
  EXPECT_TRUE(torch::allclose(withoutHeading(withRoot(root))[0][0], root, 0, 1e-5));
}

TEST(Heading, IsDifferentiable) {
  torch::manual_seed(2);
  torch::Tensor rotations =
      sixdToMatrix(torch::randn({1, kSmplJointCount, 6}, torch::kDouble)).detach().requires_grad_();
  const torch::Tensor weight = torch::randn({1, kSmplJointCount, 3, 3}, torch::kDouble);
  (withoutHeading(rotations) * weight).sum().backward();
  const double step = 1e-6;
  for (const auto& [row, column] : {std::pair{0, 2}, {2, 0}, {1, 1}}) {
    const torch::NoGradGuard no_grad;
    torch::Tensor up = rotations.clone();
    torch::Tensor down = rotations.clone();
    up[0][0][row][column] += step;
    down[0][0][row][column] -= step;
    const double slope =
        ((withoutHeading(up) - withoutHeading(down)) * weight).sum().item<double>() / (2 * step);
    EXPECT_NEAR(rotations.grad()[0][0][row][column].item<double>(), slope, 1e-6);
  }
}

}  // namespace
}  // namespace lay
