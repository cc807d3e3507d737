#include "core/train/text_trainer.h"

#include <ATen/Parallel.h>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/nn/clip_text.h"
#include "core/nn/heading.h"
#include "core/nn/skeleton_layer.h"
#include "core/nn/torch_device.h"
#include "core/train/pose_error.h"
#include "core/train/pose_source.h"
#include "core/train/pose_vqvae_trainer.h"
#include "core/train/text_alignment.h"
#include "core/train/training_loop.h"

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
  copyWeights(*clip, *ours, options.clip.string());
  for (torch::Tensor& parameter : ours->parameters()) parameter.requires_grad_(false);
}

/// The two ways into the space that poses and texts share.
struct AlignedSpaces {
  TextEncoder text{nullptr};
  PoseVqVae poses{nullptr};

  void to(const torch::Device& device) {
    text->to(device);
    poses->to(device);
  }
};

/// Codebook and decoder never learn here, the encoder only when its space is written.
PoseVqVae firstPoses(const TextTrainingOptions& options) {
  PoseVqVae poses = loadPoseVqVae(options.vqvae);
  for (torch::Tensor& parameter : poses->parameters()) parameter.requires_grad_(false);
  if (options.aligned_vqvae.empty()) return poses;
  for (torch::Tensor& parameter : poses->encoderParameters()) parameter.requires_grad_(true);
  return poses;
}

AlignedSpaces firstSpaces(const TextTrainingOptions& options,
                          const BodyModel& body,
                          const PoseMixer& mixer) {
  AlignedSpaces spaces{nullptr, firstPoses(options)};
  const PoseVqVaeConfig& space = spaces.poses->config();
  if (!options.start.empty()) {
    spaces.text = loadTextEncoder(options.start);
    spaces.text->train();
    const TextEncoderConfig& found = spaces.text->config();
    if (found.tokens != space.tokens || found.size != space.size) {
      throw ModelError(strCat("Cannot start from ",
                              options.start.string(),
                              ": its latents are of another size than those of ",
                              options.vqvae.string(),
                              ". Give the pose space that it was trained with."));
    }
    return spaces;
  }
  TextEncoderConfig network = options.network;
  network.tokens = space.tokens;
  network.size = space.size;
  TextTransformer clip{nullptr};
  if (!options.clip.empty()) {
    clip = loadClipText(options.clip);
    network.transformer = clip->config();
  }
  spaces.text = TextEncoder(network, vocabularyOf(options, body, mixer));
  if (!clip.is_empty()) readWithClip(spaces.text, clip, options);
  return spaces;
}

/// The same sizes and numbers, of which nothing learns.
AlignedSpaces copyOf(AlignedSpaces& spaces) {
  AlignedSpaces copy{TextEncoder(spaces.text->config(), spaces.text->merges()),
                     PoseVqVae(spaces.poses->config())};
  copyWeights(*spaces.text, *copy.text, "itself");
  copyWeights(*spaces.poses, *copy.poses, "itself");
  for (torch::Tensor& parameter : copy.text->parameters()) parameter.requires_grad_(false);
  for (torch::Tensor& parameter : copy.poses->parameters()) parameter.requires_grad_(false);
  return copy;
}

/// eq. 3 on a batch, and, where E_p learns, that its own poses come out of the codebook as before.
torch::Tensor alignmentLoss(AlignedSpaces& spaces,
                            const SkeletonLayer& skeleton,
                            const CaptionedPoses& batch,
                            const TextTrainingOptions& options) {
  PoseVqVae& poses = spaces.poses;
  const torch::Tensor rotations = batch.rotations.to(optionsOf(*poses));
  const torch::Tensor truth = withoutHeading(rotations);
  const torch::Tensor of_text = spaces.text->forward(batch.texts);
  const torch::Tensor of_pose = poses->encode(rotations);
  const auto commitment = [&](const torch::Tensor& z) {
    return kCommitment * poses->quantizer()->forward(z).commitment;
  };
  torch::Tensor loss = poseError(skeleton, poses->decode(of_text), truth) + commitment(of_text) +
                       options.contrastive * contrastiveLoss(unitLatents(of_text),
                                                             unitLatents(of_pose),
                                                             meanShapeJoints(skeleton, truth),
                                                             options.temperature);
  if (of_pose.requires_grad()) {
    const auto quantized = poses->quantizer()->forward(of_pose);
    loss = loss + poseError(skeleton, poses->decode(quantized.quantized), truth) +
           kCommitment * quantized.commitment;
  }
  return loss;
}

}  // namespace

void trainTextEncoder(const TextTrainingOptions& options) {
  at::set_num_threads(options.threads > 0 ? options.threads : availableProcessors());
  torch::manual_seed(options.seed);
  const torch::TensorOptions where =
      torch::TensorOptions(torch::kFloat).device(toTorch(chooseTrainingDevice(options.device)));
  const BodyModelPtr body = trainingBody(options.body);
  const PoseMixer mixer(readMotionClips(options.data_dir, "train"), {});
  const PoseBatch recorded =
      recordedPoses(*body, readMotionClips(options.data_dir, "val"), options.validation_samples, 0);
  const std::vector<PartTexts> recorded_texts = captionsOf(*body, recorded.bodies, 1);
  const SkeletonLayer skeleton(body, where);

  AlignedSpaces learned = firstSpaces(options, *body, mixer);
  AlignedSpaces average = copyOf(learned);
  learned.to(where.device());
  average.to(where.device());
  const bool poses_learn = !options.aligned_vqvae.empty();
  std::vector<torch::Tensor> parameters = learned.text->parameters();
  Checkpoint::Modules modules = {{"encoder", learned.text.get()}, {"average", average.text.get()}};
  if (poses_learn) {
    const std::vector<torch::Tensor> of_poses = learned.poses->encoderParameters();
    parameters.insert(parameters.end(), of_poses.begin(), of_poses.end());
    modules.emplace_back("poses", learned.poses.get());
    modules.emplace_back("average_poses", average.poses.get());
  }
  torch::optim::AdamW optimizer(
      parameters, torch::optim::AdamWOptions(options.learning_rate).weight_decay(1e-4));
  MovingAverage moving_text(*learned.text, *average.text, 0.999);
  MovingAverage moving_poses(*learned.poses, *average.poses, 0.999);
  TrainingTask<CaptionedPoses> task;
  task.draw = [&](int step) {
    return captionedPoses(*body,
                          mixer,
                          options.batch,
                          options.seed + 2 + static_cast<std::uint64_t>(step),
                          options.silence);
  };
  task.learn = [&](const CaptionedPoses& batch, int) {
    const torch::Tensor loss = alignmentLoss(learned, skeleton, batch, options);
    loss.backward();
    return loss.item<double>();
  };
  task.follow = [&](const CaptionedPoses&, int step) {
    moving_text.update(step);
    if (poses_learn) moving_poses.update(step);
  };
  task.validate = [&] {
    const TextAlignment found =
        textAlignment(average.text, average.poses, body, recorded_texts, recorded.rotations);
    const ReconstructionErrors kept = reconstructionErrors(average.poses, body, recorded.rotations);
    return Validation{{{"val_text_to_pose_r1", found.text_to_pose[0]},
                       {"val_text_to_pose_r5", found.text_to_pose[1]},
                       {"val_text_to_pose_r10", found.text_to_pose[2]},
                       {"val_pose_to_text_r1", found.pose_to_text[0]},
                       {"val_pose_to_text_r5", found.pose_to_text[1]},
                       {"val_pose_to_text_r10", found.pose_to_text[2]},
                       {"val_mpjpe_mm", found.mpjpe},
                       {"val_vqvae_mpjpe_mm", kept.mpjpe},
                       {"val_vqvae_perplexity", kept.perplexity}},
                      2 - found.text_to_pose[2] - found.pose_to_text[2]};
  };
  task.keep_best = [&] {
    saveTextEncoder(options.out, average.text);
    if (poses_learn) savePoseVqVae(options.aligned_vqvae, average.poses);
  };
  runTraining(options, parameters, optimizer, modules, task);
}

}  // namespace lay
