#pragma once

#include <memory>
#include <stop_token>

#include "core/body/body_model.h"
#include "core/refine/refinement_options.h"
#include "core/refine/refinement_problem.h"
#include "core/refine/refinement_result.h"
#include "core/refine/refiner_files.h"
#include "core/refine/step_sink.h"

namespace lay {

/// Refines an initial prediction with the trained denoiser, then polishes it. LibTorch stays behind
/// Impl.
class Refiner {
 public:
  /// @throws FileError, ModelError when weights are missing, truncated or of another shape.
  Refiner(BodyModelPtr body, const RefinerFiles& files);
  ~Refiner();
  Refiner(Refiner&&) noexcept;
  Refiner& operator=(Refiner&&) noexcept;

  /// Deterministic for a problem, options (with seed) and device. Stops after the step in progress
  /// when asked; the result so far comes back with Termination::Cancelled. May be called from any
  /// thread, one call at a time for each Refiner.
  /// The networks move to the device of the options' choice; the summary says which it was, and
  /// whether it is another than was asked for.
  /// @throws InvalidOptions; Error when a CUDA device fails under way. Being stopped is not an
  /// error.
  [[nodiscard]] RefinementResult refine(const RefinementProblem& problem,
                                        const RefinementOptions& options,
                                        StepSink& sink,
                                        std::stop_token stop) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lay
