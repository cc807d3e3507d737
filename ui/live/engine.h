#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "core/body/adapted_body.h"
#include "core/refine/refinement_options.h"
#include "core/refine/refinement_problem.h"
#include "core/refine/refinement_result.h"
#include "core/refine/step_sink.h"

namespace lay {

/// Refiner::refine's signature, with the working body it is to refine.
using RefineFunction = std::function<RefinementResult(const BodyModelPtr& body,
                                                      const RefinementProblem& problem,
                                                      const RefinementOptions& options,
                                                      StepSink& sink,
                                                      std::stop_token stop)>;

/// InitialPredictor::predict's signature, with the working body it is to place.
using PredictFunction = std::function<SmplParams(const BodyModelPtr& body,
                                                 const Keypoints2d& keypoints,
                                                 const PersonBox& box,
                                                 const PinholeCamera& camera)>;

/// Loads the body of an id of the model registry, or of a file; "" is ours.
using LoadBodyFunction = std::function<AdaptedBody(const std::string& id)>;

/// Everything the window asks of the models. The desktop's main supplies the real ones, tests
/// scripted ones, so `ui` never links LibTorch. Each is called on a job thread and may load what it
/// needs on its first call; all may throw Error.
struct Engine {
  LoadBodyFunction load_body;
  PredictFunction predict;
  RefineFunction refine;
};

}  // namespace lay
