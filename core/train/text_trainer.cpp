#include "core/train/text_trainer.h"

#include <future>

#include <ATen/Parallel.h>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/language/captioner.h"
#include "core/nn/clip_text.h"
#include "core/nn/heading.h"
#include "core/nn/skeleton_layer.h"
#include "core/nn/torch_device.h"
#include "core/train/checkpoint.h"
#include "core/train/pose_error.h"
#include "core/train/pose_source.h"

namespace lay {
namespace {

// E_t's latent should be near the codebook, where the decoder is at home.
constexpr double kCommitment = 0.25;
// Two poses that are nearer than this (mean over joints, m) may have the same description: no
// negatives.
constexpr double kSamePose = 0.03;

struct CaptionedPoses {
  std::vector<PartTexts> texts;
  torch::Tensor rotations;
};

/// Half of the batch are the mirror images of the other half.
CaptionedPoses captionedPoses(
    const BodyModel& body, const PoseMixer& mixer, int count, std::uint64_t seed, float silence) {
  std::vector<SmplParams> bodies = drawPoses(body, mixer, count / 2, seed).bodies;
  const std::size_t half = bodies.size();
  for (std::size_t i = 0; i < half; ++i) bodies.push_back(mirrored(bodies[i]));
  CaptionedPoses poses;
  poses.texts = captionsOf(body, bodies, seed, silence);
  poses.rotations = poseBatch(std::move(bodies)).rotations;
  return poses;
}

/// Symmetric InfoNCE. @param joints (N, 24, 3) of the poses, to leave out negatives that look the
/// same.
torch::Tensor contrastiveLoss(const torch::Tensor& text,
                              const torch::Tensor& pose,
                              const torch::Tensor& joints,
                              double temperature) {
  const std::int64_t count = text.size(0);
  const torch::Tensor flat = joints.reshape({count, -1});
  const torch::Tensor distance =
      torch::cdist(flat, flat) / std::sqrt(static_cast<double>(kSmplJointCount));
  const torch::Tensor same =
      (distance < kSamePose).logical_and(torch::eye(count).to(distance.device()).logical_not());
  const torch::Tensor logits =
      (torch::matmul(text, pose.t()) / temperature).masked_fill(same, -1e4);
  return -(torch::log_softmax(logits, 1).diagonal().mean() +
           torch::log_softmax(logits, 0).diagonal().mean()) /
         2;
}

/// Share of rows whose own column is among the first 1, 5, 10.
void recalls(const torch::Tensor& similarity, double out[3]) {
  const torch::Tensor own = similarity.diagonal().unsqueeze(1);
  const torch::Tensor better = (similarity > own).sum(1);
  int i = 0;
  for (const int limit : {1, 5, 10})
    out[i++] = (better < limit).to(torch::kDouble).mean().item<double>();
}

std::vector<BpeMerge> vocabularyOf(const TextTrainingOptions& options,
                                   const BodyModel& body,
                                   const PoseMixer& mixer) {
  const ClipTokenizer tokenizer = ClipTokenizer::fromFile(options.vocabulary);
  if (!options.clip.empty()) return tokenizer.merges();
  const std::uint64_t seed = options.seed + 1;
  std::vector<std::string> texts;
  for (PartTexts& parts :
       captionsOf(body, drawPoses(body, mixer, options.vocabulary_captions, seed).bodies, seed)) {
    for (std::string& text : parts) texts.push_back(std::move(text));
  }
  return tokenizer.mergesUsedBy(texts);
}

/// Gives an encoder CLIP's transformer, frozen.
void readWithClip(TextEncoder& encoder,
                  const TextTransformer& clip,
                  const TextTrainingOptions& options) {
  TextTransformer& ours = encoder->transformer();
  if (ours->config().vocabulary != clip->config().vocabulary) {
    throw ModelError(strCat("The CLIP of ",
                            options.clip.string(),
                            " knows ",
                            clip->config().vocabulary,
                            " tokens, the vocabulary ",
                            options.vocabulary.string(),
                            " has ",
                            ours->config().vocabulary,
                            ". Give the vocabulary that belongs to it."));
  }
  const torch::NoGradGuard no_grad;
  const auto from = clip->named_parameters();
  for (auto& parameter : ours->named_parameters()) {
    parameter.value().copy_(from[parameter.key()]);
    parameter.value().requires_grad_(false);
  }
}

}  // namespace

std::vector<PartTexts> captionsOf(const BodyModel& body,
                                  const std::vector<SmplParams>& bodies,
                                  std::uint64_t seed,
                                  float silence) {
  std::vector<PartTexts> texts;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    Random random(seed * 1000003ULL + i);
    texts.push_back(
        partTexts(describePose(skeletonPose(body, bodies[i]), CaptionOptions(), random)));
    for (std::string& text : texts.back()) {
      if (random.chance(silence)) text.clear();
    }
  }
  return texts;
}

TextAlignment textAlignment(TextEncoder& encoder,
                            PoseVqVae& poses,
                            const BodyModelPtr& body,
                            const std::vector<PartTexts>& texts,
                            const torch::Tensor& recorded) {
  const torch::NoGradGuard no_grad;
  const torch::Tensor rotations = recorded.to(optionsOf(*poses));
  const SkeletonLayer skeleton(body, optionsOf(*poses));
  const torch::Tensor z = encoder->forward(texts);
  const torch::Tensor similarity =
      torch::matmul(unitLatents(z), unitLatents(poses->encode(rotations)).t());
  TextAlignment alignment;
  recalls(similarity, alignment.text_to_pose);
  recalls(similarity.t(), alignment.pose_to_text);
  alignment.mpjpe = 1000 * pointDistances(meanShapeJoints(skeleton, poses->decode(z)),
                                          meanShapeJoints(skeleton, withoutHeading(rotations)))
                               .mean()
                               .item<double>();
  return alignment;
}

void trainTextEncoder(const TextTrainingOptions& options) {
  at::set_num_threads(options.threads > 0 ? options.threads : availableProcessors());
  torch::manual_seed(options.seed);
  const torch::TensorOptions where =
      torch::TensorOptions(torch::kFloat).device(toTorch(chooseTrainingDevice(options.device)));
  const BodyModelPtr body = trainingBody(options.body);
  const PoseMixer mixer(readMotionClips(options.data_dir, "train"), {});
  PoseVqVae poses = loadPoseVqVae(options.vqvae);
  for (torch::Tensor& parameter : poses->parameters()) parameter.requires_grad_(false);
  const PoseBatch recorded =
      recordedPoses(*body, readMotionClips(options.data_dir, "val"), options.validation_samples, 0);
  const std::vector<PartTexts> recorded_texts = captionsOf(*body, recorded.bodies, 1);
  const SkeletonLayer skeleton(body, where);
  poses->to(where.device());

  TextEncoderConfig network = options.network;
  network.tokens = poses->config().tokens;
  network.size = poses->config().size;
  const std::vector<BpeMerge> merges = vocabularyOf(options, *body, mixer);
  TextTransformer clip{nullptr};
  if (!options.clip.empty()) {
    clip = loadClipText(options.clip);
    network.transformer = clip->config();
  }
  TextEncoder encoder(network, merges);
  TextEncoder average(network, merges);
  if (!clip.is_empty()) {
    readWithClip(encoder, clip, options);
    readWithClip(average, clip, options);
  }
  encoder->to(where.device());
  average->to(where.device());
  torch::optim::AdamW optimizer(
      encoder->parameters(), torch::optim::AdamWOptions(options.learning_rate).weight_decay(1e-4));
  const Checkpoint checkpoint(options.out.string() + ".state",
                              {{"encoder", encoder.get()}, {"average", average.get()}},
                              optimizer);
  MovingAverage moving(*encoder, *average, 0.999);
  TrainingProgress progress;
  const bool resumed = checkpoint.exists();
  if (resumed) progress = checkpoint.load();
  TrainingLog log(options.out.string() + ".log", resumed);

  const auto draw = [&](int step) {
    return captionedPoses(*body,
                          mixer,
                          options.batch,
                          options.seed + 2 + static_cast<std::uint64_t>(step),
                          options.silence);
  };
  auto next = std::async(std::launch::async, draw, progress.step + 1);
  double running = 0;
  for (int step = progress.step + 1; step <= options.steps; ++step) {
    const CaptionedPoses batch = next.get();
    next = std::async(std::launch::async, draw, step + 1);
    setLearningRate(optimizer, options.learning_rate * learningRateFactor(step, options.steps));
    optimizer.zero_grad();
    const torch::Tensor rotations = batch.rotations.to(where);
    const torch::Tensor truth = withoutHeading(rotations);
    const torch::Tensor z = encoder->forward(batch.texts);
    const torch::Tensor reconstruction = poseError(skeleton, poses->decode(z), truth) +
                                         kCommitment * poses->quantizer()->forward(z).commitment;
    const torch::Tensor contrast = contrastiveLoss(unitLatents(z),
                                                   unitLatents(poses->encode(rotations)),
                                                   meanShapeJoints(skeleton, truth),
                                                   options.temperature);
    const torch::Tensor loss = reconstruction + options.contrastive * contrast;
    loss.backward();
    clipGradients(*encoder, 1.0);
    optimizer.step();
    moving.update(step);
    running = running == 0 ? loss.item<double>() : running + 0.01 * (loss.item<double>() - running);
    if (step % options.validate_every != 0 && step != options.steps) continue;
    const TextAlignment found =
        textAlignment(average, poses, body, recorded_texts, recorded.rotations);
    log.report(step,
               {{"loss", running},
                {"val_text_to_pose_r1", found.text_to_pose[0]},
                {"val_text_to_pose_r5", found.text_to_pose[1]},
                {"val_text_to_pose_r10", found.text_to_pose[2]},
                {"val_pose_to_text_r1", found.pose_to_text[0]},
                {"val_pose_to_text_r5", found.pose_to_text[1]},
                {"val_pose_to_text_r10", found.pose_to_text[2]},
                {"val_mpjpe_mm", found.mpjpe}});
    progress.step = step;
    const double missed = 2 - found.text_to_pose[2] - found.pose_to_text[2];
    if (missed < progress.best) {
      progress.best = missed;
      saveTextEncoder(options.out, average);
    }
    checkpoint.save(progress);
  }
}

}  // namespace lay
