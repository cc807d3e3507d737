#pragma once

#include <memory>
#include <string>

#include "core/body/body_model.h"
#include "core/refine/refinement_options.h"
#include "core/refine/refinement_problem.h"
#include "core/refine/refinement_result.h"
#include "core/refine/step_history.h"

namespace lay {

/// A run that is over, with all its steps. It never changes, so that whoever keeps it keeps a
/// pointer: undo, another hypothesis and the file all speak of the same one.
struct FinishedRun {
  std::string id;  ///< of its own, see newProjectId()
  RefinementProblem problem;
  RefinementOptions options;
  std::string body_id;  ///< what it was made with, as in Project
  BodyModelPtr body;    ///< the same in memory: null after opening a file; not compared
  std::shared_ptr<const StepHistory> history;  ///< never null
  int expected_steps = 0;                      ///< what the options promised
  RefinementResult result;
  SmplParams before;             ///< what was shown when it began
  SmplParams first;              ///< the initial body then; an edit starts from another
  PartDescriptions told_before;  ///< the words before those of the problem
};

using FinishedRunPtr = std::shared_ptr<const FinishedRun>;

}  // namespace lay
