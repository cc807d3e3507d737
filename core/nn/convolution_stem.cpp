#include "core/nn/convolution_stem.h"

#include <torch/types.h>

namespace lay {
namespace {

constexpr int kStages = 4;  // 16 px to one

torch::nn::Conv2d convolution(int in, int out, int stride) {
  return torch::nn::Conv2d(
      torch::nn::Conv2dOptions(in, out, 3).stride(stride).padding(1).bias(false));
}

torch::nn::GroupNorm groupNorm(int channels) {
  constexpr int kGroups = 4;
  return torch::nn::GroupNorm(torch::nn::GroupNormOptions(kGroups, channels));
}

}  // namespace

StemStageImpl::StemStageImpl(int in, int out, bool looks_closer) {
  down_ = register_module("down", convolution(in, out, 2));
  down_norm_ = register_module("down_norm", groupNorm(out));
  if (!looks_closer) return;
  first_ = register_module("first", convolution(out, out, 1));
  first_norm_ = register_module("first_norm", groupNorm(out));
  second_ = register_module("second", convolution(out, out, 1));
}

torch::Tensor StemStageImpl::forward(const torch::Tensor& x) {
  const torch::Tensor seen = torch::relu(down_norm_->forward(down_->forward(x)));
  if (first_.is_empty()) return seen;
  return seen + second_->forward(torch::relu(first_norm_->forward(first_->forward(seen))));
}

ConvolutionStemImpl::ConvolutionStemImpl(int width) {
  int in = 3;
  for (int i = 0; i < kStages; ++i) {
    const int out = width >> (kStages - 1 - i);
    // The first stage's picture is large and shows little, the last one's belongs to the blocks.
    stages_->push_back(StemStage(in, out, i == 1 || i == 2));
    in = out;
  }
  register_module("stages", stages_);
}

torch::Tensor ConvolutionStemImpl::forward(const torch::Tensor& image) {
  torch::Tensor x = image;
  for (std::size_t i = 0; i < stages_->size(); ++i) x = stages_->at<StemStageImpl>(i).forward(x);
  return x;
}

}  // namespace lay
