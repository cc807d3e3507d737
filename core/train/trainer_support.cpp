#include "core/train/trainer_support.h"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <numbers>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/body/common_body.h"
#include "core/body/metrics.h"
#include "core/body/skinning.h"
#include "core/nn/torch_device.h"

namespace lay {

BodyModelPtr trainingBody(const std::filesystem::path& path) {
  return commonBody(loadBodyModel(path));
}

MovingAverage::MovingAverage(const torch::nn::Module& source,
                             torch::nn::Module& target,
                             double decay)
    : source_(source.parameters()), target_(target.parameters()), decay_(decay) {
  const torch::NoGradGuard no_grad;
  for (std::size_t i = 0; i < source_.size(); ++i) target_[i].copy_(source_[i]);
}

void MovingAverage::update(int step) {
  const torch::NoGradGuard no_grad;
  const double decay = std::min(decay_, (1.0 + step) / (10.0 + step));
  for (std::size_t i = 0; i < source_.size(); ++i) target_[i].lerp_(source_[i], 1 - decay);
}

Device chooseTrainingDevice(DeviceChoice choice) {
  const Device device = resolveTorchDevice(choice);
  if (!device.notice.empty()) std::fprintf(stderr, "%s\n", device.notice.c_str());
  std::printf("device %s\n", std::string(toString(device.kind)).c_str());
  std::fflush(stdout);
  return device;
}

double learningRateFactor(int step, int steps) {
  const int warm_up = std::min(300, steps / 10 + 1);
  if (step < warm_up) return static_cast<double>(step + 1) / warm_up;
  const double progress = static_cast<double>(step - warm_up) / std::max(1, steps - warm_up);
  return 0.02 + 0.98 * 0.5 * (1 + std::cos(std::numbers::pi * std::min(1.0, progress)));
}

void setLearningRate(torch::optim::AdamW& optimizer, double rate) {
  for (auto& group : optimizer.param_groups()) {
    static_cast<torch::optim::AdamWOptions&>(group.options()).lr(rate);
  }
}

double clipGradients(const std::vector<torch::Tensor>& parameters, double limit) {
  const torch::NoGradGuard no_grad;
  // Added up where the gradients are: asking a device for each would stop its queue each time.
  torch::Tensor squares;
  for (const torch::Tensor& parameter : parameters) {
    if (!parameter.grad().defined()) continue;
    const torch::Tensor square = parameter.grad().square().sum().to(torch::kDouble);
    squares = squares.defined() ? squares + square : square;
  }
  const double norm = squares.defined() ? std::sqrt(squares.item<double>()) : 0;
  const double scale = !std::isfinite(norm) ? 0.0 : norm > limit ? limit / norm : 1.0;
  if (scale == 1.0) return norm;
  for (const torch::Tensor& parameter : parameters) {
    if (!parameter.grad().defined()) continue;
    scale == 0.0 ? parameter.grad().zero_() : parameter.grad().mul_(scale);
  }
  return norm;
}

void copyWeights(const torch::nn::Module& from, torch::nn::Module& to, const std::string& whose) {
  const torch::NoGradGuard no_grad;
  const auto copy = [&](const auto& sources, auto targets) {
    for (auto& target : targets) {
      const torch::Tensor* values = sources.find(target.key());
      if (values == nullptr || values->sizes() != target.value().sizes()) {
        throw ModelError(strCat("Cannot start from ",
                                whose,
                                ": its ",
                                target.key(),
                                " is missing or has another shape. Give the network the sizes in "
                                "its metadata."));
      }
      target.value().copy_(*values);
    }
  };
  copy(from.named_parameters(), to.named_parameters());
  copy(from.named_buffers(), to.named_buffers());
}

TrainingLog::TrainingLog(const std::filesystem::path& path, bool append)
    : path_(path), start_(std::chrono::steady_clock::now()) {
  if (!append) std::ofstream(path_, std::ios::trunc);
}

void TrainingLog::report(int step, const std::vector<std::pair<std::string, double>>& values) {
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  nlohmann::json line = {{"step", step}, {"seconds", seconds}};
  std::printf("step %6d  %6.0f s", step, seconds);
  for (const auto& [name, value] : values) {
    line[name] = value;
    std::printf("  %s %.4g", name.c_str(), value);
  }
  std::printf("\n");
  std::fflush(stdout);
  std::ofstream(path_, std::ios::app) << line.dump() << '\n';
}

MeanErrors meanErrors(const BodyModel& body,
                      const std::vector<BenchmarkSample>& samples,
                      const std::vector<SmplParams>& estimates) {
  MeanErrors mean;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const MatrixX3f truth = poseJoints(body, samples[i].truth).joints_in_camera;
    const MatrixX3f estimate = poseJoints(body, estimates[i]).joints_in_camera;
    mean.mpjpe += mpjpe(estimate, truth);
    mean.pa_mpjpe += paMpjpe(estimate, truth);
    mean.depth += depthError(estimate, truth);
  }
  const auto count = static_cast<double>(std::max<std::size_t>(1, samples.size()));
  mean.mpjpe /= count;
  mean.pa_mpjpe /= count;
  mean.depth /= count;
  return mean;
}

}  // namespace lay
