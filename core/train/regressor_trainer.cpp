#include "core/train/regressor_trainer.h"

#include <algorithm>

#include <ATen/Parallel.h>

#include "core/base/threads.h"
#include "core/nn/torch_device.h"
#include "core/nn/vision_image.h"
#include "core/picture/sample_picture.h"
#include "core/train/batch_pool.h"
#include "core/train/training_batch.h"
#include "core/train/training_loop.h"

namespace lay {
namespace {

constexpr std::uint64_t kPictureSeed = 77;  // the looks of validation pictures
constexpr int kMostAtOnce = 32;             // pictures, when only asked

struct RegressorBatch {
  torch::Tensor image;     // (N, 3, H, W)
  torch::Tensor box_info;  // (N, 3)
  TruthBatch truth;
};

torch::Tensor boxBatch(std::span<const BenchmarkSample> samples) {
  torch::Tensor rows = torch::empty({static_cast<std::int64_t>(samples.size()), 3});
  float* out = rows.data_ptr<float>();
  for (const BenchmarkSample& sample : samples) {
    const Eigen::Vector3f info = cliffBoxInfo(sample.box, sample.camera);
    out = std::copy_n(info.data(), 3, out);
  }
  return rows;
}

/// Boxes are as wrong as detectors' are.
void jitterBox(const RegressorTrainingOptions& options, Random& random, PersonBox& box) {
  const auto jitter = [&random] { return std::clamp(random.normal(), -1.0F, 1.0F); };
  box.center += options.box_shift * box.size * Eigen::Vector2f(jitter(), jitter());
  box.size *= 1 + options.box_scale * jitter();
}

RegressorBatch makeBatch(const SampleSource& source,
                         const RegressorTrainingOptions& options,
                         std::uint64_t seed) {
  std::vector<BenchmarkSample> samples = source.draw(options.batch, seed);
  Random random(seed);
  for (BenchmarkSample& sample : samples) jitterBox(options, random, sample.box);
  return {pictureBatch(source.body(), samples, options.network.backbone, seed),
          boxBatch(samples),
          truthBatch(source.body(), samples)};
}

/// The middle columns of a square picture.
std::vector<std::uint8_t> middleColumns(const Image& square, int width) {
  const auto whole = static_cast<std::size_t>(3) * static_cast<std::size_t>(square.width);
  const auto kept = static_cast<std::size_t>(3) * static_cast<std::size_t>(width);
  std::vector<std::uint8_t> rgb;
  rgb.reserve(kept * static_cast<std::size_t>(square.height));
  for (int row = 0; row < square.height; ++row) {
    const auto first =
        square.rgb.begin() +
        static_cast<std::ptrdiff_t>(static_cast<std::size_t>(row) * whole +
                                    3 * static_cast<std::size_t>((square.width - width) / 2));
    rgb.insert(rgb.end(), first, first + static_cast<std::ptrdiff_t>(kept));
  }
  return rgb;
}

}  // namespace

torch::Tensor pictureBatch(const BodyModel& body,
                           std::span<const BenchmarkSample> samples,
                           const VisionTransformerConfig& size,
                           std::uint64_t seed,
                           std::uint64_t first) {
  const auto count = static_cast<std::int64_t>(samples.size());
  torch::Tensor images = torch::empty({count, 3, size.image_height, size.image_width});
  const std::int64_t stride = images.stride(0);
  float* const out = images.data_ptr<float>();
  at::parallel_for(0, count, 1, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t i = begin; i < end; ++i) {
      const BenchmarkSample& sample = samples[static_cast<std::size_t>(i)];
      Random random = pictureRandom(seed, first + static_cast<std::uint64_t>(i));
      const Image square = samplePicture(body, sample, sample.box, size.image_height, random);
      writeVisionImage(middleColumns(square, size.image_width), out + i * stride);
    }
  });
  return images;
}

torch::Tensor regressTokens(BodyRegressor& regressor,
                            const BodyModel& body,
                            std::span<const BenchmarkSample> samples,
                            std::uint64_t seed,
                            std::uint64_t first) {
  const torch::NoGradGuard no_grad;
  const torch::TensorOptions where = optionsOf(*regressor);
  const torch::Tensor images =
      pictureBatch(body, samples, regressor->config().backbone, seed, first);
  return toPlain(regressor->forward(images.to(where), boxBatch(samples).to(where)).image_feature);
}

std::vector<SmplParams> regressSamples(BodyRegressor& regressor,
                                       const BodyModel& body,
                                       std::span<const BenchmarkSample> samples,
                                       std::uint64_t seed) {
  const torch::NoGradGuard no_grad;
  const torch::TensorOptions where = optionsOf(*regressor);
  const torch::Tensor images = pictureBatch(body, samples, regressor->config().backbone, seed);
  const torch::Tensor boxes = boxBatch(samples);
  std::vector<SmplParams> bodies;
  for (std::int64_t first = 0; first < images.size(0); first += kMostAtOnce) {
    const std::int64_t last = std::min(first + kMostAtOnce, images.size(0));
    const torch::Tensor states = toPlain(
        regressor
            ->forward(images.slice(0, first, last).to(where), boxes.slice(0, first, last).to(where))
            .state);
    for (std::int64_t i = first; i < last; ++i) {
      const BenchmarkSample& sample = samples[static_cast<std::size_t>(i)];
      const Eigen::Map<const StateVector> x(states.data_ptr<float>() + (i - first) * kStateSize);
      bodies.push_back(toSmplParams(decodeState(x, sample.box, sample.camera)));
    }
  }
  return bodies;
}

void trainRegressor(const RegressorTrainingOptions& options) {
  at::set_num_threads(options.threads > 0 ? options.threads : availableProcessors());
  torch::manual_seed(options.seed);
  const torch::TensorOptions where =
      torch::TensorOptions(torch::kFloat).device(toTorch(chooseTrainingDevice(options.device)));
  const BodyModelPtr body = trainingBody(options.body);
  const SampleSource source(body, PoseMixer(readMotionClips(options.data_dir, "train"), {}));
  const std::vector<BenchmarkSample> validation = benchmarkSamples(
      *body, readMotionClips(options.data_dir, "val"), options.validation_samples, 0);
  const SkeletonLayer skeleton(body, where);
  const RegressorLoss loss(skeleton, options.loss);

  BodyRegressor regressor(options.network);
  BodyRegressor average(options.network);
  if (options.start.empty()) {
    constexpr int kForTheMean = 2048;
    const auto samples = source.draw(kForTheMean, options.seed);
    regressor->setMean(truthBatch(*body, samples).x.mean(0));
  } else {
    copyWeights(*loadBodyRegressor(options.start), *regressor, options.start.string());
  }
  PatchTeacher teacher(options.network.backbone, options.lessons);
  teacher->to(where.device());
  regressor->to(where.device());
  average->to(where.device());
  copyWeights(*regressor, *average, "the network itself");
  std::vector<torch::Tensor> learned = regressor->parameters();
  for (const torch::Tensor& parameter : teacher->parameters()) learned.push_back(parameter);
  torch::optim::AdamW optimizer(
      learned, torch::optim::AdamWOptions(options.learning_rate).weight_decay(1e-4));
  MovingAverage moving(*regressor, *average, 0.999);
  TrainingTask<RegressorBatch> task;
  BatchPool<RegressorBatch> pool(options.visits, [&](int batch) {
    return makeBatch(source, options, options.seed + 1 + static_cast<std::uint64_t>(batch));
  });
  task.draw = [&](int step) { return pool.at(step); };
  task.learn = [&](const RegressorBatch& batch, int) {
    const RegressedBody found = regressor->forward(batch.image.to(where), batch.box_info.to(where));
    const TruthBatch truth = batch.truth.to(where);
    const torch::Tensor value =
        (loss(found.state, truth) + teacher->forward(found.patches, truth)).mean();
    value.backward();
    return value.item<double>();
  };
  task.follow = [&](const RegressorBatch&, int step) { moving.update(step); };
  task.validate = [&] {
    const MeanErrors errors =
        meanErrors(*body, validation, regressSamples(average, *body, validation, kPictureSeed));
    return Validation{{{"val_mpjpe_mm", errors.mpjpe}, {"val_pa_mpjpe_mm", errors.pa_mpjpe}},
                      errors.mpjpe};
  };
  task.keep_best = [&] { saveBodyRegressor(options.out, average); };
  runTraining(
      options,
      learned,
      optimizer,
      {{"regressor", regressor.get()}, {"average", average.get()}, {"teacher", teacher.get()}},
      task);
}

}  // namespace lay
