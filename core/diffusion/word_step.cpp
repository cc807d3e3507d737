#include "core/diffusion/word_step.h"

#include <cmath>
#include <numbers>

#include <Eigen/Cholesky>

#include "core/language/measure.h"
#include "core/language/skeleton_pose.h"
#include "core/language/statement_energy.h"

namespace lay {
namespace {

// The captioner jitters its thresholds by 5 degrees or 0.05 m, as people do.
constexpr double kEdgeTolerances = 1;
constexpr double kTrust = 0.95;
// How probable a wrong statement is at any one place, against a right one's certainty.
constexpr double kWrongEverywhere = 0.5;

double density(double x) {
  return std::isfinite(x) ? std::exp(-x * x / 2) / std::sqrt(2 * std::numbers::pi) : 0;
}

double below(double x) {
  return std::erfc(-x / std::numbers::sqrt2) / 2;
}

constexpr int kRotations = 3 * kSmplJointCount;

/// Measures and their derivatives with respect to the rotations, (R, 72).
struct LinearMeasures {
  Eigen::VectorXd values;
  Eigen::MatrixXd jacobian;
};

LinearMeasures linearize(const std::vector<StatementTerm>& terms,
                         const PosedJoints& posed,
                         const Eigen::Vector3f& up) {
  const SkeletonPose pose = skeletonPose(posed, up);
  const auto count = static_cast<Eigen::Index>(terms.size());
  StatementResiduals rows;
  rows.residuals.resize(count);
  rows.d_joints.resize(count, kRotations);
  rows.d_rotations.setZero(count, kRotations);
  for (Eigen::Index r = 0; r < count; ++r) {
    const MeasureGradient measured =
        measureWithGradient(terms[static_cast<std::size_t>(r)].measure, pose);
    rows.residuals[r] = measured.value;
    rows.d_joints.row(r) =
        Eigen::Map<const Eigen::Matrix<double, 1, kRotations>>(measured.d_joints.data());
    rows.d_rotations.block<1, 3>(r, 3 * kPelvis) = measured.d_pelvis.transpose();
    rows.d_rotations.block<1, 3>(r, 3 * kSpine3) = measured.d_spine3.transpose();
    rows.d_rotations.block<1, 3>(r, 3 * kHead) = measured.d_head.transpose();
  }
  return {rows.residuals, pullBackToRotations(rows, posed)};
}

/// Covariance of the rotations under a prior of `sigma` that has seen `evidence`, (72, 72).
Eigen::MatrixXd covarianceOf(const MeasurementRows& evidence, const TangentVector& sigma) {
  Eigen::MatrixXd covariance =
      sigma.head<kRotations>().cast<double>().cwiseAbs2().asDiagonal().toDenseMatrix();
  if (evidence.error.size() == 0) return covariance;
  const Eigen::MatrixXf seen = evidence.jacobian * sigma.asDiagonal();
  Eigen::MatrixXf gram = seen * seen.transpose();
  gram.diagonal().array() += 1;
  const Eigen::MatrixXf across =
      seen.leftCols<kRotations>() * sigma.head<kRotations>().asDiagonal();
  const Eigen::MatrixXf explained = gram.llt().matrixL().solve(across);
  covariance -= (explained.transpose() * explained).cast<double>();
  return covariance;
}

}  // namespace

NormalBelief told(const NormalBelief& before, double low, double high, double edge, double trust) {
  const double blurred = before.variance + edge * edge;
  const double width = std::sqrt(blurred);
  const double a = (low - before.mean) / width;
  const double b = (high - before.mean) / width;
  const double mass = below(b) - below(a);
  const double right = trust * mass;
  const double weight = right / (right + (1 - trust) * kWrongEverywhere);
  if (!(mass > 1e-9) || !(weight > 1e-6)) return before;
  const double slope = (density(a) - density(b)) / mass;
  const double bend =
      (std::isfinite(a) ? a * density(a) : 0) - (std::isfinite(b) ? b * density(b) : 0);
  const double share = before.variance / blurred;
  const double shift = share * width * slope;
  const double narrowed = before.variance + share * share * blurred * (bend / mass - slope * slope);
  return {
      before.mean + weight * shift,
      weight * narrowed + (1 - weight) * before.variance + weight * (1 - weight) * shift * shift};
}

TangentVector wordStep(const std::vector<StatementTerm>& terms,
                       const PosedJoints& posed,
                       const MeasurementRows& evidence,
                       const TangentVector& sigma,
                       const Eigen::Vector3f& up) {
  TangentVector step = TangentVector::Zero();
  if (terms.empty()) return step;
  const LinearMeasures linear = linearize(terms, posed, up);
  Eigen::MatrixXd covariance = covarianceOf(evidence, sigma);
  Eigen::VectorXd mean = Eigen::VectorXd::Zero(kRotations);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const Eigen::VectorXd slope = linear.jacobian.row(static_cast<Eigen::Index>(i)).transpose();
    const Eigen::VectorXd along = covariance * slope;
    const double variance = slope.dot(along);
    if (!(variance > 1e-12)) continue;
    const double tolerance = toleranceOf(terms[i].measure);
    const NormalBelief before{linear.values[static_cast<Eigen::Index>(i)] + slope.dot(mean),
                              variance};
    const NormalBelief after =
        told(before, terms[i].low, terms[i].high, kEdgeTolerances * tolerance, kTrust);
    mean += along * ((after.mean - before.mean) / variance);
    covariance -= along * along.transpose() * ((variance - after.variance) / (variance * variance));
  }
  step.head<kRotations>() = mean.cast<float>();
  return step;
}

}  // namespace lay
