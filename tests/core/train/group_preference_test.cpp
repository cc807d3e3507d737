#include "core/train/group_preference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include <torch/autograd.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

constexpr GroupLossKind kKinds[] = {
    GroupLossKind::Paper, GroupLossKind::Clip, GroupLossKind::Hinge, GroupLossKind::Dpo};

/// Two groups of four bodies, predicted by a small network of one matrix from shared inputs.
struct Toy {
  Toy() {
    torch::manual_seed(3);
    input = torch::randn({2, 6}, torch::kDouble);
    bodies = torch::randn({2, 4, 5}, torch::kDouble);
    reference_weight = torch::randn({6, 5}, torch::kDouble);
    const torch::Tensor scores = torch::tensor({{10., 30., 70., 90.}, {60., 20., 50., 40.}}, torch::kDouble);
    const torch::Tensor centred = scores - scores.mean(1, true);
    advantages = (centred / centred.square().mean(1, true).sqrt()).to(torch::kDouble);
  }

  [[nodiscard]] torch::Tensor losses(const torch::Tensor& weight) const {
    return denoisingLosses(torch::matmul(input, weight), bodies);
  }
  [[nodiscard]] torch::Tensor loss(const torch::Tensor& weight,
                                   const torch::Tensor& reference,
                                   const GroupLossOptions& options) const {
    return groupPreferenceLoss(losses(weight), losses(reference), advantages, options);
  }
  [[nodiscard]] torch::Tensor gradient(const torch::Tensor& at,
                                       const torch::Tensor& reference,
                                       const GroupLossOptions& options) const {
    const torch::Tensor weight = at.detach().clone().requires_grad_();
    return torch::autograd::grad({loss(weight, reference, options)}, {weight})[0];
  }

  torch::Tensor input, bodies, reference_weight, advantages;
};

GroupLossOptions ofKind(GroupLossKind kind, double sharpness = 0.7) {
  GroupLossOptions options;
  options.kind = kind;
  options.sharpness = sharpness;
  return options;
}

TEST(GroupPreference, GradientsAgreeWithDifferences) {
  const Toy toy;
  const torch::Tensor weight = toy.reference_weight + 0.05 * torch::randn({6, 5}, torch::kDouble);
  for (const GroupLossKind kind : kKinds) {
    GroupLossOptions options = ofKind(kind);
    options.margin = 100;  // the hinge itself has no slope to compare
    const torch::Tensor gradient = toy.gradient(weight, toy.reference_weight, options);
    constexpr double kStep = 1e-6;
    for (const auto& [i, j] : {std::pair{0, 0}, {3, 2}, {5, 4}}) {
      torch::Tensor more = weight.clone();
      torch::Tensor less = weight.clone();
      more[i][j] += kStep;
      less[i][j] -= kStep;
      const double slope = (toy.loss(more, toy.reference_weight, options) -
                            toy.loss(less, toy.reference_weight, options))
                               .item<double>() /
                           (2 * kStep);
      EXPECT_NEAR(gradient[i][j].item<double>(), slope, 1e-6) << nameOf(kind);
    }
  }
}

TEST(GroupPreference, ThePapersGradientIsTheWeightedErrorsAndKnowsNoReference) {
  const Toy toy;
  const torch::Tensor weight = torch::randn({6, 5}, torch::kDouble).requires_grad_();
  const GroupLossOptions options = ofKind(GroupLossKind::Paper);
  const torch::Tensor plain =
      torch::autograd::grad({0.7 * (toy.advantages * toy.losses(weight)).mean()}, {weight})[0];
  EXPECT_TRUE(torch::allclose(toy.gradient(weight, toy.reference_weight, options), plain));
  const torch::Tensor other = torch::randn({6, 5}, torch::kDouble);
  EXPECT_TRUE(torch::allclose(toy.gradient(weight, other, options), plain));
}

TEST(GroupPreference, AtTheReferenceTheThreeGroupLossesPullAlike) {
  const Toy toy;
  const torch::Tensor& at = toy.reference_weight;
  const torch::Tensor paper = toy.gradient(at, at, ofKind(GroupLossKind::Paper));
  EXPECT_TRUE(torch::allclose(toy.gradient(at, at, ofKind(GroupLossKind::Clip)), paper));
  EXPECT_TRUE(torch::allclose(toy.gradient(at, at, ofKind(GroupLossKind::Hinge)), paper));
  EXPECT_GT(paper.abs().max().item<double>(), 1e-3);
}

TEST(GroupPreference, AtTheReferenceTheValuesAreKnown) {
  const Toy toy;
  const torch::Tensor& at = toy.reference_weight;
  const auto value = [&](GroupLossKind kind) {
    return toy.loss(at, at, ofKind(kind)).item<double>();
  };
  EXPECT_NEAR(value(GroupLossKind::Paper), 0, 1e-12);
  EXPECT_NEAR(value(GroupLossKind::Hinge), 0, 1e-12);
  EXPECT_NEAR(value(GroupLossKind::Clip), 0, 1e-12);  // every ratio is 1, advantages add up to 0
  EXPECT_NEAR(value(GroupLossKind::Dpo), 2 * std::log(2.0), 1e-12);
}

TEST(GroupPreference, AGroupWithoutDifferencesTeachesNothing) {
  Toy toy;
  toy.advantages.zero_();
  const torch::Tensor weight = torch::randn({6, 5}, torch::kDouble);
  for (const GroupLossKind kind : kKinds) {
    const torch::Tensor gradient = toy.gradient(weight, toy.reference_weight, ofKind(kind));
    EXPECT_EQ(gradient.abs().max().item<double>(), 0) << nameOf(kind);
  }
}

TEST(GroupPreference, BesideOneThatTeachesNothingAGroupWeighsTheSame) {
  Toy toy;
  const torch::Tensor losses = toy.losses(torch::randn({6, 5}, torch::kDouble));
  const torch::Tensor reference = toy.losses(toy.reference_weight);
  toy.advantages[1].zero_();
  for (const GroupLossKind kind : kKinds) {
    const double both =
        groupPreferenceLoss(losses, reference, toy.advantages, ofKind(kind)).item<double>();
    const double alone = groupPreferenceLoss(losses.slice(0, 0, 1),
                                             reference.slice(0, 0, 1),
                                             toy.advantages.slice(0, 0, 1),
                                             ofKind(kind))
                             .item<double>();
    EXPECT_NEAR(both, alone, 1e-12) << nameOf(kind);
  }
}

TEST(GroupPreference, PastTheClipASampleNoLongerPulls) {
  const GroupLossOptions options = ofKind(GroupLossKind::Clip, 50);
  const torch::Tensor advantages = torch::tensor({{1.0, -1.0}}, torch::kDouble);
  const torch::Tensor reference = torch::tensor({{0.5, 0.5}}, torch::kDouble);
  // The good body is already likelier by more than a fifth, the bad one less likely.
  torch::Tensor policy = torch::tensor({{0.49, 0.51}}, torch::kDouble).requires_grad_();
  torch::Tensor slope = torch::autograd::grad(
      {groupPreferenceLoss(policy, reference, advantages, options)}, {policy})[0];
  EXPECT_EQ(slope.abs().max().item<double>(), 0);
  // The wrong way round both pull, however far they have gone.
  policy = torch::tensor({{0.52, 0.48}}, torch::kDouble).requires_grad_();
  slope = torch::autograd::grad({groupPreferenceLoss(policy, reference, advantages, options)},
                                {policy})[0];
  EXPECT_GT(slope[0][0].item<double>(), 0);
  EXPECT_LT(slope[0][1].item<double>(), 0);
}

TEST(GroupPreference, PastTheMarginTheHingeLetsGo) {
  GroupLossOptions options = ofKind(GroupLossKind::Hinge, 50);
  options.margin = 0.01;
  const torch::Tensor advantages = torch::tensor({{1.0, -1.0}}, torch::kDouble);
  const torch::Tensor reference = torch::tensor({{0.5, 0.5}}, torch::kDouble);
  const torch::Tensor policy = torch::tensor({{0.48, 0.505}}, torch::kDouble).requires_grad_();
  const torch::Tensor slope = torch::autograd::grad(
      {groupPreferenceLoss(policy, reference, advantages, options)}, {policy})[0];
  EXPECT_EQ(slope[0][0].item<double>(), 0);
  EXPECT_LT(slope[0][1].item<double>(), 0);
}

TEST(GroupPreference, TheNoisesErrorDiffersByTheScheduleAlone) {
  // lambda_t |eps - eps_pred|^2 with lambda_t = (1 - alpha) / alpha is the error of r_start.
  constexpr double kAlpha = 0.326;
  const torch::Tensor r = torch::randn({1, 157}, torch::kDouble);
  const torch::Tensor noise = torch::randn({1, 157}, torch::kDouble);
  const torch::Tensor predicted = torch::randn({1, 157}, torch::kDouble);
  const torch::Tensor r_t = std::sqrt(kAlpha) * r + std::sqrt(1 - kAlpha) * noise;
  const torch::Tensor noise_predicted =
      (r_t - std::sqrt(kAlpha) * predicted) / std::sqrt(1 - kAlpha);
  const torch::Tensor weighed = (1 - kAlpha) / kAlpha * (noise - noise_predicted).square().mean();
  EXPECT_NEAR(
      denoisingLosses(predicted, r.unsqueeze(1)).item<double>(), weighed.item<double>(), 1e-10);
}

TEST(GroupPreference, KindsHaveNames) {
  for (const GroupLossKind kind : kKinds) EXPECT_EQ(groupLossNamed(nameOf(kind)), kind);
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)groupLossNamed("grpo"); }),
              testing::HasSubstr("paper, clip, hinge and dpo"));
  GroupLossOptions options;
  options.sharpness = std::nan("");
  EXPECT_THAT(errorText<InvalidOptions>([&] { options.validate(); }),
              testing::HasSubstr("sharpness"));
}

}  // namespace
}  // namespace lay
