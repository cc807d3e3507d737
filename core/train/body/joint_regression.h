#pragma once

#include <vector>

#include "core/body/body_model.h"
#include "core/train/body/population.h"

namespace lay {

struct JointRegressionOptions {
  int max_terms = 12;        ///< vertices a joint may take (a mirrored pair counts as two)
  int max_candidates = 400;  ///< vertices about a joint that are tried
  double ridge = 1e-7;  ///< m^2 per person: spreads a joint over vertices that serve equally well
};

/// Non-negative weights with sum 1 that give each joint as a mean of surface vertices, least
/// squares over a population. Joints in the middle take mirrored pairs alike; the right side
/// mirrors the left.
/// @param mirror (V) the vertex on the other side.
[[nodiscard]] std::vector<JointRegressorTerm> learnJointRegressor(
    const Population& population,
    const std::vector<int>& mirror,
    const JointRegressionOptions& options);

/// Joints (24, 3) m that the terms give for a surface.
[[nodiscard]] MatrixX3f regressedJoints(const std::vector<JointRegressorTerm>& terms,
                                        const MatrixX3f& vertices);

/// min |a x - b|^2 with x >= 0, given a^T a and a^T b. Lawson and Hanson's active set method
/// (1974).
[[nodiscard]] Eigen::VectorXd nonNegativeLeastSquares(const Eigen::MatrixXd& normal,
                                                      const Eigen::VectorXd& rhs);

}  // namespace lay
