#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/datasets/dataset_sample.h"
#include "core/evaluation/dataset_errors.h"
#include "core/evaluation/error_table.h"
#include "core/refine/initial_predictor.h"
#include "core/refine/refiner.h"

namespace lay {

/// How a dataset is measured.
struct DatasetOptions {
  int num_hypotheses = 8;
  int polish_iterations = 15;
  std::uint64_t seed = 0;
  DeviceChoice device = DeviceChoice::Auto;  ///< of the networks
};

struct DatasetReport {
  std::vector<AblationRow> rows;
  int samples = 0;
  JointSet joint_set = JointSet::Smpl24;
  bool has_surface = false;        ///< whether PVE was measured
  std::vector<std::string> notes;  ///< what a reader of the figures must know, in sentences
  Device device;                   ///< that the networks computed on
};

/// Told after each sample: (done, of).
using DatasetProgress = std::function<void(int done, int total)>;

/// Runs on every sample, from the 2D keypoints alone: `Initial Prediction` (the lifter), `w/
/// keypoints` (the answer that the run's own energy picks), the same with `hypothesis 0` and with
/// `no polish`, `oracle best of N`, and the baseline `SMPLify-style` from the same start. No words:
/// datasets have none. Boxes are made from the keypoints, since those are what the networks know;
/// datasets cut theirs tighter or wider.
/// @param refiner, predictor made for `bodies.answers`.
/// @throws Error naming the sample that fails; what DatasetMeter throws.
[[nodiscard]] DatasetReport measureDataset(const DatasetBodies& bodies,
                                           const std::optional<PointRegressor>& regressor,
                                           const InitialPredictor& predictor,
                                           const Refiner& refiner,
                                           const std::vector<DatasetSample>& samples,
                                           const DatasetOptions& options,
                                           const DatasetProgress& progress);

}  // namespace lay
