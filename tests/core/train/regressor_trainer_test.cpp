#include "core/train/regressor_trainer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/train/training_batch.h"
#include "tests/core/train/tiny_regressor.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

using testing::HasSubstr;

class RegressorTrainerTest : public testing::Test {
 protected:
  RegressorTrainerTest() {
    options.data_dir = folder.path();
    options.body = writeToyData(folder.path());
    options.out = folder.path() / "regressor.safetensors";
    options.network = tinyNetwork();
    options.batch = 16;
    options.threads = 1;
    options.learning_rate = 2e-3F;
    options.validation_samples = 24;
  }

  double train(int steps) {
    options.steps = steps;
    options.validate_every = steps;
    trainRegressor(options);
    return error();
  }
  double error() {
    BodyRegressor regressor = loadBodyRegressor(options.out);
    const BodyModelPtr body = makeToyBody();
    const auto samples = benchmarkSamples(*body, readMotionClips(folder.path(), "val"), 24, 0);
    return meanErrors(*body, samples, regressSamples(regressor, *body, samples, 5)).mpjpe;
  }

  const TempDir folder;
  RegressorTrainingOptions options;
};

TEST_F(RegressorTrainerTest, LearnsFromPicturesInSeconds) {
  const double untrained = train(1);
  EXPECT_LT(train(200), 0.8 * untrained);
}

TEST_F(RegressorTrainerTest, WhatIsWrittenIsReadWithItsSizes) {
  (void)train(1);
  const BodyRegressor found = loadBodyRegressor(options.out);
  EXPECT_EQ(found->config().backbone.image_height, 64);
  EXPECT_EQ(found->config().backbone.image_width, 48);
  EXPECT_EQ(found->config().backbone.heads, 2);
  EXPECT_EQ(found->config().heads, 2);
  EXPECT_EQ(found->config().head_width, 16);
  EXPECT_TRUE(found->config().has_box);
}

TEST_F(RegressorTrainerTest, TakesUpAnotherOnesWeights) {
  (void)train(1);
  const std::filesystem::path first = options.out;
  options.start = first;
  options.out = folder.path() / "second.safetensors";
  (void)train(1);
  options.network.backbone.depth = 3;
  options.out = folder.path() / "third.safetensors";
  EXPECT_THAT(errorText<ModelError>([&] { trainRegressor(options); }), HasSubstr("another shape"));
}

TEST(RegressorPictures, AreTheSameForASeedAndAsLargeAsTheNetworkWants) {
  const BodyModelPtr body = makeToyBody();
  std::vector<BenchmarkSample> samples;
  for (std::uint64_t i = 0; i < 2; ++i) {
    samples.push_back(makeBenchmarkSample(*body, JointRotations::Zero(), {}, 5, i));
  }
  const VisionTransformerConfig size = tinyNetwork().backbone;
  const torch::Tensor pictures = pictureBatch(*body, samples, size, 3);
  EXPECT_EQ(pictures.sizes(), (torch::IntArrayRef{2, 3, 64, 48}));
  EXPECT_TRUE(torch::equal(pictures, pictureBatch(*body, samples, size, 3)));
  EXPECT_FALSE(torch::equal(pictures, pictureBatch(*body, samples, size, 4)));
}

}  // namespace
}  // namespace lay
