#include "core/language/statement_energy.h"

#include "core/base/error.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace lay {
namespace {

/// One residual: the term it comes from, its value, and its slope per unit of the measure.
struct ActiveTerm {
  const StatementTerm* term = nullptr;
  double residual = 0;
  double slope = 0;
};

ActiveTerm hinge(const StatementTerm& term, double measured) {
  const double unit = 1 / toleranceOf(term.measure);
  if (measured < term.low) return {&term, (term.low - measured) * unit, -unit};
  if (measured > term.high) return {&term, (measured - term.high) * unit, unit};
  return {};
}

/// What a negated term pulls: out of the interval by the nearer end.
ActiveTerm negatedHinge(const StatementTerm& term, double measured) {
  const double unit = 1 / toleranceOf(term.measure);
  const double from_low = measured - term.low;
  const double from_high = term.high - measured;
  if (from_low <= 0 || from_high <= 0) return {};
  if (from_low < from_high) return {&term, from_low * unit, unit};
  return {&term, from_high * unit, -unit};
}

double squaredSum(const std::vector<ActiveTerm>& terms) {
  double sum = 0;
  for (const ActiveTerm& term : terms) sum += term.residual * term.residual;
  return sum;
}

/// The broken terms of the way of meaning it that the pose is nearest to.
std::vector<ActiveTerm> nearestWay(const StatementMeaning& meaning, const SkeletonPose& pose) {
  std::vector<ActiveTerm> nearest;
  double least = std::numeric_limits<double>::infinity();
  for (const auto& terms : meaning.alternatives) {
    std::vector<ActiveTerm> active;
    for (const StatementTerm& term : terms) {
      const ActiveTerm row = hinge(term, measure(term.measure, pose));
      if (row.residual > 0) active.push_back(row);
    }
    const double sum = squaredSum(active);
    if (sum < least) {
      least = sum;
      nearest = std::move(active);
    }
  }
  return nearest;
}

/// For every way that is not to be: the term that is easiest to break. All ways count, so that none
/// remains.
std::vector<ActiveTerm> waysOut(const StatementMeaning& meaning, const SkeletonPose& pose) {
  std::vector<ActiveTerm> result;
  for (const auto& terms : meaning.alternatives) {
    ActiveTerm easiest;
    bool is_broken = terms.empty();
    for (const StatementTerm& term : terms) {
      const ActiveTerm row = negatedHinge(term, measure(term.measure, pose));
      is_broken = is_broken || row.residual <= 0;
      if (easiest.term == nullptr || row.residual < easiest.residual) easiest = row;
    }
    if (!is_broken) result.push_back(easiest);
  }
  return result;
}

std::vector<ActiveTerm> activeTerms(const StatementMeaning& meaning, const SkeletonPose& pose) {
  return meaning.is_negated ? waysOut(meaning, pose) : nearestWay(meaning, pose);
}

constexpr std::array kRotatedJoints = {kPelvis, kSpine3, kHead};

}  // namespace

StatementEnergy::StatementEnergy(std::vector<Statement> statements,
                                 const std::vector<double>& weights,
                                 const PosecodeThresholds& thresholds)
    : statements_(std::move(statements)) {
  if (!weights.empty() && weights.size() != statements_.size()) {
    throw Error(strCat("There are ",
                       weights.size(),
                       " weights for ",
                       statements_.size(),
                       " statements; give one for each, or none."));
  }
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    meanings_.push_back(meaningOf(statements_[i], thresholds));
    const double weight = weights.empty() ? 1.0 : weights[i];
    if (!(weight >= 0)) {
      throw Error(strCat("The weight of '",
                         canonicalText(statements_[i]),
                         "' is ",
                         weight,
                         "; it must not be negative."));
    }
    root_weights_.push_back(std::sqrt(weight));
  }
}

double StatementEnergy::value(const SkeletonPose& pose) const {
  double sum = 0;
  for (std::size_t i = 0; i < meanings_.size(); ++i) {
    sum += root_weights_[i] * root_weights_[i] * squaredSum(activeTerms(meanings_[i], pose));
  }
  return sum;
}

std::vector<StatementCheck> StatementEnergy::check(const SkeletonPose& pose) const {
  std::vector<StatementCheck> checks;
  for (std::size_t i = 0; i < meanings_.size(); ++i) {
    StatementCheck check;
    check.measured = measure(statements_[i], pose);
    check.violation = violation(meanings_[i], pose);
    check.is_satisfied = check.violation <= 1;
    checks.push_back(check);
  }
  return checks;
}

StatementResiduals StatementEnergy::residuals(const SkeletonPose& pose) const {
  std::vector<ActiveTerm> rows;
  StatementResiduals result;
  for (std::size_t i = 0; i < meanings_.size(); ++i) {
    for (ActiveTerm term : activeTerms(meanings_[i], pose)) {
      term.residual *= root_weights_[i];
      term.slope *= root_weights_[i];
      rows.push_back(term);
      result.statement_of_row.push_back(static_cast<int>(i));
    }
  }
  const auto num_rows = static_cast<Eigen::Index>(rows.size());
  result.residuals.resize(num_rows);
  result.d_joints.resize(num_rows, 3 * kSmplJointCount);
  result.d_rotations.setZero(num_rows, 3 * kSmplJointCount);
  for (Eigen::Index r = 0; r < num_rows; ++r) {
    const ActiveTerm& row = rows[static_cast<std::size_t>(r)];
    const MeasureGradient measured = measureWithGradient(row.term->measure, pose);
    result.residuals[r] = row.residual;
    result.d_joints.row(r) =
        row.slope *
        Eigen::Map<const Eigen::Matrix<double, 1, 3 * kSmplJointCount>>(measured.d_joints.data());
    const std::array slots = {measured.d_pelvis, measured.d_spine3, measured.d_head};
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
      result.d_rotations.block<1, 3>(r, 3 * kRotatedJoints[slot]) =
          row.slope * slots[slot].transpose();
    }
  }
  return result;
}

StatementEnergy::Gradient StatementEnergy::gradient(const SkeletonPose& pose) const {
  const StatementResiduals rows = residuals(pose);
  Gradient gradient;
  gradient.value = rows.value();
  Eigen::Map<Eigen::VectorXd>(gradient.d_joints.data(), 3 * kSmplJointCount) =
      2 * rows.d_joints.transpose() * rows.residuals;
  Eigen::Map<Eigen::VectorXd>(gradient.d_rotations.data(), 3 * kSmplJointCount) =
      2 * rows.d_rotations.transpose() * rows.residuals;
  return gradient;
}

Eigen::MatrixXd pullBackToRotations(const StatementResiduals& rows, const PosedJoints& posed) {
  const Eigen::Index num_rows = rows.residuals.size();
  Eigen::MatrixXd result = Eigen::MatrixXd::Zero(num_rows, 3 * kSmplJointCount);
  for (int j = 0; j < kSmplJointCount; ++j) {
    const Eigen::Vector3d point = posed.joints_in_camera.row(j).transpose().cast<double>();
    for (int above = j; above >= 0; above = kSmplParents[above]) {
      const Eigen::Matrix3d rotation = posed.camera_from_joint[above].cast<double>();
      if (above != j) {
        const Eigen::Vector3d arm =
            point - posed.joints_in_camera.row(above).transpose().cast<double>();
        Eigen::Matrix3d moved;  // d point / d omega of the joint above
        for (int axis = 0; axis < 3; ++axis) moved.col(axis) = rotation.col(axis).cross(arm);
        result.middleCols<3>(3 * above) += rows.d_joints.middleCols<3>(3 * j) * moved;
      }
      if (j == kPelvis || j == kSpine3 || j == kHead) {
        const Eigen::Matrix3d turned =
            posed.camera_from_joint[j].cast<double>().transpose() * rotation;
        result.middleCols<3>(3 * above) += rows.d_rotations.middleCols<3>(3 * j) * turned;
      }
    }
  }
  return result;
}

}  // namespace lay
