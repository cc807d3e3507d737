#include "core/diffusion/denoise_step.h"

#include <gtest/gtest.h>

#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

Denoiser tinyDenoiser() {
  return Denoiser(DenoiserConfig{.width = 32, .hidden = 48, .blocks = 2, .condition = 16});
}

TEST(DenoiseStep, RowsDoNotSeeEachOther) {
  torch::manual_seed(0);
  const BodyModelPtr body = makeToyBody();
  const ToyProblem toy = makeToyProblem(*body, randomPose(1, 0.3F), randomPose(2, 0.3F));
  const DenoiserProblem problem{
      toy.problem.camera, toy.problem.box, toy.problem.keypoints, true, nullptr, {}};
  DenoiserProblem blind = problem;
  blind.has_keypoints = false;
  const StateVector x_init =
      encodeState(toBodyState(toy.problem.initial), problem.box, problem.camera);
  DenoiserNetworks denoiser{tinyDenoiser(), nullptr};
  const std::vector<DenoiserRow> both = {{&problem, x_init}, {&blind, x_init}};
  const StateMatrix zero = StateMatrix::Zero(2, kStateSize);
  const StateMatrix together = denoiseStep(denoiser, *body, both, zero, 80, zero);
  const StateMatrix alone = denoiseStep(
      denoiser, *body, std::span(both).subspan(1), zero.topRows(1), 80, zero.topRows(1));
  EXPECT_LT((together.row(1) - alone.row(0)).cwiseAbs().maxCoeff(), 1e-5F);
  EXPECT_GT((together.row(0) - together.row(1)).cwiseAbs().maxCoeff(), 1e-3F);
}

TEST(DenoiseStep, TextsArePulledOnlyWhereTheyAreTold) {
  torch::manual_seed(0);
  const BodyModelPtr body = makeToyBody();
  const ToyProblem toy = makeToyProblem(*body, randomPose(1, 0.3F), randomPose(2, 0.3F));
  const DenoiserProblem silent{
      toy.problem.camera, toy.problem.box, toy.problem.keypoints, true, nullptr, {}};
  DenoiserProblem told = silent;
  told.text_latent = Eigen::VectorXf::Random(16).normalized();
  const StateVector x_init =
      encodeState(toBodyState(toy.problem.initial), silent.box, silent.camera);
  PoseVqVae poses(PoseVqVaeConfig{.width = 32, .blocks = 1, .tokens = 2, .size = 8, .codes = 16});
  const std::vector<DenoiserRow> rows = {{&silent, x_init}, {&told, x_init}};
  const StateMatrix zero = StateMatrix::Zero(2, kStateSize);
  const StateVector sigma = StateVector::Ones();
  const TextGradientBatch text = textGradientBatch(poses, TextLoss::OneMinusCos, rows, zero, sigma);
  EXPECT_EQ(text.presence[0].item<float>(), 0);
  EXPECT_EQ(text.presence[1].item<float>(), 1);
  EXPECT_EQ(text.gradient[0].abs().max().item<float>(), 0);
  EXPECT_GT(text.gradient[1].abs().max().item<float>(), 0);
  PoseVqVae nobody{nullptr};
  EXPECT_FALSE(
      textGradientBatch(nobody, TextLoss::OneMinusCos, rows, zero, sigma).gradient.defined());
}

TEST(DenoiseStep, PredictionsStayWithinEightSigma) {
  const BodyModelPtr body = makeToyBody();
  const ToyProblem toy = makeToyProblem(*body, randomPose(1, 0.3F), randomPose(2, 0.3F));
  const DenoiserProblem problem{
      toy.problem.camera, toy.problem.box, toy.problem.keypoints, true, nullptr, {}};
  const StateVector x_init =
      encodeState(toBodyState(toy.problem.initial), problem.box, problem.camera);
  DenoiserNetworks denoiser{tinyDenoiser(), nullptr};
  denoiser.denoiser->setResidualSigma(
      torch::full({kStateSize}, 1e-4F));  // makes every proposal enormous
  const std::vector<DenoiserRow> rows = {{&problem, x_init}};
  const StateMatrix zero = StateMatrix::Zero(1, kStateSize);
  EXPECT_LE(denoiseStep(denoiser, *body, rows, zero, 0, zero).cwiseAbs().maxCoeff(), 8.0F);
}

}  // namespace
}  // namespace lay
