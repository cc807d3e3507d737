#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/body/body_model.h"
#include "core/evaluation/error_table.h"
#include "core/refine/refiner.h"

namespace lay {

/// Which samples of the built-in benchmark are run.
struct AblationOptions {
  std::filesystem::path data_dir;  ///< holds mocap/
  std::string split = "test";      ///< test (the table) or val (tuning)
  int samples = 1000;              ///< evenly spaced over the split's frames
  int num_hypotheses = 8;
  int polish_iterations = 15;
  std::uint64_t seed = 0;
  DeviceChoice device = DeviceChoice::Auto;  ///< of the networks
};

struct AblationReport {
  AblationOptions options;
  std::vector<AblationRow> rows;
  Device device;  ///< that the networks computed on
};

/// Told after each sample: (done, of).
using AblationProgress = std::function<void(int done, int total)>;

/// Runs every row that exists so far on the same samples: `Standard Gaussian`, `Initial
/// Prediction`, `w/o keypoints` (the denoiser's prior alone), `w/ keypoints` (the answer that the
/// run's own energy picks), `w/ keypoints, hypothesis 0`, both with the polish off, `oracle best of
/// N`, and the baseline `SMPLify-style` (robust reprojection, pose and shape prior by
/// Levenberg-Marquardt from the same start).
/// @throws Error when the data are missing.
[[nodiscard]] AblationReport runAblation(const BodyModelPtr& body,
                                         const Refiner& refiner,
                                         const AblationOptions& options,
                                         const AblationProgress& progress);

}  // namespace lay
