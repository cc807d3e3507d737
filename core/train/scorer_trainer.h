#pragma once

#include <torch/types.h>

#include "core/nn/hypothesis_scorer.h"
#include "core/train/scorer_groups.h"
#include "core/train/trainer_support.h"

namespace lay {

/// `batch`: groups in a step. `validation_samples`: groups of the val clips, of each kind.
struct ScorerTrainingOptions : TrainingOptions {
  ScorerConfig network;  ///< its width, blocks and dropout
  int groups = 400;      ///< of the train clips, of each kind
  int hypotheses = 20;   ///< in a group
  int least = 12;        ///< a step sees at least as many of a group, the others left out at random
  float weight_decay = 0.5F;
  float regression = 0.2F;  ///< what the expected error counts beside the ranking
  int patience = 5;         ///< validations without a gain after which the training ends
};

/// Learns a scorer on groups of the train clips, half of either kind; keeps the moving average that
/// ranks the val clips' groups best (Spearman, mean of both kinds). The groups are kept beside
/// `out`, because making them takes longest.
/// @throws Error.
void trainScorer(const ScorerTrainingOptions& options);

/// rankingLoss of networks: mean over groups and pairs of log(1 + exp(E_i - E_k)), i better than k,
/// each pair counting by how much the errors differ.
/// @param energies (B, G). @param errors (B, G) mm.
[[nodiscard]] torch::Tensor pairwiseRankingLoss(const torch::Tensor& energies,
                                                const torch::Tensor& errors);

/// Mean Spearman correlation of energies and errors over groups.
[[nodiscard]] double meanSpearman(HypothesisScorer& scorer, const std::vector<ScoredGroup>& groups);

}  // namespace lay
