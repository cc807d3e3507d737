#include "core/critic/weight_fit.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/critic/rank_correlation.h"

namespace lay {

RankingLoss rankingLoss(const std::vector<JudgedGroup>& groups, const Eigen::VectorXd& weights) {
  constexpr double kFullDifferenceMm = 10;
  RankingLoss loss;
  loss.gradient = Eigen::VectorXd::Zero(weights.size());
  for (const JudgedGroup& group : groups) {
    const Eigen::VectorXd energy = group.energies * weights;
    Eigen::VectorXd slope = Eigen::VectorXd::Zero(energy.size());
    double value = 0;
    double total = 0;
    for (Eigen::Index i = 0; i < energy.size(); ++i) {
      for (Eigen::Index k = 0; k < energy.size(); ++k) {
        if (!(group.errors[i] < group.errors[k])) continue;
        const double counts =
            std::min(1.0, (group.errors[k] - group.errors[i]) / kFullDifferenceMm);
        const double lead = energy[i] - energy[k];  // should be negative
        value += counts * (lead > 30 ? lead : std::log1p(std::exp(lead)));
        const double pull = counts / (1 + std::exp(-lead));
        slope[i] += pull;
        slope[k] -= pull;
        total += counts;
      }
    }
    if (total <= 0) continue;
    const double share = 1 / (total * static_cast<double>(groups.size()));
    loss.value += value * share;
    loss.gradient += share * (group.energies.transpose() * slope);
  }
  return loss;
}

CriticWeights fitCriticWeights(const std::vector<JudgedGroup>& groups, int steps) {
  if (groups.empty()) throw Error("There are no groups to learn a critic's weights from.");
  constexpr double kRate = 0.05;
  constexpr double kMomentum = 0.9;
  constexpr double kSquares = 0.99;
  constexpr double kDecay = 1e-3;  // a term that tells nothing ends at nothing
  Eigen::VectorXd weights = Eigen::VectorXd::Constant(kCriticTermCount, 0.3);
  Eigen::VectorXd mean = Eigen::VectorXd::Zero(kCriticTermCount);
  Eigen::VectorXd square = Eigen::VectorXd::Zero(kCriticTermCount);
  for (int step = 1; step <= steps; ++step) {
    const Eigen::VectorXd gradient = rankingLoss(groups, weights).gradient.array() +
                                     kDecay * (weights.array() > 0).cast<double>();
    mean = kMomentum * mean + (1 - kMomentum) * gradient;
    square = kSquares * square + (1 - kSquares) * gradient.cwiseAbs2();
    const Eigen::ArrayXd unbiased = (square.array() / (1 - std::pow(kSquares, step))).sqrt() + 1e-8;
    weights -= (kRate * mean.array() / (1 - std::pow(kMomentum, step)) / unbiased).matrix();
    weights = weights.cwiseMax(0.0);
  }
  CriticWeights result;
  std::copy(weights.begin(), weights.end(), result.weights.begin());
  return result;
}

double meanSpearman(const std::vector<JudgedGroup>& groups, const CriticWeights& weights) {
  double sum = 0;
  for (const JudgedGroup& group : groups) {
    std::vector<double> energies;
    for (Eigen::Index i = 0; i < group.energies.rows(); ++i) {
      energies.push_back(weights.energy(group.energies.row(i)));
    }
    sum += rankCorrelation(energies,
                           {group.errors.data(), static_cast<std::size_t>(group.errors.size())})
               .spearman;
  }
  return groups.empty() ? 0 : sum / static_cast<double>(groups.size());
}

}  // namespace lay
