#pragma once

#include <filesystem>

#include "core/base/device.h"
#include "core/body/body_model.h"
#include "core/refine/refinement_problem.h"

namespace lay {

/// Latencies of the parts that only the refiner sees, ms, medians over `repeats`.
struct BenchProbes {
  Device device;                ///< where both were measured
  double lbs_gradient_ms = 0;   ///< posing with gradients to pose, betas and transl: LibTorch
                                ///< forward and backward, batch 1
  double denoiser_step_ms = 0;  ///< features and network for 8 hypotheses
};

/// @param device where LibTorch computes; asked for and not there, the processor is measured.
/// @throws FileError, ModelError when the weights cannot be loaded.
[[nodiscard]] BenchProbes measureProbes(const BodyModelPtr& body,
                                        const std::filesystem::path& denoiser_path,
                                        const RefinementProblem& problem,
                                        int repeats,
                                        DeviceChoice device);

}  // namespace lay
