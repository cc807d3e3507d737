#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/body/body_model.h"
#include "core/evaluation/edit_kinds.h"
#include "core/refine/refiner.h"

namespace lay {

/// Which samples are edited.
struct EditTrialOptions {
  std::filesystem::path data_dir;  ///< holds mocap/
  std::string split = "val";
  int samples = 200;
  int witnesses = 48;  ///< tries for each part of each sample, see WitnessSearch
  std::uint64_t seed = 0;
  DeviceChoice device = DeviceChoice::Auto;
};

/// What became of edits.
struct EditOutcome {
  int edits = 0;  ///< carried out: one statement each, false before and allowed by the keypoints
  int impossible = 0;              ///< samples that had no such statement of this kind
  double satisfied = 0;            ///< share whose statement holds afterwards
  double untouched_joints_mm = 0;  ///< mean way of the joints that no moved joint carries
  double reprojection_change = 0;  ///< mean reprojection error after / before - 1
  double reprojection_px = 0;      ///< before
  double moved_joints_mm = 0;      ///< mean way of the others
  double seconds_per_edit = 0;
};

struct EditReport {
  EditTrialOptions options;
  EditOutcome all;
  std::array<EditOutcome, kEditKindCount> by_kind;
  Device device;
};

/// Refines each sample by its keypoints, changes one statement of each kind to one that is false of
/// the result and that the keypoints allow (WitnessSearch; drawn among all those), refines again as
/// the desktop does after an edit (editedProblem), and measures what moved.
/// @throws Error when the data are missing.
[[nodiscard]] EditReport runEditTrial(const BodyModelPtr& body,
                                      const Refiner& refiner,
                                      const EditTrialOptions& options,
                                      const std::function<void(int done, int total)>& progress);

}  // namespace lay
