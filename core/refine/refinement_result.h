#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/device.h"
#include "core/body/smpl_params.h"
#include "core/refine/joint_uncertainty.h"

namespace lay {

/// One answer of a run.
struct Hypothesis {
  int index = 0;  ///< its place in every step's list
  SmplParams params;
  float score = 0;            ///< the run's own energy, lower is better
  float reprojection_px = 0;  ///< confidence-weighted mean distance to the keypoints
  int mode = 0;  ///< hypotheses of one mode are nearly the same body (see modes.h); 0: the best's
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
  std::vector<std::string> doubts;    ///< why the best hypothesis should not be believed as it is
  Device device;                      ///< where the networks computed; show its notice
};

struct RefinementResult {
  std::vector<Hypothesis> hypotheses;  ///< best first; never empty
  /// Of each joint (about the root), mm: within it the best hypothesis is right with a probability
  /// of 80 % (UncertaintyScale::kBand). Nothing when a single hypothesis was followed, in an edit,
  /// and where it was never measured for the denoiser.
  std::optional<JointLengths> uncertainty_mm;
  RefinementSummary summary;
};

}  // namespace lay
