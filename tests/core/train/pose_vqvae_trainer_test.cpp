#include "core/train/pose_vqvae_trainer.h"

#include <gtest/gtest.h>

#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

TEST(PoseVqVaeTrainer, LearnsAFewPosesAndResumes) {
  const TempDir folder;
  PoseVqVaeTrainingOptions options;
  options.data_dir = folder.path();
  options.body = writeToyData(folder.path());
  options.out = folder.path() / "vqvae.safetensors";
  options.network = {.width = 64, .blocks = 1, .tokens = 4, .size = 8, .codes = 32};
  options.batch = 64;
  options.threads = 1;
  options.learning_rate = 3e-3F;
  options.validation_samples = 40;
  const BodyModelPtr body = loadBodyModel(options.body);
  const torch::Tensor poses =
      recordedPoses(*body, readMotionClips(folder.path(), "val"), 40, 0).rotations;
  const auto train = [&](int steps) {
    options.steps = steps;
    options.validate_every = steps;
    trainPoseVqVae(options);
    PoseVqVae model = loadPoseVqVae(options.out);
    return reconstructionErrors(model, body, poses);
  };
  const ReconstructionErrors untrained = train(1);
  const ReconstructionErrors trained = train(200);  // goes on after step 1
  EXPECT_LT(trained.mpjpe, 0.6 * untrained.mpjpe);
  EXPECT_GT(trained.perplexity, 2);
}

}  // namespace
}  // namespace lay
