#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/body/body_model.h"
#include "core/critic/balance.h"
#include "core/critic/hypothesis_group.h"
#include "core/critic/surface_overlap.h"
#include "core/diffusion/word_evidence.h"

namespace lay {

/// How unlike the poses of people each body's is, >= 0: the prior of a critic, where there is one.
using PoseUnlikeliness = std::function<std::vector<float>(std::span<const SmplParams> bodies)>;

/// What one body shows when it is held against the evidence and against what bodies can do.
struct BodyFindings {
  MatrixX3f skeleton;  ///< (24, 3) m, joints about the root, camera axes
  /// Of each keypoint the distance to where it was seen, box sides; 0 where it was not seen.
  std::array<float, kKeypointCount> keypoint_error = {};
  float reprojection = 0;     ///< robust energy a seen keypoint, chi-squared / 2
  float reprojection_px = 0;  ///< reprojectionError
  std::array<float, kSmplJointCount> beyond_range = {};  ///< rad, of each joint
  float joint_limits = 0;                                ///< jointLimitExcess
  SurfaceOverlap::Found overlap;
  Stance stance;
  std::vector<StatementCheck> statements;  ///< of GroupEvidence::statements
  float contradiction = 0;                 ///< WordEvidence::energy
  float change = 0;  ///< robust distance from the initial prediction: chi-squared / 2 a joint under
                     ///< what predictions get wrong
  float shape = 0;   ///< |betas|^2 / 2
  float unlikeliness = 0;  ///< the prior's; 0 without one
};

/// What all bodies of a group are held against, made once.
class GroupEvidence {
 public:
  GroupEvidence(const BodyModel& model, const HypothesisGroup& group);

  [[nodiscard]] BodyFindings findings(const SmplParams& params) const;
  /// In reading order, what is said twice once.
  [[nodiscard]] const std::vector<Statement>& statements() const {
    return words_.statements().statements();
  }

 private:
  const BodyModel& model_;
  const RefinementProblem& problem_;
  BodyState initial_;
  SurfaceOverlap surface_;
  WordEvidence words_;
};

/// Of all bodies of a group. @param prior may be empty.
[[nodiscard]] std::vector<BodyFindings> findingsOf(const GroupEvidence& evidence,
                                                   const HypothesisGroup& group,
                                                   const PoseUnlikeliness& prior = {});

}  // namespace lay
