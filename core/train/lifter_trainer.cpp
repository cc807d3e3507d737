#include "core/train/lifter_trainer.h"

#include <ATen/Parallel.h>

#include "core/base/threads.h"
#include "core/nn/lift_body.h"
#include "core/nn/torch_device.h"
#include "core/train/body_loss.h"
#include "core/train/training_batch.h"
#include "core/train/training_loop.h"

namespace lay {
namespace {

torch::Tensor inputBatch(const std::vector<BenchmarkSample>& samples) {
  torch::Tensor rows =
      torch::empty({static_cast<std::int64_t>(samples.size()), LifterImpl::kInputSize});
  float* out = rows.data_ptr<float>();
  for (const BenchmarkSample& sample : samples) {
    const std::vector<float> row = lifterInput(sample.keypoints, sample.box, sample.camera);
    out = std::copy(row.begin(), row.end(), out);
  }
  return rows;
}

struct LifterBatch {
  torch::Tensor input;
  TruthBatch truth;
};

LifterBatch makeBatch(const SampleSource& source, int count, std::uint64_t seed) {
  const std::vector<BenchmarkSample> samples = source.draw(count, seed);
  return {inputBatch(samples), truthBatch(source.body(), samples)};
}

}  // namespace

std::vector<SmplParams> liftSamples(Lifter& lifter,
                                    const BodyModel& body,
                                    const std::vector<BenchmarkSample>& samples) {
  const torch::NoGradGuard no_grad;
  const torch::Tensor x = toPlain(lifter->forward(inputBatch(samples).to(optionsOf(*lifter))));
  std::vector<SmplParams> bodies;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const BenchmarkSample& sample = samples[i];
    const float* row = x.data_ptr<float>() + static_cast<std::int64_t>(i) * x.size(1);
    bodies.push_back(liftedBody(body, row, sample.keypoints, sample.box, sample.camera));
  }
  return bodies;
}

void trainLifter(const LifterTrainingOptions& options) {
  at::set_num_threads(options.threads > 0 ? options.threads : availableProcessors());
  torch::manual_seed(options.seed);
  const torch::TensorOptions where =
      torch::TensorOptions(torch::kFloat).device(toTorch(chooseTrainingDevice(options.device)));
  const BodyModelPtr body = trainingBody(options.body);
  const SampleSource source(body, PoseMixer(readMotionClips(options.data_dir, "train"), {}));
  const std::vector<BenchmarkSample> validation = benchmarkSamples(
      *body, readMotionClips(options.data_dir, "val"), options.validation_samples, 0);
  const SkeletonLayer skeleton(body, where);
  const BodyLoss loss(skeleton, {});

  Lifter lifter(options.network);
  Lifter average(options.network);
  lifter->to(where.device());
  average->to(where.device());
  const LifterBatch first = makeBatch(source, 2048, options.seed + 1);
  const torch::Tensor mean = first.truth.x.mean(0);
  const torch::Tensor sigma = first.truth.x.std(0, true).clamp_min(0.02).to(where);
  setLifterMean(*lifter, mean);
  setLifterMean(*average, mean);
  torch::optim::AdamW optimizer(
      lifter->parameters(), torch::optim::AdamWOptions(options.learning_rate).weight_decay(1e-4));
  MovingAverage moving(*lifter, *average, 0.999);
  TrainingTask<LifterBatch> task;
  task.draw = [&](int step) {
    return makeBatch(source, options.batch, options.seed + 1 + static_cast<std::uint64_t>(step));
  };
  task.learn = [&](const LifterBatch& batch, int) {
    const torch::Tensor x = lifter->forward(batch.input.to(where));
    const torch::Tensor value = loss(x, batch.truth.to(where), sigma).mean();
    value.backward();
    return value.item<double>();
  };
  task.follow = [&](const LifterBatch&, int step) { moving.update(step); };
  task.validate = [&] {
    const MeanErrors errors =
        meanErrors(*body, validation, liftSamples(average, *body, validation));
    return Validation{{{"val_mpjpe_mm", errors.mpjpe}, {"val_pa_mpjpe_mm", errors.pa_mpjpe}},
                      errors.mpjpe};
  };
  task.keep_best = [&] { saveLifter(options.out, average); };
  runTraining(options,
              lifter->parameters(),
              optimizer,
              {{"lifter", lifter.get()}, {"average", average.get()}},
              task);
}

}  // namespace lay
