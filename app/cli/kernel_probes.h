#pragma once

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"

namespace lay {

/// Latencies of posing one body on the calling thread, ms, medians over `repeats`. Every call has a
/// shape of its own, as in a run.
struct KernelProbes {
  double lbs_forward_ms = 0;         ///< all vertices
  double lbs_gradient_ms = 0;        ///< all vertices, and an energy's gradient back to pose, betas
                                     ///< and transl
  double keypoints_gradient_ms = 0;  ///< joints and keypoints alone, and a gradient
};

/// @param repeats odd.
[[nodiscard]] KernelProbes measureKernels(const BodyModel& body,
                                          const SmplParams& params,
                                          int repeats);

}  // namespace lay
