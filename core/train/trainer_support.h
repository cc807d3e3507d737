#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include <torch/nn/module.h>
#include <torch/optim/adamw.h>
#include <torch/types.h>

#include "core/base/device.h"
#include "core/benchmark/benchmark_sample.h"
#include "core/body/body_model.h"

namespace lay {

/// What every trainer is told.
struct TrainingOptions {
  std::filesystem::path data_dir;  ///< holds mocap/
  std::filesystem::path body;      ///< lay_body.npz
  std::filesystem::path out;       ///< weights; FILE.state and FILE.log are kept beside it
  int steps = 10000;
  int batch = 256;
  float learning_rate = 5e-4F;
  std::uint64_t seed = 0;
  int threads = 0;                           ///< 0: all processors
  DeviceChoice device = DeviceChoice::Auto;  ///< of the networks; samples are made on the processor
  int validate_every = 500;                  ///< steps
  int validation_samples = 400;
};

/// The body that networks are trained with: of 24 joints, a larger one's reduction (see
/// commonBody).
/// @throws FileError, ModelError.
[[nodiscard]] BodyModelPtr trainingBody(const std::filesystem::path& path);

/// Exponential moving average of a module's parameters: what is validated and shipped.
class MovingAverage {
 public:
  MovingAverage(const torch::nn::Module& source, torch::nn::Module& target, double decay);
  /// target <- decay * target + (1 - decay) * source, with a shorter memory in the first steps.
  /// @param step counted from 1 over the whole training, resumed or not.
  void update(int step);

 private:
  std::vector<torch::Tensor> source_, target_;
  double decay_;
};

/// The device of a training, told in a line on standard output; on standard error too when it is
/// not the one asked for.
[[nodiscard]] Device chooseTrainingDevice(DeviceChoice choice);

/// Learning rate factor: a linear start, then half a cosine down to 2 %.
[[nodiscard]] double learningRateFactor(int step, int steps);
void setLearningRate(torch::optim::AdamW& optimizer, double rate);

/// Scales gradients so that their norm is at most `limit`; returns the norm before. NaN gradients
/// are zeroed.
double clipGradients(const std::vector<torch::Tensor>& parameters, double limit);

/// Gives `to` the parameters and buffers of a module of the same kind and sizes.
/// @param whose where `from` is from, for the message.
/// @throws ModelError naming the first that is missing or of another shape.
void copyWeights(const torch::nn::Module& from, torch::nn::Module& to, const std::string& whose);

/// One line a report on standard output, and the same as JSON in FILE.log.
class TrainingLog {
 public:
  /// @param append continue an earlier log rather than start a new one.
  TrainingLog(const std::filesystem::path& path, bool append);
  void report(int step, const std::vector<std::pair<std::string, double>>& values);

 private:
  std::filesystem::path path_;
  std::chrono::steady_clock::time_point start_;
};

/// Mean errors over samples, mm.
struct MeanErrors {
  double mpjpe = 0;
  double pa_mpjpe = 0;
  double depth = 0;
};

/// @param estimates one body for each sample.
[[nodiscard]] MeanErrors meanErrors(const BodyModel& body,
                                    const std::vector<BenchmarkSample>& samples,
                                    const std::vector<SmplParams>& estimates);

}  // namespace lay
