#include "core/train/denoiser_trainer.h"

#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/train/training_batch.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

class DenoiserTrainer : public testing::Test {
 protected:
  DenoiserTrainer() {
    options_.data_dir = folder_.path();
    options_.body = writeToyData(folder_.path());
    options_.out = folder_.path() / "denoiser.safetensors";
    options_.network = {.width = 96, .hidden = 128, .blocks = 2, .condition = 32};
    options_.batch = 48;
    options_.threads = 1;
    options_.learning_rate = 2e-3F;
    options_.validation_samples = 60;
  }

  [[nodiscard]] std::vector<nlohmann::json> log() const {
    std::vector<nlohmann::json> lines;
    std::ifstream file(options_.out.string() + ".log");
    for (std::string line; std::getline(file, line);) lines.push_back(nlohmann::json::parse(line));
    return lines;
  }

  const TempDir folder_;
  DenoiserTrainingOptions options_;
};

TEST_F(DenoiserTrainer, BeatsTheInitialPredictionAndItsOwnStart) {
  options_.steps = 60;
  options_.validate_every = 60;
  trainDenoiser(options_);
  Denoiser denoiser = loadDenoiser(options_.out);
  const BodyModelPtr body = makeToyBody();
  const auto samples = benchmarkSamples(*body, readMotionClips(folder_.path(), "val"), 60, 0);
  std::vector<SmplParams> initial;
  for (const BenchmarkSample& sample : samples) initial.push_back(sample.initial);
  const double before = meanErrors(*body, samples, initial).mpjpe;
  Denoiser fresh(options_.network);
  fresh->setResidualSigma(denoiser->residualSigma());
  const double untrained =
      meanErrors(*body, samples, denoiseSamples(fresh, *body, samples, 5)).mpjpe;
  const double trained =
      meanErrors(*body, samples, denoiseSamples(denoiser, *body, samples, 5)).mpjpe;
  EXPECT_LT(trained, 0.75 * before);
  EXPECT_LT(trained, 0.95 * untrained);
}

TEST_F(DenoiserTrainer, TakesUpWhereItStopped) {
  options_.steps = 4;
  options_.validate_every = 2;
  trainDenoiser(options_);
  options_.steps = 8;
  trainDenoiser(options_);
  const auto lines = log();
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[2].at("step"), 6);
  EXPECT_EQ(lines[3].at("step"), 8);
  EXPECT_LT(lines[3].at("loss").get<double>(), 2 * lines[0].at("loss").get<double>());
}

}  // namespace
}  // namespace lay
