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
  WalkNetworks trained_networks;
  trained_networks.step.denoiser = loadDenoiser(options_.out);
  const BodyModelPtr body = makeToyBody();
  const auto samples = benchmarkSamples(*body, readMotionClips(folder_.path(), "val"), 60, 0);
  std::vector<SmplParams> initial;
  for (const BenchmarkSample& sample : samples) initial.push_back(sample.initial);
  const double before = meanErrors(*body, samples, initial).mpjpe;
  WalkNetworks fresh;
  fresh.step.denoiser = Denoiser(options_.network);
  fresh.step.denoiser->setResidualSigma(trained_networks.step.denoiser->residualSigma());
  const double untrained =
      meanErrors(*body, samples, denoiseSamples(fresh, *body, samples, 5)).mpjpe;
  const double trained =
      meanErrors(*body, samples, denoiseSamples(trained_networks, *body, samples, 5)).mpjpe;
  EXPECT_LT(trained, 0.75 * before);
  EXPECT_LT(trained, 0.95 * untrained);
}

// A text encoder of any weights will do: what is tested is that its texts reach the denoiser.
TEST_F(DenoiserTrainer, HearsTextsThroughThePoseSpace) {
  torch::manual_seed(0);
  options_.vqvae = folder_.path() / "pose_vqvae.safetensors";
  options_.text_encoder = folder_.path() / "text_encoder.safetensors";
  savePoseVqVae(
      options_.vqvae,
      PoseVqVae(PoseVqVaeConfig{.width = 16, .blocks = 1, .tokens = 2, .size = 8, .codes = 16}));
  TextEncoderConfig words;
  words.transformer = {0, kClipContext, 16, 2, 1, 16};
  words.width = 16;
  words.blocks = 1;
  words.tokens = 2;
  words.size = 8;
  saveTextEncoder(options_.text_encoder, TextEncoder(words, std::vector<BpeMerge>()));
  options_.word_share = 1;
  options_.steps = 2;
  options_.validate_every = 2;
  trainDenoiser(options_);
  EXPECT_TRUE(log().front().contains("val_text_mpjpe_mm"));

  const BodyModelPtr body = makeToyBody();
  const auto samples = benchmarkSamples(*body, readMotionClips(folder_.path(), "val"), 4, 0);
  WalkNetworks networks;
  networks.step.denoiser = loadDenoiser(options_.out);
  networks.step.poses = loadPoseVqVae(options_.vqvae);
  networks.text = loadTextEncoder(options_.text_encoder);
  const auto silent = denoiseSamples(networks, *body, samples, 5, SampleWords::None);
  const auto told = denoiseSamples(networks, *body, samples, 5, SampleWords::Text);
  EXPECT_GT((silent[0].body_pose - told[0].body_pose).norm(), 0);
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
