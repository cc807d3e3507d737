#pragma once

#include "core/language/statement_meaning.h"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace lay {

/// Residuals r of statements with E = |r|^2, and their derivatives: the form Levenberg-Marquardt
/// wants. A residual is 0 where its statement holds, else the distance to where it begins to hold
/// in units of the tolerance (5 degrees, 0.05 m), so that E is smooth and about chi-squared.
struct StatementResiduals {
  Eigen::VectorXd residuals;          ///< (R)
  Eigen::MatrixXd d_joints;           ///< (R, 72) per metre; column 3 joint + axis, camera frame
  Eigen::MatrixXd d_rotations;        ///< (R, 72) per rad of camera_from_joint <- it exp(omega)
  std::vector<int> statement_of_row;  ///< (R) index of the statement each row belongs to

  [[nodiscard]] double value() const { return residuals.squaredNorm(); }
};

/// What of one statement the pose shows.
struct StatementCheck {
  double measured = 0;        ///< degrees or metres of mainMeasure
  double violation = 0;       ///< in tolerances; 0: it holds
  bool is_satisfied = false;  ///< holds within one tolerance
};

/// The soft version of statements: how far a pose is from what is said of it. Statements outside
/// the vocabulary count as nothing. Immutable after construction; any thread may call.
class StatementEnergy {
 public:
  /// @param weights one for each statement (its row is multiplied by the root), or empty for 1.
  /// @throws Error when weights are of another number or negative.
  explicit StatementEnergy(std::vector<Statement> statements,
                           const std::vector<double>& weights = {},
                           const PosecodeThresholds& thresholds = {});

  [[nodiscard]] const std::vector<Statement>& statements() const { return statements_; }
  [[nodiscard]] bool empty() const { return statements_.empty(); }

  /// E, the weighted sum of squared violations.
  [[nodiscard]] double value(const SkeletonPose& pose) const;

  /// One per statement, unweighted.
  [[nodiscard]] std::vector<StatementCheck> check(const SkeletonPose& pose) const;

  /// Rows of broken statements only: what holds pulls at nothing and takes no time.
  [[nodiscard]] StatementResiduals residuals(const SkeletonPose& pose) const;

  /// dE / d joints (24, 3), camera frame, and dE / d rotations (24, 3) in each joint's own frame.
  struct Gradient {
    double value = 0;
    Eigen::Matrix<double, kSmplJointCount, 3, Eigen::RowMajor> d_joints;
    Eigen::Matrix<double, kSmplJointCount, 3, Eigen::RowMajor> d_rotations;
  };
  [[nodiscard]] Gradient gradient(const SkeletonPose& pose) const;

 private:
  std::vector<Statement> statements_;
  std::vector<StatementMeaning> meanings_;
  std::vector<double> root_weights_;
};

/// d residuals / d the body's own rotations, (R, 72): column 3 joint + axis, rad, R_joint <-
/// R_joint exp(omega) in the parent's chain, the first 72 of the refiner's tangent space. Exact:
/// turning a joint moves the joints below it and turns their frames. Betas and translation are left
/// out on purpose: words about a pose do not make somebody else of a person, and do not depend on
/// where the person stands.
[[nodiscard]] Eigen::MatrixXd pullBackToRotations(const StatementResiduals& rows,
                                                  const PosedJoints& posed);

}  // namespace lay
