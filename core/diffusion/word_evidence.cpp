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

std::size_t statementOf(const StatementResiduals& residuals, Eigen::Index row) {
  return static_cast<std::size_t>(residuals.statement_of_row[static_cast<std::size_t>(row)]);
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
      said_(saidMeasures(energy_.statements())),
      is_meant_(std::move(collected.is_meant)) {
  const std::vector<Statement>& statements = energy_.statements();
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const StatementMeaning meaning = meaningOf(statements[i]);
    const bool is_single =
        meaning.alternatives.size() == 1 && meaning.alternatives.front().size() == 1;
    const bool is_soft = is_single && !meaning.is_negated && is_meant_[i] == 0 && weight > 0;
    is_soft_.push_back(is_soft ? 1 : 0);
    if (is_soft) soft_terms_.push_back(meaning.alternatives.front().front());
  }
}

bool WordEvidence::hasRows(std::size_t statement, Whose whose) const {
  return whose == Whose::Persons ? is_meant_[statement] != 0 : is_soft_[statement] == 0;
}

MeasurementRows WordEvidence::rows(const PosedJoints& posed,
                                   Whose whose,
                                   const Eigen::Vector3f& up) const {
  const StatementResiduals residuals = energy_.residuals(skeletonPose(posed, up));
  std::vector<Eigen::Index> hard;
  for (Eigen::Index i = 0; i < residuals.residuals.size(); ++i) {
    if (hasRows(statementOf(residuals, i), whose)) hard.push_back(i);
  }
  const auto count = static_cast<Eigen::Index>(hard.size());
  MeasurementRows rows{Eigen::MatrixXf::Zero(count, kTangentSize), Eigen::VectorXf(count)};
  if (count == 0) return rows;
  const Eigen::MatrixXd turned = pullBackToRotations(residuals, posed);
  for (Eigen::Index k = 0; k < count; ++k) {
    const Eigen::Index i = hard[static_cast<std::size_t>(k)];
    const bool meant = is_meant_[statementOf(residuals, i)] != 0;
    // A row's residual carries the root of its statement's weight; what counts as far does not.
    const double scale = meant ? 1 : std::sqrt(robustFactor(residuals.residuals[i]));
    rows.error[k] = static_cast<float>(scale * residuals.residuals[i]);
    rows.jacobian.row(k).head(turned.cols()) = (scale * turned.row(i)).cast<float>();
  }
  return rows;
}

WordFeatures WordEvidence::features(const PosedJoints& posed, const Eigen::Vector3f& up) const {
  WordFeatures features = WordFeatures::Zero();
  const SkeletonPose pose = skeletonPose(posed, up);
  const auto limited = [](double value) {
    return std::clamp(static_cast<float>(value), -kMaxWordFeature, kMaxWordFeature);
  };
  for (const SaidMeasures::Said& said : said_.terms) {
    const double value = measure(said.term.measure, pose);
    const double tolerance = toleranceOf(said.term.measure);
    features.segment<3>(3 * said.slot) << 1.0F, limited((value - said.term.low) / tolerance),
        limited((said.term.high - value) / tolerance);
  }
  for (const int flag : said_.flags) features[3 * kWordSlotCount + flag] = 1;
  return features;
}

template <typename Counts>
float WordEvidence::energyOf(const PosedJoints& posed,
                             const Eigen::Vector3f& up,
                             const Counts& counts) const {
  const StatementResiduals residuals = energy_.residuals(skeletonPose(posed, up));
  double sum = 0;
  for (Eigen::Index i = 0; i < residuals.residuals.size(); ++i) {
    const std::size_t statement = statementOf(residuals, i);
    if (!counts(statement)) continue;
    const double squared = residuals.residuals[i] * residuals.residuals[i];
    const double width = kRobustWidth * kRobustWidth;
    sum += is_meant_[statement] != 0 ? squared : squared * width / (width + squared);
  }
  return static_cast<float>(sum / 2);
}

float WordEvidence::energy(const PosedJoints& posed, const Eigen::Vector3f& up) const {
  return energyOf(posed, up, [](std::size_t) { return true; });
}

float WordEvidence::hardEnergy(const PosedJoints& posed,
                               Whose whose,
                               const Eigen::Vector3f& up) const {
  return energyOf(posed, up, [&](std::size_t statement) { return hasRows(statement, whose); });
}

}  // namespace lay
