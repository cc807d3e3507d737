#include "core/refine/smplify_baseline.h"

#include "core/refine/polish.h"

namespace lay {

SmplParams fitSmplifyStyle(const BodyModel& model, const RefinementProblem& problem) {
  constexpr int kMostIterations = 60;
  PolishModel weights;
  // Around an initial prediction, not around a refined one: the prior is as wide as its errors are.
  weights.anchor_scale = 1.0F;
  weights.evidence.robust_width = 0.05F;
  Polish fit(model, problem, toBodyState(problem.initial), weights);
  for (int i = 0; i < kMostIterations && fit.step(); ++i) {
  }
  return toSmplParams(fit.state());
}

}  // namespace lay
