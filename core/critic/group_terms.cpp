#include "core/critic/group_terms.h"

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

/// What each term is measured in, so that a usual value is about 1.
constexpr std::array<double, kCriticTermCount> kUnits = {
    1.0, 1.0, 1.0, 0.002, 0.2, 0.1, 2.0, 0.3, 2.0, 10.0, 10.0, 10.0};

double meanDistanceMm(const MatrixX3f& a, const MatrixX3f& b) {
  return 1000 * static_cast<double>((a - b).rowwise().norm().mean());
}

/// The weighted mean of the skeletons.
MatrixX3f meanSkeleton(const std::vector<BodyFindings>& findings, const Eigen::VectorXd& weights) {
  MatrixX3f mean = MatrixX3f::Zero(kSmplJointCount, 3);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const double share = weights[static_cast<Eigen::Index>(i)] / weights.sum();
    mean += static_cast<float>(share) * findings[i].skeleton;
  }
  return mean;
}

/// Of each body the mean distance to the nearest third of the others.
Eigen::VectorXd neighbourDistances(const std::vector<BodyFindings>& findings) {
  const std::size_t count = findings.size();
  const std::size_t nearest = std::max<std::size_t>(1, count / 3);
  Eigen::VectorXd result = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(count));
  for (std::size_t i = 0; i < count && count > 1; ++i) {
    std::vector<double> distances;
    for (std::size_t k = 0; k < count; ++k) {
      if (k == i) continue;
      distances.push_back(meanDistanceMm(findings[i].skeleton, findings[k].skeleton));
    }
    const std::size_t used = std::min(nearest, distances.size());
    std::ranges::sort(distances);
    for (std::size_t k = 0; k < used; ++k) {
      result[static_cast<Eigen::Index>(i)] += distances[k] / static_cast<double>(used);
    }
  }
  return result;
}

/// The mean of those that fit: weights fall with the robust reprojection and with the distance from
/// the last mean, three times.
MatrixX3f consensusOf(const std::vector<BodyFindings>& findings) {
  constexpr double kNearMm = 15;
  const auto count = static_cast<Eigen::Index>(findings.size());
  Eigen::VectorXd fit(count);
  for (Eigen::Index i = 0; i < count; ++i) {
    const BodyFindings& found = findings[static_cast<std::size_t>(i)];
    fit[i] = found.reprojection + found.joint_limits / 4 + 50 * found.overlap.share +
             found.contradiction / 4;
  }
  fit = (fit.minCoeff() - fit.array()).exp();
  MatrixX3f consensus = meanSkeleton(findings, fit);
  for (int round = 0; round < 3; ++round) {
    Eigen::VectorXd weights = fit;
    for (Eigen::Index i = 0; i < count; ++i) {
      const double distance =
          meanDistanceMm(findings[static_cast<std::size_t>(i)].skeleton, consensus) / kNearMm;
      weights[i] = fit[i] / (1 + distance * distance);
    }
    consensus = meanSkeleton(findings, weights);
  }
  return consensus;
}

}  // namespace

GroupTerms groupTerms(const std::vector<BodyFindings>& findings) {
  const auto count = static_cast<Eigen::Index>(findings.size());
  GroupTerms terms;
  terms.energies = Eigen::MatrixXd::Zero(count, kCriticTermCount);
  terms.joint_mm = Eigen::MatrixXd::Zero(count, kSmplJointCount);
  terms.from_mean_mm = Eigen::VectorXd::Zero(count);
  if (count == 0) return terms;
  const MatrixX3f mean = meanSkeleton(findings, Eigen::VectorXd::Ones(count));
  const MatrixX3f consensus = consensusOf(findings);
  const Eigen::VectorXd neighbours = neighbourDistances(findings);
  for (Eigen::Index i = 0; i < count; ++i) {
    const BodyFindings& found = findings[static_cast<std::size_t>(i)];
    constexpr float kSomeContact = 0.005F;  // of the vertices: about a sole's
    terms.joint_mm.row(i) =
        1000 * (found.skeleton - consensus).rowwise().norm().cast<double>().transpose();
    terms.from_mean_mm[i] = meanDistanceMm(found.skeleton, mean);
    const std::array<double, kCriticTermCount> values = {
        found.reprojection,
        found.joint_limits,
        found.unlikeliness,
        found.overlap.share,
        1 - std::min(1.0F, found.stance.contact_share / kSomeContact),
        found.stance.off_balance_m,
        found.contradiction,
        found.change,
        found.shape,
        terms.from_mean_mm[i],
        neighbours[i],
        terms.joint_mm.row(i).mean()};
    for (int k = 0; k < kCriticTermCount; ++k) {
      const auto term = static_cast<std::size_t>(k);
      terms.energies(i, k) = std::log1p(std::max(0.0, values[term]) / kUnits[term]);
    }
  }
  return terms;
}

}  // namespace lay
