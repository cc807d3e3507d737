#include "core/train/lifter_trainer.h"

#include <gtest/gtest.h>

#include "core/train/training_batch.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

TEST(LifterTrainer, LearnsAFewPosesInSeconds) {
  const TempDir folder;
  LifterTrainingOptions options;
  options.data_dir = folder.path();
  options.body = writeToyData(folder.path());
  options.out = folder.path() / "lifter.safetensors";
  options.network = {.width = 96, .blocks = 2};
  options.batch = 64;
  options.threads = 1;
  options.learning_rate = 3e-3F;
  options.validation_samples = 60;
  const auto train = [&](int steps) {
    options.steps = steps;
    options.validate_every = steps;
    trainLifter(options);
    Lifter lifter = loadLifter(options.out);
    const BodyModelPtr body = makeToyBody();
    const auto samples = benchmarkSamples(*body, readMotionClips(folder.path(), "val"), 60, 0);
    return meanErrors(*body, samples, liftSamples(lifter, *body, samples)).mpjpe;
  };
  const double untrained = train(1);
  const double trained = train(150);
  EXPECT_LT(trained, 0.6 * untrained);
}

}  // namespace
}  // namespace lay
