#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/body/smpl_params.h"

namespace lay {

/// The two phases of a run: the conditional denoiser, then second-order polishing of its answer.
enum class Phase { Adaptation, Polish };

/// One term's unweighted loss, named as the timeline shows it ("reprojection_px", ...).
struct GuidanceLoss {
  std::string term;
  float value = 0;
};

/// One candidate body at one step.
struct HypothesisState {
  SmplParams x_start;  ///< predicted clean body at this step
  std::vector<float>
      x_t;  ///< (157) noised vector, empty in the polish: any step can be restarted from it
  std::vector<GuidanceLoss>
      losses;  ///< one per active term, the same terms in the same order in every step of a run
  float score = 0;  ///< the run's own energy, lower is better; comparable within a run
};

/// One update of all hypotheses: parameters only (about 1 KB each), geometry is derived by whoever
/// shows it.
struct DenoisingStep {
  int index = 0;  ///< 0-based over the whole run; 0 is the initial prediction
  Phase phase = Phase::Adaptation;
  int timestep = 0;                         ///< diffusion time; 0 in the polish
  float alpha_cumprod = 1;                  ///< signal level at timestep, (0, 1]
  std::vector<HypothesisState> hypotheses;  ///< (N), the same order in every step of a run
  double elapsed_s = 0;                     ///< since refine() was entered
};

using DenoisingStepPtr = std::shared_ptr<const DenoisingStep>;

}  // namespace lay
