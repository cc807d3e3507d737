#pragma once

#include "core/refine/step_sink.h"

namespace lay {

/// Keeps the last step of each phase.
class LastSteps : public StepSink {
 public:
  void onStep(DenoisingStepPtr step) override {
    (step->phase == Phase::Adaptation ? adaptation : polish) = step;
  }
  DenoisingStepPtr adaptation;
  DenoisingStepPtr polish;
};

/// Index of the hypothesis that the run's own score likes best.
[[nodiscard]] int bestByScore(const DenoisingStep& step);

}  // namespace lay
