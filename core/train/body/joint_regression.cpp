#include "core/train/body/joint_regression.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <functional>

namespace lay {
namespace {

/// Vertices that share one weight: one, or a mirrored pair.
using Candidate = std::vector<int>;

std::vector<Candidate> candidatesNear(const MatrixX3f& mean,
                                      const Eigen::RowVector3f& joint,
                                      bool in_middle,
                                      const std::vector<int>& mirror,
                                      int max_candidates) {
  const Eigen::VectorXf distance = (mean.rowwise() - joint).rowwise().norm();
  // A joint is inside only of what lies on all its sides: the candidates have to reach round it. In
  // the trunk, which is deep, they are a belt at the joint's height.
  const float radius = in_middle ? 0.30F : std::max(0.15F, 2.5F * distance.minCoeff());
  const float height = in_middle ? 0.15F : radius;
  std::vector<int> near;
  for (int v = 0; v < mean.rows(); ++v) {
    if (distance[v] > radius || std::abs(mean(v, 1) - joint.y()) > height) continue;
    if (in_middle && mirror[static_cast<std::size_t>(v)] < v) continue;
    near.push_back(v);
  }
  std::ranges::stable_sort(near, {}, [&](int v) { return distance[v]; });
  std::vector<Candidate> result;
  const auto wanted = std::min(near.size(), static_cast<std::size_t>(max_candidates));
  for (std::size_t i = 0; i < wanted; ++i) {
    const int v = near[i * near.size() / wanted];
    const int other = mirror[static_cast<std::size_t>(v)];
    result.push_back(in_middle && other != v ? Candidate{v, other} : Candidate{v});
  }
  return result;
}

/// Products over the population of the candidates' distances from the joint.
Eigen::MatrixXd gramMatrix(const Population& population,
                           int joint,
                           const std::vector<Candidate>& candidates) {
  const Eigen::Index n = population.vertices.rows();
  Eigen::MatrixXd distances(3 * n, static_cast<Eigen::Index>(candidates.size()));
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    Eigen::MatrixXd mean = Eigen::MatrixXd::Zero(n, 3);
    for (const int v : candidates[c])
      mean += population.vertices.middleCols(3 * v, 3).cast<double>();
    mean /= static_cast<double>(candidates[c].size());
    mean -= population.joints.middleCols(3 * joint, 3).cast<double>();
    distances.col(static_cast<Eigen::Index>(c)) = mean.reshaped();
  }
  return distances.transpose() * distances / static_cast<double>(n);
}

/// Weights with sum 1; the sum is asked for by one very heavy equation, then made exact.
Eigen::VectorXd convexWeights(const Eigen::MatrixXd& gram, double ridge) {
  const Eigen::Index k = gram.rows();
  const double heavy = 1e3 * (1e-6 + gram.diagonal().maxCoeff());
  Eigen::MatrixXd normal = gram + Eigen::MatrixXd::Constant(k, k, heavy);
  normal.diagonal().array() += ridge;
  const Eigen::VectorXd weights =
      nonNegativeLeastSquares(normal, Eigen::VectorXd::Constant(k, heavy));
  return weights / weights.sum();
}

int countVertices(const std::vector<Candidate>& candidates) {
  int count = 0;
  for (const Candidate& candidate : candidates) count += static_cast<int>(candidate.size());
  return count;
}

/// Solves, lets the least of the candidates go, and solves again until few enough are left: one
/// that looks small beside a near twin is large when the twin has gone, so they may not all go at
/// once.
std::vector<JointRegressorTerm> regressJoint(const Population& population,
                                             int joint,
                                             std::vector<Candidate> candidates,
                                             const JointRegressionOptions& options) {
  constexpr double kKeptShare = 0.8;
  Eigen::MatrixXd gram = gramMatrix(population, joint, candidates);
  for (;;) {
    const Eigen::VectorXd weights = convexWeights(gram, options.ridge);
    std::vector<Eigen::Index> order;
    for (Eigen::Index c = 0; c < weights.size(); ++c) {
      if (weights[c] > 1e-6) order.push_back(c);
    }
    std::ranges::stable_sort(order, std::greater(), [&](Eigen::Index c) { return weights[c]; });
    std::vector<Candidate> kept;
    for (const Eigen::Index c : order) kept.push_back(candidates[static_cast<std::size_t>(c)]);
    if (countVertices(kept) <= options.max_terms) {
      std::vector<JointRegressorTerm> terms;
      for (std::size_t i = 0; i < kept.size(); ++i) {
        const double weight = weights[order[i]] / static_cast<double>(kept[i].size());
        for (const int v : kept[i]) terms.push_back({joint, v, static_cast<float>(weight)});
      }
      return terms;
    }
    const auto fewer = static_cast<std::size_t>(kKeptShare * static_cast<double>(kept.size()));
    order.resize(std::min(kept.size() - 1, fewer));
    kept.resize(order.size());
    candidates = std::move(kept);
    gram = gram(order, order).eval();
  }
}

}  // namespace

Eigen::VectorXd nonNegativeLeastSquares(const Eigen::MatrixXd& normal, const Eigen::VectorXd& rhs) {
  const Eigen::Index k = normal.rows();
  Eigen::VectorXd x = Eigen::VectorXd::Zero(k);
  std::vector<Eigen::Index> passive;
  const double tolerance = 1e-10 * rhs.cwiseAbs().maxCoeff();
  for (Eigen::Index round = 0; round < 3 * k; ++round) {
    Eigen::VectorXd gradient = rhs - normal * x;
    for (const Eigen::Index i : passive) gradient[i] = -1;
    Eigen::Index entering = 0;
    if (gradient.maxCoeff(&entering) <= tolerance) break;
    passive.push_back(entering);
    while (!passive.empty()) {
      const Eigen::VectorXd best = normal(passive, passive).ldlt().solve(rhs(passive));
      if (best.minCoeff() > 0) {
        x.setZero();
        x(passive) = best;
        break;
      }
      // Go towards `best` until the first weight would become negative, and let that one go.
      double step = 1;
      for (std::size_t i = 0; i < passive.size(); ++i) {
        const double goal = best[static_cast<Eigen::Index>(i)];
        const double now = x[passive[i]];
        if (goal <= 0) step = std::min(step, now > 0 ? now / (now - goal) : 0.0);
      }
      Eigen::VectorXd moved = x(passive);
      moved += step * (best - moved);
      std::vector<Eigen::Index> still;
      for (std::size_t i = 0; i < passive.size(); ++i) {
        const double value = moved[static_cast<Eigen::Index>(i)];
        x[passive[i]] = value > 1e-14 ? value : 0;
        if (value > 1e-14) still.push_back(passive[i]);
      }
      if (still.size() == passive.size()) still.pop_back();
      passive = std::move(still);
    }
  }
  return x;
}

std::vector<JointRegressorTerm> learnJointRegressor(const Population& population,
                                                    const std::vector<int>& mirror,
                                                    const JointRegressionOptions& options) {
  const MatrixX3f mean = rowAsPoints(population.vertices.colwise().mean());
  const MatrixX3f mean_joints = rowAsPoints(population.joints.colwise().mean());
  std::vector<JointRegressorTerm> terms;
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    const int other = kSmplMirrorJoint[static_cast<std::size_t>(joint)];
    if (other < joint) continue;  // done with its left twin
    const auto candidates = candidatesNear(
        mean, mean_joints.row(joint), other == joint, mirror, options.max_candidates);
    for (const JointRegressorTerm& term : regressJoint(population, joint, candidates, options)) {
      terms.push_back(term);
      if (other != joint)
        terms.push_back({other, mirror[static_cast<std::size_t>(term.vertex)], term.weight});
    }
  }
  std::ranges::stable_sort(terms, {}, &JointRegressorTerm::joint);
  return terms;
}

MatrixX3f regressedJoints(const std::vector<JointRegressorTerm>& terms, const MatrixX3f& vertices) {
  MatrixX3f joints = MatrixX3f::Zero(kSmplJointCount, 3);
  for (const auto& [joint, vertex, weight] : terms)
    joints.row(joint) += weight * vertices.row(vertex);
  return joints;
}

}  // namespace lay
