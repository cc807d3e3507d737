#include "core/train/align_trainer.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/benchmark/motion_clips.h"
#include "core/diffusion/denoiser.h"
#include "core/preference/preference_file.h"
#include "core/train/training_batch.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

/// A small untrained denoiser, and groups whose better bodies are nearer to the truth.
class AlignTrainer : public testing::Test {
 protected:
  AlignTrainer() {
    options_.data_dir = folder_.path();
    options_.body = writeToyData(folder_.path());
    options_.start = folder_.path() / "start.safetensors";
    options_.preferences = folder_.path() / "p.jsonl";
    options_.out = folder_.path() / "aligned.safetensors";
    options_.batch = 12;
    options_.kept = 8;
    options_.noised_groups = 1;
    options_.steps = 30;
    options_.validate_every = 5;
    options_.validation_samples = 20;
    options_.allowed_loss_mm = 1000;
    options_.learning_rate = 1e-3F;
    options_.loss.sharpness = 1;
    options_.loss.margin = 10;
    options_.rank = 4;
    options_.threads = 1;
    torch::manual_seed(5);
    DenoiserConfig config;
    config.width = 32;
    config.hidden = 32;
    config.blocks = 2;
    config.condition = 16;
    Denoiser denoiser(config);
    denoiser->setResidualSigma(torch::full({kStateSize}, 0.1F));
    saveDenoiser(options_.start, denoiser);
  }

  [[nodiscard]] std::vector<BenchmarkSample> samples(int count) const {
    return benchmarkSamples(*body_, readMotionClips(folder_.path(), "train"), count, 3);
  }

  /// Bodies on the way from the initial prediction to the truth, the nearer the better.
  [[nodiscard]] std::vector<PreferenceRecord> records(int count) const {
    std::vector<PreferenceRecord> records;
    for (const BenchmarkSample& sample : samples(count)) {
      PreferenceRecord record;
      record.group.id = "s" + std::to_string(records.size());
      record.group.problem.camera = sample.camera;
      record.group.problem.box = sample.box;
      record.group.problem.keypoints = sample.keypoints;
      record.group.problem.initial = sample.initial;
      for (int i = 0; i < 5; ++i) {
        SmplParams body = sample.initial;
        const float share = static_cast<float>(i) / 4;
        body.body_pose += share * (sample.truth.body_pose - body.body_pose);
        record.group.bodies.push_back(body);
        record.seeds.push_back(static_cast<std::uint64_t>(i));
        record.critiques.emplace_back();
        record.critiques.back().score = 100 * share;
      }
      records.push_back(record);
    }
    return records;
  }

  [[nodiscard]] std::vector<nlohmann::json> log() const {
    std::vector<nlohmann::json> lines;
    std::ifstream file(options_.out.string() + ".log");
    for (std::string line; std::getline(file, line);) lines.push_back(nlohmann::json::parse(line));
    return lines;
  }

  const TempDir folder_;
  const BodyModelPtr body_ = makeToyBody();
  AlignmentOptions options_;
};

TEST_F(AlignTrainer, WhatWouldLoseTheOriginalWorldIsNeverKept) {
  savePreferences(options_.preferences, records(30));
  options_.allowed_loss_mm = 0;
  options_.kept = 0;
  options_.learning_rate = 1;  // ruins everything
  options_.patience = 1;
  options_.steps = 30;
  alignDenoiser(options_);
  EXPECT_FALSE(std::filesystem::exists(options_.out));
  EXPECT_EQ(log().size(), 1U);  // out of patience after the first
}

TEST_F(AlignTrainer, GroupsThatTeachNothingAreSaidToTeachNothing) {
  std::vector<PreferenceRecord> flat = records(4);
  for (PreferenceRecord& record : flat) {
    for (Critique& critique : record.critiques) critique.score = 50;
  }
  savePreferences(options_.preferences, flat);
  EXPECT_THAT(errorText<InvalidOptions>([&] { alignDenoiser(options_); }),
              testing::HasSubstr("None of the 4 groups"));
  std::vector<PreferenceRecord> alone = records(2);
  for (PreferenceRecord& record : alone) {
    record.group.bodies.resize(1);
    record.seeds.resize(1);
    record.critiques.resize(1);
  }
  savePreferences(options_.preferences, alone);
  EXPECT_THROW(alignDenoiser(options_), InvalidOptions);
}

TEST_F(AlignTrainer, OptionsThatCannotBeAreRefused) {
  options_.noised_groups = 13;
  EXPECT_THAT(errorText<InvalidOptions>([&] { alignDenoiser(options_); }),
              testing::HasSubstr("noised_groups"));
}

}  // namespace
}  // namespace lay
