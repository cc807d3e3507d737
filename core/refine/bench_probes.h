#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/device.h"
#include "core/body/body_model.h"
#include "core/refine/refinement_problem.h"
#include "core/refine/refiner_files.h"

namespace lay {

/// Latencies of the parts that only the refiner sees, ms, medians over `repeats`.
struct BenchProbes {
  Device device;                ///< where both were measured
  double lbs_gradient_ms = 0;   ///< posing with gradients to pose, betas and transl: LibTorch
                                ///< forward and backward, batch 1
  double denoiser_step_ms = 0;  ///< features and network for 8 hypotheses
  /// A run of 8 hypotheses taken apart: of one denoising step the evidence's features, the network
  /// and (where texts are heard) the text's gradient; the whole polish; the scores of one step.
  std::vector<std::pair<std::string, double>> stages_ms;
};

/// @param device where LibTorch computes; asked for and not there, the processor is measured.
/// @throws FileError, ModelError when the weights cannot be loaded.
[[nodiscard]] BenchProbes measureProbes(const BodyModelPtr& body,
                                        const RefinerFiles& files,
                                        const RefinementProblem& problem,
                                        int repeats,
                                        DeviceChoice device);

}  // namespace lay
