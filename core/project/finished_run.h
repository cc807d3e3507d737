#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/body/body_model.h"
#include "core/project/start_source.h"
#include "core/refine/refinement_options.h"
#include "core/refine/refinement_problem.h"
#include "core/refine/refinement_result.h"
#include "core/refine/step_history.h"

namespace lay {

/// The step of another run that a run went on from.
struct RunBranch {
  std::string run;     ///< FinishedRun::id
  int step = 0;        ///< of its history
  int hypothesis = 0;  ///< of the step

  bool operator==(const RunBranch&) const = default;
};

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
  std::optional<StartSource> first_source;  ///< where that came from; none: our own guess
  PartDescriptions told_before;  ///< the words before those of the problem
  std::optional<RunBranch> branch;  ///< it began at a step of another run
};

using FinishedRunPtr = std::shared_ptr<const FinishedRun>;

}  // namespace lay
