#include "core/train/align_trainer.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/benchmark/motion_clips.h"
#include "core/diffusion/denoiser.h"
#include "core/io/safetensors.h"
#include "core/preference/preference_file.h"
#include "core/refine/joint_uncertainty.h"
#include "core/train/alignment_walk.h"
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
    options_.learning_rate = 5e-3F;
    options_.loss.sharpness = 0.2;
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

  /// Bodies whose elbows are bent more and more than in the initial prediction, the more the
  /// better: a taste that is the same for everybody, so that it can be learned.
  [[nodiscard]] std::vector<PreferenceRecord> records(int count) const {
    std::vector<PreferenceRecord> records;
    for (const BenchmarkSample& sample : samples(count)) {
      PreferenceRecord record;
      record.group.id = "s" + std::to_string(records.size());
      record.group.problem.camera = sample.camera;
      record.group.problem.box = sample.box;
      record.group.problem.keypoints = sample.keypoints;
      record.group.problem.keypoints.confidence.setZero();
      record.group.problem.initial = sample.initial;
      for (int i = 0; i < 5; ++i) {
        SmplParams body = sample.initial;
        body.body_pose(kLeftElbow - 1, 1) += 0.2F * static_cast<float>(i);
        body.body_pose(kRightElbow - 1, 1) -= 0.2F * static_cast<float>(i);
        record.group.bodies.push_back(body);
        record.seeds.push_back(static_cast<std::uint64_t>(i));
        record.critiques.emplace_back();
        record.critiques.back().score = 25.0 * i;
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

  /// How far a denoiser's single answers are from the preferred bodies.
  [[nodiscard]] double distance(const std::filesystem::path& path) const {
    DenoiserNetworks networks;
    networks.denoiser = loadDenoiser(path);
    const PreferenceGroups groups =
        preferenceGroups(records(40), residualSigmaOf(networks.denoiser));
    return distanceFromPreferred(
        *body_, groups.groups, answersWithoutNoise(networks, *body_, groups.groups, 5));
  }

  const TempDir folder_;
  const BodyModelPtr body_ = makeToyBody();
  AlignmentOptions options_;
};

TEST_F(AlignTrainer, EveryGroupLossMovesTowardsWhatIsPreferred) {
  savePreferences(options_.preferences, records(60));
  const double before = distance(options_.start);
  for (const GroupLossKind kind :
       {GroupLossKind::Paper, GroupLossKind::Clip, GroupLossKind::Hinge, GroupLossKind::Dpo}) {
    options_.loss.kind = kind;
    options_.out = folder_.path() / (std::string(nameOf(kind)) + ".safetensors");
    alignDenoiser(options_);
    ASSERT_TRUE(std::filesystem::exists(options_.out)) << nameOf(kind);
    EXPECT_LT(distance(options_.out), before) << nameOf(kind);
  }
}

TEST_F(AlignTrainer, TheAdaptersAloneGiveTheSameDenoiser) {
  savePreferences(options_.preferences, records(30));
  options_.steps = 10;
  Weights measured = readSafetensors(options_.start);
  UncertaintyScale scale;
  scale.least_spread_mm = 11;
  scale.factor.fill(1.5F);
  measured.metadata[kUncertaintyKey] = toText(scale);
  writeSafetensors(options_.start, measured, WeightPrecision::Float16);
  alignDenoiser(options_);
  const std::filesystem::path adapters = options_.out.string() + ".adapters";
  ASSERT_TRUE(std::filesystem::exists(adapters));
  EXPECT_LT(std::filesystem::file_size(adapters), std::filesystem::file_size(options_.out));
  writeAdaptedDenoiser(options_.start, adapters, folder_.path() / "adapted.safetensors");
  const Denoiser adapted = loadDenoiser(folder_.path() / "adapted.safetensors");
  const Denoiser whole = loadDenoiser(options_.out);
  const auto ours = adapted->named_parameters();
  for (const auto& weight : whole->named_parameters()) {
    EXPECT_TRUE(torch::allclose(*ours.find(weight.key()), weight.value(), 1e-2, 1e-3))
        << weight.key();
  }
  for (const char* const file : {"adapted.safetensors", "aligned.safetensors"}) {
    const auto inherited = uncertaintyIn(readSafetensorsMetadata(folder_.path() / file));
    ASSERT_TRUE(inherited) << file;
    EXPECT_EQ(toText(*inherited), toText(scale)) << file;
  }
}

TEST_F(AlignTrainer, AnInterruptedOneIsTakenUpWhereItStopped) {
  savePreferences(options_.preferences, records(30));
  options_.validate_every = 10;
  options_.steps = 10;
  alignDenoiser(options_);
  options_.steps = 20;
  alignDenoiser(options_);
  const std::vector<nlohmann::json> lines = log();
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0]["step"], 10);
  EXPECT_EQ(lines[1]["step"], 20);
  EXPECT_TRUE(std::filesystem::exists(options_.out));
}

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
