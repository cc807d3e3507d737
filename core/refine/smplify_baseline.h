#pragma once

#include "core/body/body_model.h"
#include "core/refine/refinement_problem.h"

namespace lay {

/// The plain fitter that the learned refinement is compared with (after SMPLify and SPIN's
/// fitting): robust confidence-weighted reprojection with a Gaussian pose and shape prior around
/// the initial prediction, by Levenberg-Marquardt to convergence, tuned on the val clips. No
/// network.
[[nodiscard]] SmplParams fitSmplifyStyle(const BodyModel& model, const RefinementProblem& problem);

}  // namespace lay
