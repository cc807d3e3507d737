#include "core/train/text_trainer.h"

#include <gtest/gtest.h>

#include "core/nn/weights_io.h"
#include "core/train/pose_source.h"
#include "core/train/pose_vqvae_trainer.h"
#include "core/train/text_alignment.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

PoseVqVaeTrainingOptions posesOptions(const std::filesystem::path& folder,
                                      const std::filesystem::path& body) {
  PoseVqVaeTrainingOptions options;
  options.data_dir = folder;
  options.body = body;
  options.out = folder / "vqvae.safetensors";
  options.network = {.width = 48, .blocks = 1, .tokens = 4, .size = 8, .codes = 32};
  options.batch = 64;
  options.threads = 1;
  options.learning_rate = 3e-3F;
  options.validation_samples = 20;
  options.steps = 80;
  options.validate_every = 80;
  return options;
}

TEST(TextTrainer, WordsComeNearerToTheirPoses) {
  SKIP_WITHOUT_SHARED_DATA();  // CLIP's vocabulary
  const TempDir folder;
  const std::filesystem::path body = writeToyData(folder.path());
  const PoseVqVaeTrainingOptions poses = posesOptions(folder.path(), body);
  trainPoseVqVae(poses);

  TextTrainingOptions options;
  static_cast<TrainingOptions&>(options) = poses;
  options.out = folder.path() / "text.safetensors";
  options.vqvae = poses.out;
  options.vocabulary = *sharedDataDir() / "text/bpe_simple_vocab_16e6.txt.gz";
  options.network.transformer = {0, kClipContext, 32, 2, 1, 16};
  options.network.width = 32;
  options.network.blocks = 1;
  options.vocabulary_captions = 200;
  options.batch = 32;
  options.validation_samples = 40;
  const auto train = [&](int steps) {
    options.steps = steps;
    options.validate_every = steps;
    trainTextEncoder(options);
    TextEncoder encoder = loadTextEncoder(options.out);
    PoseVqVae space = loadPoseVqVae(options.vqvae);
    const BodyModelPtr model = loadBodyModel(body);
    const PoseBatch recorded = recordedPoses(*model, readMotionClips(folder.path(), "val"), 40, 0);
    return textAlignment(
        encoder, space, model, captionsOf(*model, recorded.bodies, 1), recorded.rotations);
  };
  const TextAlignment untrained = train(1);
  const TextAlignment trained = train(100);  // goes on after step 1
  EXPECT_LT(trained.mpjpe, 0.8 * untrained.mpjpe);
  EXPECT_GT(trained.text_to_pose[2] + trained.pose_to_text[2],
            untrained.text_to_pose[2] + untrained.pose_to_text[2]);
}

TEST(TextTrainer, ReadsWithAPublishedClipAndLeavesItAsItIs) {
  SKIP_WITHOUT_SHARED_DATA();  // CLIP's vocabulary
  const TempDir folder;
  const std::filesystem::path body = writeToyData(folder.path());
  PoseVqVaeTrainingOptions poses = posesOptions(folder.path(), body);
  poses.steps = 2;
  poses.validate_every = 2;
  trainPoseVqVae(poses);
  torch::manual_seed(1);
  const TextTransformer clip(TextTransformerConfig{.vocabulary = ClipTokenizer::kVocabularySize,
                                                   .width = 64,
                                                   .heads = 1,
                                                   .layers = 1,
                                                   .output = 12});
  TextTrainingOptions options;
  static_cast<TrainingOptions&>(options) = poses;
  options.clip = folder.path() / "clip.safetensors";
  writeSafetensors(options.clip, weightsOf(*clip), WeightPrecision::Float32);
  options.out = folder.path() / "text.safetensors";
  options.vqvae = poses.out;
  options.vocabulary = *sharedDataDir() / "text/bpe_simple_vocab_16e6.txt.gz";
  options.network.width = 32;
  options.network.blocks = 1;
  options.batch = 8;
  options.validation_samples = 4;
  trainTextEncoder(options);

  TextEncoder encoder = loadTextEncoder(options.out);
  EXPECT_EQ(encoder->config().transformer.vocabulary, ClipTokenizer::kVocabularySize);
  const auto theirs = clip->named_parameters();
  for (const auto& parameter : encoder->transformer()->named_parameters()) {
    EXPECT_TRUE(torch::allclose(parameter.value(), theirs[parameter.key()], 1e-3, 1e-4))
        << parameter.key();
  }
  const ClipTokenizer published = ClipTokenizer::fromFile(options.vocabulary);
  const std::string text = "Both elbows are bent; he looks down.";
  EXPECT_EQ(encoder->tokenizer().encode(text), published.encode(text));
}

}  // namespace
}  // namespace lay
