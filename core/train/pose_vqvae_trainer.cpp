#include "core/train/pose_vqvae_trainer.h"

#include <ATen/Parallel.h>

#include "core/base/threads.h"
#include "core/nn/heading.h"
#include "core/nn/skeleton_layer.h"
#include "core/nn/torch_device.h"
#include "core/train/pose_error.h"
#include "core/train/training_loop.h"

namespace lay {
namespace {

/// The average has parameters only; its codebook is the trained one.
void copyCodebook(PoseVqVae& from, PoseVqVae& to) {
  const torch::NoGradGuard no_grad;
  to->quantizer()->named_buffers()["codebook"].copy_(
      from->quantizer()->named_buffers()["codebook"]);
}

}  // namespace

ReconstructionErrors reconstructionErrors(PoseVqVae& model,
                                          const BodyModelPtr& body,
                                          const torch::Tensor& poses) {
  const torch::NoGradGuard no_grad;
  const torch::Tensor rotations = poses.to(optionsOf(*model));
  const SkeletonLayer skeleton(body, optionsOf(*model));
  const torch::Tensor truth = meanShapeJoints(skeleton, withoutHeading(rotations));
  const torch::Tensor z = model->encode(rotations);
  const auto quantized = model->quantizer()->forward(z);
  const auto error = [&](const torch::Tensor& latent) {
    return 1000 * pointDistances(meanShapeJoints(skeleton, model->decode(latent)), truth)
                      .mean()
                      .item<double>();
  };
  return {error(quantized.quantized),
          error(z),
          codebookPerplexity(quantized.indices, model->config().codes)};
}

void trainPoseVqVae(const PoseVqVaeTrainingOptions& options) {
  at::set_num_threads(options.threads > 0 ? options.threads : availableProcessors());
  torch::manual_seed(options.seed);
  const torch::TensorOptions where =
      torch::TensorOptions(torch::kFloat).device(toTorch(chooseTrainingDevice(options.device)));
  const BodyModelPtr body = trainingBody(options.body);
  const PoseMixer mixer(readMotionClips(options.data_dir, "train"), {});
  const PoseBatch validation =
      recordedPoses(*body, readMotionClips(options.data_dir, "val"), options.validation_samples, 0);
  const SkeletonLayer skeleton(body, where);

  PoseVqVae model(options.network);
  PoseVqVae average(options.network);
  model->to(where.device());
  average->to(where.device());
  torch::optim::AdamW optimizer(
      model->parameters(), torch::optim::AdamWOptions(options.learning_rate).weight_decay(1e-5));
  MovingAverage moving(*model, *average, 0.999);
  torch::Tensor z;  // of the batch that is being learned
  torch::Tensor indices;
  TrainingTask<torch::Tensor> task;
  task.draw = [&](int step) {
    return drawPoses(
               *body, mixer, options.batch, options.seed + 1 + static_cast<std::uint64_t>(step))
        .rotations;
  };
  task.learn = [&](const torch::Tensor& batch, int) {
    const torch::Tensor rotations = batch.to(where);
    z = model->encode(rotations);
    const auto quantized = model->quantizer()->forward(z);
    indices = quantized.indices;
    const torch::Tensor decoded = model->decode(quantized.quantized);
    const torch::Tensor loss = poseError(skeleton, decoded, withoutHeading(rotations)) +
                               options.commitment * quantized.commitment;
    loss.backward();
    return loss.item<double>();
  };
  task.follow = [&](const torch::Tensor&, int step) {
    model->quantizer()->learn(z.detach().reshape({-1, options.network.size}), indices);
    moving.update(step);
  };
  task.validate = [&] {
    copyCodebook(model, average);
    const ReconstructionErrors errors = reconstructionErrors(average, body, validation.rotations);
    return Validation{{{"val_mpjpe_mm", errors.mpjpe},
                       {"val_mpjpe_unquantized_mm", errors.mpjpe_soft},
                       {"val_perplexity", errors.perplexity}},
                      errors.mpjpe};
  };
  task.keep_best = [&] { savePoseVqVae(options.out, average); };
  runTraining(options,
              model->parameters(),
              optimizer,
              {{"model", model.get()}, {"average", average.get()}},
              task);
}

}  // namespace lay
