#pragma once

#include "core/refine/denoising_step.h"

namespace lay {

/// Hears each denoising step. Called on the refining thread, in order, never concurrently.
/// May block: pausing a run is a sink that does not return.
class StepSink {
 public:
  virtual ~StepSink() = default;
  virtual void onStep(DenoisingStepPtr step) = 0;
};

}  // namespace lay
