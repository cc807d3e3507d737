#pragma once

#include <memory>
#include <vector>

#include "core/diffusion/keypoint_energy.h"
#include "core/diffusion/word_step.h"
#include "core/language/part_descriptions.h"
#include "core/language/statement_energy.h"
#include "core/language/word_slots.h"

namespace lay {

/// What a network reads of the words: of each slot whether it is spoken of and how far the body is
/// from the lower and from the upper end of what is said, in tolerances; then the flags.
inline constexpr int kWordFeatureSize = 3 * kWordSlotCount + kWordFlagCount;
using WordFeatures = Eigen::Matrix<float, kWordFeatureSize, 1>;

/// What is said of a body, as measurements of its joints: the exact route from words to a pose. A
/// model's statements may be wrong, so one that the body contradicts by far loses its pull
/// (Geman-McClure); what a person wrote is meant and keeps it.
class WordEvidence {
 public:
  /// Of a description's statements; what is said twice counts once. @param weight of a statement,
  /// in [0, 1].
  explicit WordEvidence(const PartDescriptions& descriptions, float weight = 1.0F);

  [[nodiscard]] bool empty() const { return energy_.empty(); }
  [[nodiscard]] const StatementEnergy& statements() const { return energy_; }

  /// What a model says of single measures: heard by wordStep, which sees how
  /// surely the measure is known otherwise.
  [[nodiscard]] const std::vector<StatementTerm>& softTerms() const { return soft_terms_; }

  /// Whose statements have rows.
  enum class Whose { Everybodys, Persons };

  /// Rows of the statements that are not soft (a person's, postures, crossings, negations) and do
  /// not hold; their unit is a statement's tolerance (5 degrees, 0.05 m).
  /// @param up against gravity, camera frame.
  [[nodiscard]] MeasurementRows rows(const PosedJoints& posed,
                                     Whose whose = Whose::Everybodys,
                                     const Eigen::Vector3f& up = {0, -1, 0}) const;

  /// Unlike the rows they tell of statements that hold, too: that an elbow is said to be at a right
  /// angle, and by how much it is. Ends that are open or far are kMaxWordFeature away.
  static constexpr float kMaxWordFeature = 6;
  [[nodiscard]] WordFeatures features(const PosedJoints& posed,
                                      const Eigen::Vector3f& up = {0, -1, 0}) const;

  /// The robust energy of all statements, whose slope the rows are where they are not soft: half
  /// the sum of rho(violation).
  [[nodiscard]] float energy(const PosedJoints& posed,
                             const Eigen::Vector3f& up = {0, -1, 0}) const;
  /// The same of the statements that have rows.
  [[nodiscard]] float hardEnergy(const PosedJoints& posed,
                                 Whose whose = Whose::Everybodys,
                                 const Eigen::Vector3f& up = {0, -1, 0}) const;

 private:
  [[nodiscard]] bool hasRows(std::size_t statement, Whose whose) const;
  template <typename Counts>
  [[nodiscard]] float energyOf(const PosedJoints& posed,
                               const Eigen::Vector3f& up,
                               const Counts& counts) const;
  struct Collected {
    std::vector<Statement> statements;
    std::vector<char> is_meant;  // of each statement: a person wrote it
  };
  static Collected collect(const PartDescriptions& descriptions);
  WordEvidence(Collected collected, float weight);

  StatementEnergy energy_;
  SaidMeasures said_;
  std::vector<StatementTerm> soft_terms_;
  std::vector<char> is_soft_;  // of each statement: it is one of the terms above
  std::vector<char> is_meant_;
};

using WordEvidencePtr = std::shared_ptr<const WordEvidence>;

}  // namespace lay
