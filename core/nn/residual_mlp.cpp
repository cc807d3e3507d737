#include "core/nn/residual_mlp.h"

#include <torch/nn/init.h>
#include <torch/types.h>

namespace lay {

ResidualMlpImpl::ResidualMlpImpl(int input, int width, int blocks, int output) {
  input_ = register_module("input", torch::nn::Linear(input, width));
  for (int i = 0; i < blocks; ++i) {
    norms_->push_back(torch::nn::LayerNorm(torch::nn::LayerNormOptions({width})));
    up_->push_back(torch::nn::Linear(width, width));
    down_->push_back(torch::nn::Linear(width, width));
    torch::nn::init::zeros_(down_->ptr<torch::nn::LinearImpl>(i)->weight);
  }
  register_module("norms", norms_);
  register_module("up", up_);
  register_module("down", down_);
  norm_ = register_module("norm", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width})));
  output_ = register_module("output", torch::nn::Linear(width, output));
}

torch::Tensor ResidualMlpImpl::forward(const torch::Tensor& x) {
  torch::Tensor h = input_->forward(x);
  for (std::size_t i = 0; i < up_->size(); ++i) {
    const torch::Tensor inner = up_->at<torch::nn::LinearImpl>(i).forward(
        norms_->at<torch::nn::LayerNormImpl>(i).forward(h));
    h = h + down_->at<torch::nn::LinearImpl>(i).forward(torch::gelu(inner));
  }
  return output_->forward(norm_->forward(h));
}

}  // namespace lay
