#pragma once

#include <optional>
#include <vector>

#include "core/body/body_model.h"
#include "core/diffusion/word_evidence.h"
#include "core/refine/denoising_step.h"
#include "core/refine/refinement_problem.h"

namespace lay {

/// The run's own measure of a body, by which hypotheses are ranked and a result is compared with
/// its start.
struct BodyEnergy {
  float reprojection_px = 0;  ///< confidence-weighted mean distance to the keypoints
  float evidence = 0;         ///< robust reprojection energy
  float joint_limits = 0;     ///< jointLimitExcess
  float shape = 0;  ///< |betas|^2 / 2
  std::optional<float> words;  ///< robust violation of what is said; nothing when nothing is said
  float from_mean_mm = 0;   ///< root mean square distance of the joints (about the root) from the
                            ///< mean of all hypotheses
  bool from_noise = false;  ///< the hypothesis started from noise, not where the network expects it
  /// The hypothesis without noise is on average the least wrong, so that another has to be clearly
  /// better: on the val clips that is 0.2 mm better than without, and no smaller lead is.
  static constexpr float kLeadOfNoNoise = 8;
  /// One photograph cannot tell depths apart, so among bodies that fit alike the one nearest to the
  /// mean is expected to be the least wrong: from_mean_mm counts as a normal error of 10 mm would.
  [[nodiscard]] float total() const {
    const float deviation = from_mean_mm / 10.0F;
    return evidence + joint_limits + 0.2F * shape + words.value_or(0) + deviation * deviation +
           (from_noise ? kLeadOfNoNoise : 0);
  }
  /// As the timeline shows it.
  [[nodiscard]] std::vector<GuidanceLoss> terms() const;
};

/// (24, 3) m: the joints of a body with its root at the origin, camera axes. What spread, modes and
/// errors are measured on.
[[nodiscard]] MatrixX3f jointsAboutRoot(const BodyModel& model, const SmplParams& params);

[[nodiscard]] BodyEnergy bodyEnergy(const BodyModel& model,
                                    const RefinementProblem& problem,
                                    const SmplParams& params,
                                    const WordEvidence* words = nullptr);

/// The same for all hypotheses of a run, the first of which started without noise; from_mean_mm and
/// from_noise filled.
[[nodiscard]] std::vector<BodyEnergy> bodyEnergies(const BodyModel& model,
                                                   const RefinementProblem& problem,
                                                   const std::vector<SmplParams>& hypotheses,
                                                   const WordEvidence* words = nullptr);

}  // namespace lay
