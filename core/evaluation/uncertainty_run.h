#pragma once

#include <filesystem>

#include "core/body/body_model.h"
#include "core/evaluation/band_check.h"
#include "core/refine/refiner_files.h"

namespace lay {

struct UncertaintyRunOptions {
  std::filesystem::path data_dir;  ///< holds mocap/
  int samples = 400;               ///< of the val clips; at least 20
  int num_hypotheses = 8;
  RefinerFiles files;
};

struct UncertaintyRun {
  UncertaintyScale scale;  ///< of all samples
  BandCheck check;         ///< of the second half of them under a scale of the first half alone
};

/// Runs the refiner on the benchmark's val samples, half of them described in words, and measures
/// how its hypotheses' spread tells its error.
/// @throws Error.
[[nodiscard]] UncertaintyRun measureUncertainty(const BodyModelPtr& body,
                                                const UncertaintyRunOptions& options);

}  // namespace lay
