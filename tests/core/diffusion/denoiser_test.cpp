#include "core/diffusion/denoiser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"
#include "core/io/safetensors.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

DenoiserConfig tiny() {
  return {.width = 32, .hidden = 48, .blocks = 2, .condition = 16, .image = 24};
}

DenoiserConfig tinyPaper() {
  DenoiserConfig config = tiny();
  config.design = DenoiserDesign::Paper;
  config.heads = 4;
  return config;
}

DenoiserConfig tinyTokens() {
  DenoiserConfig config = tiny();
  config.design = DenoiserDesign::Tokens;
  config.heads = 4;
  return config;
}

void randomize(Denoiser& denoiser) {
  const torch::NoGradGuard no_grad;
  for (torch::Tensor& parameter : denoiser->parameters()) parameter.normal_(0, 0.1);
}

DenoiserInput randomInput(int count) {
  DenoiserInput input;
  input.r_t = torch::randn({count, kStateSize});
  input.timestep = torch::full({count}, 40.0F);
  input.features = torch::randn({count, kFeatureSize});
  input.presence = torch::zeros({count, 3});
  input.presence.select(1, 1).fill_(1);
  return input;
}

class FreshDenoiser : public testing::TestWithParam<DenoiserDesign> {};

TEST_P(FreshDenoiser, FollowsTheProposalHalfWay) {
  torch::manual_seed(0);
  Denoiser denoiser(GetParam() == DenoiserDesign::Tokens ? tinyTokens() : tiny());
  const DenoiserInput input = randomInput(3);
  const torch::Tensor present = input.features.slice(1, kStateSize, 2 * kStateSize);
  const torch::Tensor proposal =
      input.features.slice(1, kProposalOffset, kProposalOffset + kStateSize);
  const torch::Tensor words = input.features.slice(1, kWordStepOffset, kWordStepOffset + kPoseSize);
  const torch::Tensor r = denoiser->forward(input);
  const torch::Tensor followed = (present + 0.5 * proposal).slice(1, 0, kPoseSize) + 0.25 * words;
  EXPECT_TRUE(torch::allclose(r.slice(1, 0, kPoseSize), followed, 1e-5, 1e-6));
  EXPECT_TRUE(torch::allclose(
      r.slice(1, kPoseSize), (present + 0.5 * proposal).slice(1, kPoseSize), 1e-5, 1e-6));
}

INSTANTIATE_TEST_SUITE_P(Designs,
                         FreshDenoiser,
                         testing::Values(DenoiserDesign::Corrections, DenoiserDesign::Tokens),
                         [](const auto& info) { return std::string(nameOf(info.param)); });

TEST(Denoiser, WhatIsKnownOfOneJointReachesTheOthersThroughTheTokens) {
  torch::manual_seed(0);
  Denoiser denoiser(tinyTokens());
  randomize(denoiser);
  DenoiserInput input = randomInput(2);
  const torch::Tensor before = denoiser->forward(input);
  input.r_t = input.r_t.clone();
  input.r_t.slice(1, 6 * 20, 6 * 21).normal_(0, 3);  // the left wrist
  const torch::Tensor moved = (denoiser->forward(input) - before).abs();
  EXPECT_GT(moved.slice(1, 6 * 18, 6 * 19).max().item<float>(), 1e-3);  // the left elbow
  EXPECT_GT(moved.slice(1, kCameraOffset).max().item<float>(), 1e-4);
}

TEST(Denoiser, TokensAreReadBackFromTheirFile) {
  torch::manual_seed(0);
  const TempDir folder;
  const auto path = folder.path() / "tokens.safetensors";
  Denoiser denoiser(tinyTokens());
  randomize(denoiser);
  saveDenoiser(path, denoiser);
  Denoiser back = loadDenoiser(path);
  EXPECT_EQ(back->config().design, DenoiserDesign::Tokens);
  const DenoiserInput input = randomInput(2);
  EXPECT_TRUE(torch::allclose(back->forward(input), denoiser->forward(input), 1e-2, 1e-2));
}

TEST(Denoiser, AbsentModalitiesDoNotMatterWhateverTheyHold) {
  torch::manual_seed(0);
  Denoiser denoiser(tiny());
  for (torch::Tensor& parameter : denoiser->parameters()) {
    const torch::NoGradGuard no_grad;
    parameter.normal_(0, 0.1);
  }
  DenoiserInput input = randomInput(2);
  const torch::Tensor without = denoiser->forward(input);
  input.image = torch::randn({2, 24});
  input.text_gradient = torch::randn({2, kPoseSize});
  EXPECT_TRUE(torch::allclose(denoiser->forward(input), without, 1e-5, 1e-6));
  input.presence.fill_(1);
  EXPECT_FALSE(torch::allclose(denoiser->forward(input), without, 1e-3, 1e-3));
}

TEST(Denoiser, AFreshPaperNetworkStaysAtTheInitialPrediction) {
  torch::manual_seed(0);
  Denoiser denoiser(tinyPaper());
  EXPECT_EQ(denoiser->forward(randomInput(2)).abs().max().item<float>(), 0);
}

TEST(Denoiser, ThePaperSeesItsStartGradientsTimeAndBoxAndNothingElse) {
  torch::manual_seed(0);
  Denoiser denoiser(tinyPaper());
  randomize(denoiser);
  DenoiserInput input = randomInput(2);
  const torch::Tensor before = denoiser->forward(input);
  const auto changed = [&](int offset, int size) {
    DenoiserInput other = input;
    other.features = input.features.clone();
    other.features.slice(1, offset, offset + size).normal_();
    return !torch::allclose(denoiser->forward(other), before, 1e-4, 1e-5);
  };
  EXPECT_TRUE(changed(kKeypointGradientOffset, kKeypointGradientSize));
  EXPECT_TRUE(changed(kBoxOffset, 3));
  EXPECT_TRUE(changed(0, kStateSize));  // with it x_init
  EXPECT_FALSE(changed(kProposalOffset, kStateSize));
  EXPECT_FALSE(changed(kKeypointGradientOffset + kKeypointGradientSize,
                       kBoxOffset - kKeypointGradientOffset - kKeypointGradientSize));
  EXPECT_FALSE(changed(kWordStepOffset, kFeatureSize - kWordStepOffset));
  input.presence.fill_(1);
  input.text_gradient = torch::randn({2, kPoseSize});
  const torch::Tensor told = denoiser->forward(input);
  input.text_gradient = torch::randn({2, kPoseSize});
  EXPECT_FALSE(torch::allclose(denoiser->forward(input), told, 1e-3, 1e-3));
}

TEST(Denoiser, TheDesignIsInTheFile) {
  torch::manual_seed(0);
  const TempDir folder;
  const auto path = folder.path() / "paper.safetensors";
  Denoiser denoiser(tinyPaper());
  randomize(denoiser);
  saveDenoiser(path, denoiser);
  Denoiser back = loadDenoiser(path);
  EXPECT_EQ(back->config().design, DenoiserDesign::Paper);
  EXPECT_EQ(back->config().heads, 4);
  const DenoiserInput input = randomInput(2);
  EXPECT_TRUE(torch::allclose(back->forward(input), denoiser->forward(input), 1e-2, 1e-2));

  Weights weights = readSafetensors(path);
  weights.metadata["design"] = "baroque";
  writeSafetensors(path, weights, WeightPrecision::Float16);
  EXPECT_THAT(errorText<InvalidOptions>([&] { (void)loadDenoiser(path); }),
              testing::HasSubstr("known are corrections, tokens and paper"));
  weights.metadata["design"] = "paper";
  weights.metadata["heads"] = "5";
  writeSafetensors(path, weights, WeightPrecision::Float16);
  EXPECT_THAT(errorText<ModelError>([&] { (void)loadDenoiser(path); }),
              testing::HasSubstr("5 heads do not divide its width, 32"));
}

/// The file with `missing` of the columns that stand before the text's gradient taken out.
void narrowToken(const std::filesystem::path& path, std::int64_t missing) {
  Weights weights = readSafetensors(path);
  WeightTensor& token = weights.tensors.at("token.weight");
  const std::int64_t wide = token.shape[1];
  std::vector<float> values;
  for (std::int64_t row = 0; row < token.shape[0]; ++row) {
    const auto begin = token.values.begin() + row * wide;
    values.insert(values.end(), begin, begin + wide - kPoseSize - missing);
    values.insert(values.end(), begin + wide - kPoseSize, begin + wide);
  }
  token = {{token.shape[0], wide - missing}, values};
  writeSafetensors(path, weights, WeightPrecision::Float16);
}

TEST(Denoiser, WeightsFromBeforeWordsIgnoreThemAndKeepTheRest) {
  const TempDir folder;
  constexpr int kWords = kFeatureSize - kWordStepOffset;
  for (const int missing : {kWords, kWords - 3 * kSmplJointCount}) {
    torch::manual_seed(0);
    const std::filesystem::path path = folder.path() / "denoiser.safetensors";
    Denoiser denoiser(tiny());
    for (torch::Tensor& parameter : denoiser->parameters()) {
      const torch::NoGradGuard no_grad;
      if (parameter.dim() == 2 && parameter.size(0) == kStateSize) parameter.normal_(0, 0.1);
    }
    saveDenoiser(path, denoiser);
    narrowToken(path, missing);
    Denoiser old = loadDenoiser(path);
    DenoiserInput input = randomInput(2);
    input.presence.fill_(1);
    input.text_gradient = torch::randn({2, kPoseSize});
    input.features.slice(1, kWordStepOffset).zero_();
    const torch::Tensor silent = old->forward(input);
    EXPECT_TRUE(torch::allclose(silent, denoiser->forward(input), 0.05, 0.05)) << missing;
    input.features.slice(1, kWordStepOffset).normal_();
    EXPECT_TRUE(torch::allclose(old->forward(input), silent)) << missing;
  }
}

TEST(Denoiser, MovesAsAWhole) {
  torch::manual_seed(0);
  Denoiser denoiser(tiny());
  for (torch::Tensor& parameter : denoiser->parameters()) {
    const torch::NoGradGuard no_grad;
    parameter.normal_(0, 0.1);
  }
  DenoiserInput input = randomInput(2);
  input.image = torch::randn({2, 24});
  const torch::Tensor before = denoiser->forward(input);
  denoiser->to(torch::kDouble);  // stands for a device: nothing may stay behind
  const torch::Tensor after = denoiser->forward(input.to(torch::kDouble));
  EXPECT_EQ(after.scalar_type(), torch::kDouble);
  EXPECT_TRUE(torch::allclose(after.to(torch::kFloat), before, 1e-3, 1e-4));
}

TEST(Denoiser, SavingAndLoadingComeBack) {
  torch::manual_seed(0);
  const TempDir folder;
  Denoiser denoiser(tiny());
  denoiser->setResidualSigma(torch::rand({kStateSize}) + 0.1);
  const auto path = folder.path() / "denoiser.safetensors";
  saveDenoiser(path, denoiser);
  Denoiser back = loadDenoiser(path);
  const DenoiserInput input = randomInput(2);
  EXPECT_TRUE(torch::allclose(
      back->forward(input), denoiser->forward(input), 1e-2, 1e-2));  // stored as float16
}

TEST(Denoiser, TruncatedWeightsAreRefusedByName) {
  const TempDir folder;
  const auto path = folder.path() / "cut.safetensors";
  Denoiser denoiser(tiny());
  saveDenoiser(path, denoiser);
  const std::string whole = readFile(path);
  for (const double share : {0.0, 0.001, 0.3, 0.99}) {
    writeFileAtomically(
        path, whole.substr(0, static_cast<std::size_t>(share * static_cast<double>(whole.size()))));
    EXPECT_THAT(errorText<FileError>([&] { (void)loadDenoiser(path); }),
                testing::HasSubstr("cut.safetensors"));
  }
}

TEST(Denoiser, TheShippedWeightsLoad) {
  Denoiser denoiser = loadDenoiser(findModelFile("denoiser.safetensors"));
  const torch::Tensor& sigma = denoiser->residualSigma();
  EXPECT_GE(sigma.min().item<float>(), 0.0199F);
  EXPECT_LT(sigma.max().item<float>(), 3.0F);
  EXPECT_TRUE(torch::isfinite(denoiser->forward(randomInput(2))).all().item<bool>());
}

}  // namespace
}  // namespace lay
