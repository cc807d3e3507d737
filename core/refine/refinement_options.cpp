#include "core/refine/refinement_options.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/require_range.h"

namespace lay {

void RefinementOptions::validate() const {
  requireRange("num_hypotheses", num_hypotheses, 1, 64);
  requireRange("ddim_steps", ddim_steps, 1, 50);
  requireRange("eta", eta, 0.0F, 1.0F);
  requireRange("polish_iterations", polish_iterations, 0, 200);
  requireRange("keypoint_weight", keypoint_weight, 0.0F, 1.0F);
  requireRange("text_weight", text_weight, 0.0F, 10.0F);
  requireRange("threads", threads, 0, 1024);
  if (std::find(kDeviceChoices.begin(), kDeviceChoices.end(), device) == kDeviceChoices.end()) {
    throw InvalidOptions(
        strCat("device is ", static_cast<int>(device), "; it must be one of Auto, Cpu, Cuda."));
  }
}

}  // namespace lay
