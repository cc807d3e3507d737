#include "core/train/trainer_support.h"

#include <cmath>
#include <fstream>

#include <gtest/gtest.h>
#include <torch/nn/modules/linear.h>
#include <nlohmann/json.hpp>

#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

TEST(MovingAverage, FollowsWithAShortMemoryFirst) {
  torch::nn::Linear source(1, 1);
  torch::nn::Linear target(1, 1);
  const torch::NoGradGuard no_grad;
  source->weight.fill_(0);
  MovingAverage average(*source, *target, 0.999);
  EXPECT_EQ(target->weight.item<float>(), 0);
  source->weight.fill_(1);
  average.update(1);
  EXPECT_NEAR(target->weight.item<float>(), 1 - 2.0 / 11, 1e-5);
  const float before = target->weight.item<float>();
  average.update(1'000'000);
  EXPECT_NEAR(target->weight.item<float>() - before, 0.001 * (1 - before), 1e-6);
}

TEST(LearningRate, RisesThenFallsToAFiftieth) {
  EXPECT_LT(learningRateFactor(0, 1000), 0.02);
  EXPECT_NEAR(learningRateFactor(101, 1000), 1, 0.01);
  EXPECT_NEAR(learningRateFactor(1000, 1000), 0.02, 1e-9);
  EXPECT_GT(learningRateFactor(300, 1000), learningRateFactor(700, 1000));
}

TEST(ClipGradients, LimitsTheNormAndDropsNan) {
  torch::nn::Linear linear(2, 1);
  (linear->forward(torch::full({1, 2}, 30.0)) * 10).sum().backward();
  EXPECT_GT(clipGradients(linear->parameters(), 1.0), 100);
  double squares = 0;
  for (const auto& parameter : linear->parameters())
    squares += parameter.grad().square().sum().item<double>();
  EXPECT_NEAR(std::sqrt(squares), 1, 1e-4);
  linear->weight.mutable_grad().fill_(NAN);
  (void)clipGradients(linear->parameters(), 1.0);
  EXPECT_EQ(linear->weight.grad().abs().max().item<float>(), 0);
}

TEST(TrainingLog, WritesOneJsonObjectALine) {
  const TempDir folder;
  {
    TrainingLog log(folder.path() / "a.log", false);
    log.report(10, {{"loss", 0.5}});
  }
  TrainingLog(folder.path() / "a.log", true).report(20, {{"loss", 0.25}});
  std::ifstream file(folder.path() / "a.log");
  std::string line;
  std::getline(file, line);
  EXPECT_EQ(nlohmann::json::parse(line).at("step"), 10);
  std::getline(file, line);
  EXPECT_EQ(nlohmann::json::parse(line).at("loss"), 0.25);
}

TEST(MeanErrors, OfTheTruthAreZero) {
  const BodyModelPtr body = makeToyBody();
  JointRotations pose = JointRotations::Zero();
  pose.row(0) << 1.5707963F, 0, 0;
  const std::vector<BenchmarkSample> samples = {makeBenchmarkSample(*body, pose, {}, 1, 0),
                                                makeBenchmarkSample(*body, pose, {}, 1, 1)};
  EXPECT_LT(meanErrors(*body, samples, {samples[0].truth, samples[1].truth}).mpjpe, 1e-2);
  EXPECT_GT(meanErrors(*body, samples, {samples[0].initial, samples[1].initial}).mpjpe, 10);
}

}  // namespace
}  // namespace lay
