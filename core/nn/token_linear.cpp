#include "core/nn/token_linear.h"

#include <cmath>

#include <torch/nn/init.h>
#include <torch/types.h>

namespace lay {

TokenLinearImpl::TokenLinearImpl(int tokens, int in, int out) {
  const double bound = 1 / std::sqrt(static_cast<double>(in));
  weight = register_parameter("weight", torch::empty({tokens, in, out}).uniform_(-bound, bound));
  bias = register_parameter("bias", torch::zeros({tokens, 1, out}));
}

torch::Tensor TokenLinearImpl::forward(const torch::Tensor& x) {
  return torch::baddbmm(bias, x.transpose(0, 1), weight).transpose(0, 1);
}

}  // namespace lay
