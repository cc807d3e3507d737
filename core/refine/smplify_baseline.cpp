#include "core/refine/smplify_baseline.h"

#include "core/refine/polish.h"

namespace lay {

SmplParams fitSmplifyStyle(const BodyModel& model, const RefinementProblem& problem) {
  constexpr int kMostIterations = 60;
  PolishModel weights;
  // Around an initial prediction, not around a refined one: the prior is nearly as wide as its
  // errors are. These values gave the lowest MPJPE of 27 combinations on the val clips.
  weights.anchor_scale = 0.7F;
  weights.evidence.noise = 0.012F;
  weights.evidence.robust_width = 0.03F;
  Polish fit(model, problem, toBodyState(problem.initial), weights);
  for (int i = 0; i < kMostIterations && fit.step(); ++i) {
  }
  return toSmplParams(fit.state());
}

}  // namespace lay
