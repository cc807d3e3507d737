#pragma once

#include "core/diffusion/keypoint_energy.h"
#include "core/diffusion/word_evidence.h"
#include "core/refine/plausibility.h"
#include "core/refine/refinement_problem.h"

namespace lay {

/// What the polish believes; standard deviations.
struct PolishModel {
  EvidenceModel evidence{
      .noise = 0.012F, .robust_width = 0.04F, .dead_zone = 0.004F, .min_confidence = 0.05F};
  float anchor_scale =
      0.2F;  ///< times tangentSigma: how far the body may leave what the denoiser said
  float transl_scale = 1.0F;  ///< the same for the translation, which the keypoints know best
  float betas_sigma = 1.5F;   ///< of the betas around the mean shape
  /// Times tangentSigma: how wrong the anchor may still be, to a model's words. Small, because the
  /// denoiser has heard them; 0.10 of 0 .. 0.25 was best on the val clips.
  float word_doubt = 0.10F;
  /// In an edit: of the moving joints instead of anchor_scale, because what was said is to win over
  /// what was guessed; and of everything else.
  float moving_scale = 2.0F;
  float kept_scale = 0.02F;
  PlausibilityModel plausibility;
};

/// Levenberg-Marquardt on the 85 unknowns of one hypothesis: robust, confidence-weighted
/// reprojection, the statements of the words and what no body does against a Gaussian around the
/// denoiser's answer and one around the mean shape. A step is taken only when it lowers the energy,
/// so a polish never ends above where it began.
class Polish {
 public:
  /// @param anchor the denoiser's answer, where the polish starts. @param words null: nothing is
  /// said. @param spheres null: limbs may run into each other.
  Polish(const BodyModel& model,
         const RefinementProblem& problem,
         const BodyState& anchor,
         const PolishModel& weights,
         WordEvidencePtr words = nullptr,
         std::shared_ptr<const BodySpheres> spheres = nullptr);

  /// One iteration. @return false when it changed next to nothing: the polish has converged.
  bool step();

  [[nodiscard]] const BodyState& state() const { return state_; }
  [[nodiscard]] float energy() const { return energy_; }

 private:
  [[nodiscard]] ReprojectionResiduals residualsOf(const PosedJoints& posed) const;
  /// The keypoints' rows at a skeleton.
  [[nodiscard]] MeasurementRows seenIn(const SkeletonLinearization& skeleton) const;
  /// Moves the anchor to where a model's words would have it.
  void hearSoftWords();
  /// What a person settled, and what no body does.
  [[nodiscard]] MeasurementRows settledIn(const PosedJoints& posed) const;
  [[nodiscard]] TangentVector distanceFromAnchor(const BodyState& state) const;
  [[nodiscard]] float energyOf(const BodyState& state) const;

  const BodyModel& model_;
  const RefinementProblem& problem_;
  PolishModel weights_;
  WordEvidencePtr words_;
  Plausibility plausibility_;
  BodyState anchor_;
  BodyState state_;
  TangentVector anchor_sigma_;
  float energy_ = 0;
  float damping_ = 1e-2F;
};

}  // namespace lay
