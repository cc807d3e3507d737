#pragma once

#include <string>
#include <vector>

#include "core/base/device.h"
#include "core/body/smpl_params.h"

namespace lay {

/// One answer of a run.
struct Hypothesis {
  int index = 0;  ///< its place in every step's list
  SmplParams params;
  float score = 0;            ///< the run's own energy, lower is better
  float reprojection_px = 0;  ///< confidence-weighted mean distance to the keypoints
};

enum class Termination { Completed, Cancelled };

[[nodiscard]] std::string toString(Termination termination);  ///< "completed", "cancelled"

struct RefinementSummary {
  Termination termination = Termination::Completed;
  int steps = 0;
  double seconds = 0;
  float initial_reprojection_px = 0;
  float refined_reprojection_px = 0;  ///< of the best hypothesis
  float initial_score = 0;            ///< energy of the initial prediction
  Device device;                      ///< where the networks computed; show its notice
};

struct RefinementResult {
  std::vector<Hypothesis> hypotheses;  ///< best first; never empty
  RefinementSummary summary;
};

}  // namespace lay
