#pragma once

#include <span>
#include <vector>

#include <Eigen/Core>

#include "core/body/body_model.h"
#include "core/critic/body_findings.h"
#include "core/critic/group_terms.h"

namespace lay {

/// What a learned scorer is told of a group before its bodies are compared: plain numbers, so that
/// a training keeps thousands of groups and takes part of one, or its mirror image. Nothing of the
/// truth is in it.
struct ScorerEvidence {
  std::vector<BodyFindings> findings;  ///< (G)
  Eigen::MatrixXf turned;  ///< (G, 24) rad, each joint from the initial prediction's rotation
  MatrixX3f initial;       ///< (24, 3) m, the initial prediction's joints about its root,
                           ///< camera axes
  Eigen::RowVectorXf confidence;  ///< (26) of the keypoints
};

[[nodiscard]] ScorerEvidence scorerEvidence(const BodyModel& model,
                                            const HypothesisGroup& group,
                                            std::vector<BodyFindings> findings);

/// The group of some of its bodies. @param bodies places in it.
[[nodiscard]] ScorerEvidence chosenOf(const ScorerEvidence& evidence, std::span<const int> bodies);

/// The same seen in a mirror: sides exchanged, x reflected.
[[nodiscard]] ScorerEvidence mirrored(const ScorerEvidence& evidence);

/// Numbers that each body has: of the whole the terms as they are, in standard deviations and as
/// ranks; then of each joint but the root kScorerParts, the first of all joints, the second...
inline constexpr int kScorerWhole = 3 * kCriticTermCount;
inline constexpr int kScorerJoints = kSmplJointCount - 1;
inline constexpr int kScorerParts = 11;
inline constexpr int kScorerFeatureCount = kScorerWhole + kScorerParts * kScorerJoints;

/// What the scorer reads. The first kCriticTermCount columns are groupTerms' energies.
/// @return (G, kScorerFeatureCount).
[[nodiscard]] Eigen::MatrixXf scorerFeatures(const ScorerEvidence& evidence);

}  // namespace lay
