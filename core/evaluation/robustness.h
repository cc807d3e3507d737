#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/body/body_model.h"
#include "core/evaluation/error_table.h"
#include "core/refine/refiner.h"

namespace lay {

/// On which bodies evidence is spoilt.
struct RobustnessOptions {
  std::filesystem::path data_dir;  ///< holds mocap/
  std::string split = "test";      ///< test (the table) or val (tuning)
  int samples = 200;               ///< evenly spaced over the split's frames; the same in each row
  int num_hypotheses = 8;
  std::uint64_t seed = 0;
  DeviceChoice device = DeviceChoice::Auto;
};

/// One way of spoiling the evidence.
struct RobustnessRow {
  std::string name;
  Estimate initial_mm;  ///< MPJPE of the initial prediction
  Estimate refined_mm;  ///< MPJPE of the run's answer
  Estimate refined_pa_mm;
  double improved_share = 0;  ///< of the samples: refined is nearer to the truth than initial
  double doubted_share = 0;   ///< of the samples: the run says why its answer may be wrong
  /// Of the samples: refined is worse than initial by more than 5 mm, and the run says nothing.
  double silent_harm_share = 0;
};

struct RobustnessReport {
  RobustnessOptions options;
  std::vector<RobustnessRow> rows;
  Device device;
};

/// Refines the same bodies under keypoint noise from 0.5 to 5 % of the box, with a wrong or unknown
/// focal length, with limbs missing, with the upper body only, with true and wholly false
/// descriptions, with the keypoints of another person, and bodies in poses beyond the recordings
/// (limbs of different frames put together, turned and tilted).
/// @throws Error when the data are missing.
[[nodiscard]] RobustnessReport runRobustness(const BodyModelPtr& body,
                                             const Refiner& refiner,
                                             const RobustnessOptions& options,
                                             const std::function<void(int, int)>& progress);

}  // namespace lay
