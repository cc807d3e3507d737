#pragma once

#include <memory>
#include <vector>

#include "core/diffusion/keypoint_energy.h"
#include "core/language/part_descriptions.h"
#include "core/language/statement_energy.h"

namespace lay {

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

  /// Rows of the statements that do not hold; their unit is a statement's tolerance (5 degrees,
  /// 0.05 m).
  /// @param up against gravity, camera frame.
  [[nodiscard]] MeasurementRows rows(const PosedJoints& posed,
                                     const Eigen::Vector3f& up = {0, -1, 0}) const;

  /// The robust energy whose slope the rows are: half the sum of rho(violation).
  [[nodiscard]] float energy(const PosedJoints& posed,
                             const Eigen::Vector3f& up = {0, -1, 0}) const;

 private:
  struct Collected {
    std::vector<Statement> statements;
    std::vector<char> is_meant;  // of each statement: a person wrote it
  };
  static Collected collect(const PartDescriptions& descriptions);
  WordEvidence(Collected collected, float weight);

  StatementEnergy energy_;
  std::vector<char> is_meant_;
};

using WordEvidencePtr = std::shared_ptr<const WordEvidence>;

/// The gradient of the words' rows with respect to the 24 rotations, (72): what the denoiser is
/// told of the words besides the common proposal. Zero where there are none.
[[nodiscard]] Eigen::Matrix<float, 3 * kSmplJointCount, 1> wordGradient(
    const MeasurementRows& rows);

}  // namespace lay
