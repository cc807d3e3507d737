#include "core/diffusion/word_evidence.h"

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

// Violations in tolerances: beyond six (30 degrees) a statement is more likely wrong than the body.
constexpr double kRobustWidth = 6;
// A person's words are worth this many of a model's: enough to win against the prediction, not
// enough to leave the photo.
constexpr double kMeantWeight = 4;

/// Geman-McClure's factor on a row's weight.
double robustFactor(double violation) {
  const double ratio = violation / kRobustWidth;
  const double factor = 1 / (1 + ratio * ratio);
  return factor * factor;
}

std::vector<double> weightsOf(const std::vector<char>& is_meant, float weight) {
  std::vector<double> weights;
  for (const char meant : is_meant) weights.push_back(weight * (meant != 0 ? kMeantWeight : 1));
  return weights;
}

}  // namespace

WordEvidence::Collected WordEvidence::collect(const PartDescriptions& descriptions) {
  Collected collected;
  for (const PartDescription& part : descriptions.parts) {
    for (const Statement& statement : part.statements) {
      const auto twin =
          std::find(collected.statements.begin(), collected.statements.end(), statement);
      const char meant = part.author == Author::Person ? 1 : 0;
      if (twin == collected.statements.end()) {
        collected.statements.push_back(statement);
        collected.is_meant.push_back(meant);
      } else {
        char& known =
            collected.is_meant[static_cast<std::size_t>(twin - collected.statements.begin())];
        known = static_cast<char>(known | meant);
      }
    }
  }
  return collected;
}

WordEvidence::WordEvidence(const PartDescriptions& descriptions, float weight)
    : WordEvidence(collect(descriptions), weight) {}

WordEvidence::WordEvidence(Collected collected, float weight)
    : energy_(std::move(collected.statements), weightsOf(collected.is_meant, weight)),
      is_meant_(std::move(collected.is_meant)) {}

MeasurementRows WordEvidence::rows(const PosedJoints& posed, const Eigen::Vector3f& up) const {
  const StatementResiduals residuals = energy_.residuals(skeletonPose(posed, up));
  const Eigen::MatrixXd turned = pullBackToRotations(residuals, posed);
  const Eigen::Index count = residuals.residuals.size();
  MeasurementRows rows{Eigen::MatrixXf::Zero(count, kTangentSize), Eigen::VectorXf(count)};
  for (Eigen::Index i = 0; i < count; ++i) {
    const auto statement =
        static_cast<std::size_t>(residuals.statement_of_row[static_cast<std::size_t>(i)]);
    const bool meant = is_meant_[statement] != 0;
    // A row's residual carries the root of its statement's weight; what counts as far does not.
    const double scale = meant ? 1 : std::sqrt(robustFactor(residuals.residuals[i]));
    rows.error[i] = static_cast<float>(scale * residuals.residuals[i]);
    rows.jacobian.row(i).head(turned.cols()) = (scale * turned.row(i)).cast<float>();
  }
  return rows;
}

float WordEvidence::energy(const PosedJoints& posed, const Eigen::Vector3f& up) const {
  const StatementResiduals residuals = energy_.residuals(skeletonPose(posed, up));
  double sum = 0;
  for (Eigen::Index i = 0; i < residuals.residuals.size(); ++i) {
    const auto statement =
        static_cast<std::size_t>(residuals.statement_of_row[static_cast<std::size_t>(i)]);
    const double squared = residuals.residuals[i] * residuals.residuals[i];
    const double width = kRobustWidth * kRobustWidth;
    sum += is_meant_[statement] != 0 ? squared : squared * width / (width + squared);
  }
  return static_cast<float>(sum / 2);
}

Eigen::Matrix<float, 3 * kSmplJointCount, 1> wordGradient(const MeasurementRows& rows) {
  if (rows.error.size() == 0) return Eigen::Matrix<float, 3 * kSmplJointCount, 1>::Zero();
  return rows.jacobian.leftCols(3 * kSmplJointCount).transpose() * rows.error;
}

}  // namespace lay
