#pragma once

#include <functional>
#include <stop_token>

#include "core/body/body_model.h"
#include "core/refine/refinement_options.h"
#include "core/refine/refinement_problem.h"
#include "core/refine/refinement_result.h"
#include "core/refine/step_sink.h"

namespace lay {

/// Refiner::refine's signature.
using RefineFunction = std::function<RefinementResult(const RefinementProblem& problem,
                                                      const RefinementOptions& options,
                                                      StepSink& sink,
                                                      std::stop_token stop)>;

/// InitialPredictor::predict's signature.
using PredictFunction = std::function<SmplParams(
    const Keypoints2d& keypoints, const PersonBox& box, const PinholeCamera& camera)>;

/// Everything the window asks of the models. The desktop's main supplies the real ones, tests
/// scripted ones, so `ui` never links LibTorch. Each is called on a job thread and may load what it
/// needs on its first call; all may throw Error.
struct Engine {
  std::function<BodyModelPtr()> load_body;
  PredictFunction predict;
  RefineFunction refine;
};

}  // namespace lay
