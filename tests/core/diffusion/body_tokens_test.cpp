#include "core/diffusion/body_tokens.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

/// Features that hold their own index, so that it can be seen where each number goes.
torch::Tensor numbered() {
  return torch::arange(kFeatureSize, torch::kFloat).unsqueeze(0);
}

TEST(BodyTokens, GiveEachJointItsOwnNumbers) {
  const torch::Tensor r_t = torch::arange(kStateSize, torch::kFloat).unsqueeze(0) + 10000;
  const torch::Tensor text = torch::arange(kPoseSize, torch::kFloat).unsqueeze(0) + 20000;
  const torch::Tensor tokens = bodyTokens(r_t, numbered(), text);
  ASSERT_EQ(tokens.sizes(), (std::vector<std::int64_t>{1, kBodyTokenCount, kBodyTokenSize}));
  constexpr int kLeftElbow = 18;
  const torch::Tensor elbow = tokens[0][kLeftElbow];
  EXPECT_EQ(elbow[0].item<float>(), 10000 + 6 * kLeftElbow);             // r_t
  EXPECT_EQ(elbow[6].item<float>(), 6 * kLeftElbow);                     // present state
  EXPECT_EQ(elbow[12].item<float>(), kPresentOffset + 6 * kLeftElbow);   // its residual
  EXPECT_EQ(elbow[18].item<float>(), kProposalOffset + 6 * kLeftElbow);  // proposal
  EXPECT_EQ(elbow[24].item<float>(), kWordStepOffset + 6 * kLeftElbow);  // step of the words
  EXPECT_EQ(elbow[30].item<float>(), 20000 + 6 * kLeftElbow);            // G_text
  EXPECT_EQ(elbow[36].item<float>(), kBoxOffset - 72 + 3 * kLeftElbow);  // about the root
  EXPECT_EQ(elbow[39].item<float>(), kKeypointGradientOffset + 3 * kKpLeftElbow);  // G_keyp
  EXPECT_EQ(elbow[42].item<float>(), kKeypointGradientOffset + 78 + 2 * kKpLeftElbow);
  EXPECT_EQ(elbow[44].item<float>(), kKeypointGradientOffset + 78 + 52 + kKpLeftElbow);
  EXPECT_EQ(elbow[45].item<float>(), kKeypointGradientOffset + 78 + 52 + 26 + 2 * kKpLeftElbow);
}

TEST(BodyTokens, AJointWithoutAKeypointIsToldOfNone) {
  const torch::Tensor tokens =
      bodyTokens(torch::zeros({1, kStateSize}), numbered(), torch::zeros({1, kPoseSize}));
  constexpr int kSpine1 = 3;
  EXPECT_EQ(tokens[0][kSpine1].slice(0, 39).abs().max().item<float>(), 0);
}

TEST(BodyTokens, BetasAndCameraStandInTokensOfTheirOwn) {
  const torch::Tensor r_t = torch::arange(kStateSize, torch::kFloat).unsqueeze(0);
  const torch::Tensor tokens = bodyTokens(r_t, numbered(), torch::zeros({1, kPoseSize}));
  EXPECT_EQ(tokens[0][kBetasToken][0].item<float>(), kBetasOffset);
  EXPECT_EQ(tokens[0][kBetasToken][kNumBetas].item<float>(), kBetasOffset);  // present state
  EXPECT_EQ(tokens[0][kCameraToken][0].item<float>(), kCameraOffset);
  EXPECT_EQ(tokens[0][kCameraToken][12].item<float>(), kBoxOffset);
  EXPECT_EQ(tokens[0][kCameraToken].slice(0, 15).abs().max().item<float>(), 0);
}

TEST(BodyTokens, AnswersBecomeTheStateTheyStandFor) {
  const torch::Tensor r_t = torch::randn({3, kStateSize});
  const torch::Tensor tokens =
      bodyTokens(r_t, torch::zeros({3, kFeatureSize}), torch::zeros({3, kPoseSize}));
  const torch::Tensor back = stateOfTokens(tokens.slice(2, 0, kBodyAnswerSize));
  EXPECT_TRUE(torch::equal(back, r_t));
}

TEST(BodyTokens, TheContextHoldsAllKeypointsTheBoxAndWhatIsSaid) {
  const torch::Tensor context = bodyContext(numbered());
  ASSERT_EQ(context.size(1), kBodyContextSize);
  EXPECT_EQ(context[0][0].item<float>(), kKeypointGradientOffset);
  EXPECT_EQ(context[0][8 * kKeypointCount].item<float>(), kBoxOffset);
  EXPECT_EQ(context[0][-1].item<float>(), kFeatureSize - 1);
}

}  // namespace
}  // namespace lay
