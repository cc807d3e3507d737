#include "core/diffusion/text_guidance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <torch/autograd.h>

#include <cmath>
#include <numbers>

#include "core/base/error.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

PoseVqVae tinyPoses() {
  torch::manual_seed(3);
  PoseVqVae poses(PoseVqVaeConfig{.width = 32, .blocks = 1, .tokens = 2, .size = 8, .codes = 16});
  for (torch::Tensor& parameter : poses->parameters()) {
    const torch::NoGradGuard no_grad;
    if (parameter.dim() == 2) parameter.normal_(0, 0.2);
  }
  poses->to(torch::kDouble);
  poses->eval();
  return poses;
}

torch::Tensor randomLatents(int count) {
  const torch::Tensor z = torch::randn({count, 16}, torch::kDouble);
  return z / z.norm(2, 1, true);
}

// method: slope of the loss in the angle between the latents.
TEST(TextGuidance, LossesHaveTheSlopesOfTheirFormulas) {
  for (const double degrees : {5.0, 60.0, 90.0, 120.0}) {
    const double phi = degrees * std::numbers::pi / 180;
    const torch::Tensor angle = torch::tensor(phi, torch::kDouble).requires_grad_(true);
    const auto slope = [&](TextLoss loss) {
      return torch::autograd::grad({textLoss(angle.cos(), loss)}, {angle}).front().item<double>();
    };
    EXPECT_NEAR(slope(TextLoss::OneMinusCos), std::sin(phi), 1e-12) << degrees;
    EXPECT_NEAR(slope(TextLoss::OneMinusCosSq), 2 * (1 - std::cos(phi)) * std::sin(phi), 1e-12);
    EXPECT_NEAR(slope(TextLoss::PaperCosSq), -std::sin(2 * phi), 1e-12) << degrees;
  }
}

TEST(TextGuidance, SlopeAgreesWithFiniteDifferences) {
  PoseVqVae poses = tinyPoses();
  const torch::Tensor sixd = torch::randn({2, kPoseSize}, torch::kDouble);
  const torch::Tensor latents = randomLatents(2);
  for (const TextLoss loss :
       {TextLoss::OneMinusCos, TextLoss::OneMinusCosSq, TextLoss::PaperCosSq}) {
    const torch::Tensor gradient = textSlope(poses, sixd, latents, loss).gradient;
    ASSERT_EQ(gradient.sizes(), (std::vector<std::int64_t>{2, kPoseSize}));
    EXPECT_GT(gradient.norm().item<double>(), 1e-3);
    for (const int at : {0, 4, 51, 143}) {
      constexpr double kStep = 1e-5;
      torch::Tensor moved = sixd.clone();
      moved[1][at] += kStep;
      const torch::Tensor up = textSlope(poses, moved, latents, loss).loss[1];
      moved[1][at] -= 2 * kStep;
      const torch::Tensor down = textSlope(poses, moved, latents, loss).loss[1];
      EXPECT_NEAR(gradient[1][at].item<double>(), (up - down).item<double>() / (2 * kStep), 1e-6);
    }
  }
}

TEST(TextGuidance, DescendingBringsPoseAndTextTogether) {
  PoseVqVae poses = tinyPoses();
  torch::Tensor sixd = torch::randn({1, kPoseSize}, torch::kDouble);
  const torch::Tensor latents = randomLatents(1);
  const double before = textSlope(poses, sixd, latents, TextLoss::OneMinusCos).loss.item<double>();
  for (int i = 0; i < 50; ++i) {
    sixd = sixd - 0.5 * textSlope(poses, sixd, latents, TextLoss::OneMinusCos).gradient;
  }
  const double after = textSlope(poses, sixd, latents, TextLoss::OneMinusCos).loss.item<double>();
  EXPECT_LT(after, 0.7 * before);
}

TEST(TextGuidance, TurningThePersonChangesNothing) {
  PoseVqVae poses = tinyPoses();
  torch::Tensor rotations = torch::eye(3, torch::kDouble).expand({1, 24, 3, 3}).clone();
  rotations[0][0] = torch::diag(torch::tensor({1.0, -1.0, -1.0}, torch::kDouble));
  const torch::Tensor latents = randomLatents(1);
  const double facing = textCosine(poses, rotations, latents).item<double>();
  const double c = std::cos(1.1);
  const double s = std::sin(1.1);
  const torch::Tensor turn =
      torch::tensor({{c, 0.0, s}, {0.0, 1.0, 0.0}, {-s, 0.0, c}}, torch::kDouble);
  rotations[0][0] = torch::matmul(turn, rotations[0][0]);
  EXPECT_NEAR(textCosine(poses, rotations, latents).item<double>(), facing, 1e-6);
}

TEST(TextGuidance, ReadableGradientsKeepTheirDirectionAndOrder) {
  torch::Tensor gradient = torch::zeros({1, kPoseSize});
  gradient[0][6] = 1e-3;
  gradient[0][12] = 0.1;
  const torch::Tensor readable = readableTextGradient(gradient);
  EXPECT_EQ(readable[0][0].item<float>(), 0);
  EXPECT_GT(readable[0][6].item<float>(), 0);
  EXPECT_GT(readable[0][12].item<float>(), readable[0][6].item<float>());
  EXPECT_LT(readable[0][12].item<float>(), 40 * readable[0][6].item<float>());
}

TEST(TextGuidance, LossesHaveNames) {
  for (const TextLoss loss :
       {TextLoss::OneMinusCos, TextLoss::OneMinusCosSq, TextLoss::PaperCosSq}) {
    EXPECT_EQ(textLossNamed(nameOf(loss)), loss);
  }
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)textLossNamed("cosine"); }),
              testing::HasSubstr("one_minus_cos"));
}

}  // namespace
}  // namespace lay
