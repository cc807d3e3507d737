#pragma once

#include <torch/nn/module.h>
#include <torch/types.h>

namespace lay {

/// Nearest entries of a learned codebook (van den Oord et al. 2017), the entries being moving
/// averages of the vectors they stand for. arXiv 2502.03836's eq. 2 has a commitment term and no
/// codebook term, which leaves only this way to learn them.
class VectorQuantizerImpl : public torch::nn::Module {
 public:
  VectorQuantizerImpl(int codes, int size);

  struct Output {
    torch::Tensor quantized;   ///< (..., size), with the gradient of the input (straight through)
    torch::Tensor indices;     ///< (...) long
    torch::Tensor commitment;  ///< scalar: mean squared distance of the input to its entries
  };
  [[nodiscard]] Output forward(const torch::Tensor& z);
  /// Entries by number: indices (...) -> (..., size).
  [[nodiscard]] torch::Tensor entries(const torch::Tensor& indices) const;

  /// Moves the entries towards the vectors that chose them and puts entries that nobody chooses on
  /// random vectors of the batch. The first call takes all entries from the batch.
  /// @param z (M, size) vectors. @param indices (M) their entries.
  void learn(const torch::Tensor& z, const torch::Tensor& indices);

  [[nodiscard]] int codes() const { return static_cast<int>(codebook_.size(0)); }

 private:
  torch::Tensor nearest(const torch::Tensor& flat) const;
  torch::Tensor codebook_;  // (codes, size)
  torch::Tensor
      counts_;  // (codes) moving average of how many chose an entry; training only, not in the file
  torch::Tensor sums_;  // (codes, size)
};
TORCH_MODULE(VectorQuantizer);

/// Exponential of the entropy of how often the codes occur: how many are in use, effectively.
/// @param indices any shape, long.
[[nodiscard]] double codebookPerplexity(const torch::Tensor& indices, int codes);

}  // namespace lay
