#include "core/nn/vector_quantizer.h"

#include <cmath>

namespace lay {
namespace {

constexpr double kMemory = 0.99;
// An entry that fewer than this many vectors a batch choose is given a new place.
constexpr double kDead = 0.5;

}  // namespace

VectorQuantizerImpl::VectorQuantizerImpl(int codes, int size) {
  codebook_ = register_buffer("codebook", torch::zeros({codes, size}));
}

torch::Tensor VectorQuantizerImpl::nearest(const torch::Tensor& flat) const {
  const torch::NoGradGuard no_grad;
  const torch::Tensor distance =
      codebook_.square().sum(1).unsqueeze(0) - 2 * torch::matmul(flat, codebook_.t());
  return distance.argmin(1);
}

VectorQuantizerImpl::Output VectorQuantizerImpl::forward(const torch::Tensor& z) {
  const torch::Tensor flat = z.reshape({-1, codebook_.size(1)});
  Output output;
  const torch::Tensor indices = nearest(flat);
  const torch::Tensor chosen = codebook_.index_select(0, indices).view(z.sizes());
  output.commitment = (z - chosen).square().mean();
  output.quantized = z + (chosen - z).detach();
  std::vector<std::int64_t> shape(z.sizes().begin(), z.sizes().end() - 1);
  output.indices = indices.view(shape);
  return output;
}

torch::Tensor VectorQuantizerImpl::entries(const torch::Tensor& indices) const {
  std::vector<std::int64_t> shape(indices.sizes().begin(), indices.sizes().end());
  shape.push_back(codebook_.size(1));
  return codebook_.index_select(0, indices.reshape({-1})).view(shape);
}

void VectorQuantizerImpl::learn(const torch::Tensor& z, const torch::Tensor& indices) {
  const torch::NoGradGuard no_grad;
  const std::int64_t codes = codebook_.size(0);
  const auto randomRows = [&](std::int64_t count) {
    return z.index_select(0, torch::randint(z.size(0), {count}, torch::kLong).to(z.device()));
  };
  if (!counts_.defined()) {
    // A codebook that is there already is that of a training which goes on.
    const bool is_new = codebook_.abs().max().item<float>() == 0;
    if (is_new) codebook_.copy_(randomRows(codes));
    counts_ = torch::ones({codes}, codebook_.options());
    sums_ = codebook_.clone();
    if (is_new) return;
  }
  const torch::Tensor chosen = indices.reshape({-1});
  const torch::Tensor ones = torch::ones({chosen.size(0)}, codebook_.options());
  counts_.mul_(kMemory).index_add_(0, chosen, ones, 1 - kMemory);
  sums_.mul_(kMemory).index_add_(0, chosen, z, 1 - kMemory);
  const torch::Tensor dead = (counts_ < kDead).nonzero().squeeze(1);
  if (dead.size(0) > 0) {
    sums_.index_copy_(0, dead, randomRows(dead.size(0)));
    counts_.index_fill_(0, dead, 1.0);
  }
  codebook_.copy_(sums_ / counts_.unsqueeze(1));
}

double codebookPerplexity(const torch::Tensor& indices, int codes) {
  const torch::Tensor counts = torch::bincount(indices.reshape({-1}), {}, codes).to(torch::kDouble);
  const torch::Tensor share = counts / counts.sum();
  return std::exp(-(share * share.clamp_min(1e-12).log()).sum().item<double>());
}

}  // namespace lay
