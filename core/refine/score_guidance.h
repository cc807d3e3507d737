#pragma once

#include <filesystem>
#include <memory>

#include "core/body/body_model.h"
#include "core/refine/refinement_problem.h"

namespace lay {

/// Numbers of ScoreGuidance. Times are of our T = 100. The defaults are the best of ten on the val
/// clips; more rounds go astray, because our denoiser, asked again, corrects again.
struct ScoreGuidanceOptions {
  bool invert = true;       ///< false: one way back from no noise at all, as hypothesis 0 starts
  int rounds = 2;           ///< inversion and guided way back, again and again
  int tau = 10;             ///< how far the inversion noises: a small trust region
  int stride = 2;           ///< between visited times
  float step = 0.5F;        ///< of a guidance step, times the prior's variance
  float converged = 1e-5F;  ///< relative change of the energy over a round that ends the fit

  /// Guidance on a way back from no noise, as hypothesis 0 of a run goes it.
  [[nodiscard]] static ScoreGuidanceOptions fromNoNoise() {
    ScoreGuidanceOptions options;
    options.invert = false;
    options.tau = 80;
    options.stride = 20;
    options.step = 1;
    return options;
  }
};

/// The ablation's baseline `score guidance`: ScoreHMR's scheme (Stathopoulos et al., CVPR 2024)
/// with our denoiser as the prior. The initial prediction is noised by inverting DDIM and denoised
/// again with a network that sees no evidence; on every step back the predicted clean body goes
/// down the robust reprojection energy. Unlike there the slope is taken at the predicted clean
/// body and not through the network, whose answer hardly depends on x_t when it is told its own
/// last estimate; and it is preconditioned by the variance of what an initial prediction gets
/// wrong.
class ScoreGuidance {
 public:
  /// @throws FileError, ModelError.
  ScoreGuidance(BodyModelPtr body, const std::filesystem::path& denoiser);
  ~ScoreGuidance();
  ScoreGuidance(ScoreGuidance&&) noexcept;
  ScoreGuidance& operator=(ScoreGuidance&&) noexcept;

  /// Keypoints only: what is said is not heard.
  [[nodiscard]] SmplParams fit(const RefinementProblem& problem,
                               const ScoreGuidanceOptions& options = {}) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lay
