#pragma once

#include <filesystem>

#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>

namespace lay {

/// Sizes of the scorer, written into its file.
struct ScorerConfig {
  int terms = 0;   ///< energies that are weighed as they are
  int whole = 0;   ///< numbers of a whole body, the terms first
  int joints = 0;  ///< that each body has, and
  int parts = 0;   ///< numbers of each joint
  int width = 32;
  int blocks = 1;
  double dropout = 0.3;  ///< while it learns

  /// Of each body: those of the whole, then of all joints the first, the second...
  [[nodiscard]] int features() const { return whole + joints * parts; }
};

/// Energies of the bodies of a group, in whatever order they come: a weighted sum of energy terms,
/// and what a residual network adds: one for all joints, that sees a joint, the whole body and, in
/// every block, the mean of that joint in the group. It adds nothing at first.
class HypothesisScorerImpl : public torch::nn::Module {
 public:
  explicit HypothesisScorerImpl(const ScorerConfig& config);
  /// @param features (..., G, F). @return (..., G) energies >= 0.
  torch::Tensor forward(const torch::Tensor& features);

  [[nodiscard]] const ScorerConfig& config() const { return config_; }

 private:
  ScorerConfig config_;
  torch::Tensor mean_, sigma_;  // (F) of the features, so that the network sees numbers about 1
  torch::Tensor weights_;       // (T) of the terms; what is below zero counts as zero
  torch::Tensor place_;         // (J, W) what is particular to each joint
  torch::nn::Linear joint_{nullptr}, whole_{nullptr};
  torch::nn::ModuleList norms_, up_, group_, down_;
  torch::nn::LayerNorm norm_{nullptr};
  torch::nn::Linear output_{nullptr};
  friend void prepareScorer(HypothesisScorerImpl& scorer,
                            const torch::Tensor& features,
                            const torch::Tensor& weights);
};
TORCH_MODULE(HypothesisScorer);

/// What a new scorer starts from. @param features (N, F), of which mean and spread are taken.
/// @param weights (T) of the terms.
void prepareScorer(HypothesisScorerImpl& scorer,
                   const torch::Tensor& features,
                   const torch::Tensor& weights);

/// @throws FileError, ModelError.
[[nodiscard]] HypothesisScorer loadScorer(const std::filesystem::path& path);
void saveScorer(const std::filesystem::path& path, const HypothesisScorer& scorer);

}  // namespace lay
