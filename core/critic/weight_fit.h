#pragma once

#include <vector>

#include "core/critic/critic_weights.h"

namespace lay {

/// What is known of one group when weights are learned.
struct JudgedGroup {
  Eigen::MatrixXd energies;  ///< (G, kCriticTermCount)
  Eigen::VectorXd errors;    ///< (G) mm, MPJPE
};

/// The pairwise ranking loss of weights and its slope: mean over groups and over pairs (i better
/// than k) of log(1 + exp(E_i - E_k)), each pair counting by how much the errors differ
/// (min(1, |difference| / 10 mm)), so that ties teach nothing. RankNet, Burges et al. 2005.
struct RankingLoss {
  double value = 0;
  Eigen::VectorXd gradient;  ///< (kCriticTermCount)
};
[[nodiscard]] RankingLoss rankingLoss(const std::vector<JudgedGroup>& groups,
                                      const Eigen::VectorXd& weights);

/// Non-negative weights that rank the groups best, by Adam on the loss, projected after each step.
/// Deterministic. @throws Error when there is no group.
[[nodiscard]] CriticWeights fitCriticWeights(const std::vector<JudgedGroup>& groups,
                                             int steps = 400);

/// Mean Spearman correlation between -energy and -error over the groups.
[[nodiscard]] double meanSpearman(const std::vector<JudgedGroup>& groups,
                                  const CriticWeights& weights);

}  // namespace lay
