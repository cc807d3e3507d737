#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/critic/critic.h"
#include "core/evaluation/error_table.h"
#include "core/refine/refiner.h"

namespace lay {

/// A denoiser under its name in the table: "base", "DPO", "group, offline critic".
struct AlignmentSubject {
  std::string name;
  const Refiner* refiner = nullptr;
};

/// What alignment is measured on.
struct AlignmentTableOptions {
  std::filesystem::path data_dir;  ///< holds mocap/
  std::string split = "test";      ///< test (the table) or val (tuning)
  /// Samples of a world that the base never saw (ForeignSamples); otherwise the benchmark's own.
  bool foreign = true;
  int samples = 200;
  /// How many hypotheses are drawn for the columns "of M", and on how many of the samples: the
  /// large ones cost much.
  std::vector<int> draws = {8, 100, 200};
  std::vector<int> draw_samples = {200, 20, 10};
  int polish_iterations = 15;
  std::uint64_t seed = 0;
  DeviceChoice device = DeviceChoice::Auto;

  /// @throws InvalidOptions.
  void validate() const;
};

/// One row of the table in the form of arXiv 2602.19180, table 2. Errors in mm.
struct AlignmentRow {
  std::string subject;
  /// "single answer" (what a run of 8 shows), "without noise", "mean of M" (of joints, so that it
  /// has no PVE), "scorer of M", "oracle of M"; "initial prediction" of the first subject.
  std::string column;
  int samples = 0;
  Estimate mpjpe_mm;
  Estimate pa_mpjpe_mm;
  Estimate pve_mm;
};

/// Runs every subject on the same samples. The oracle takes each metric's own minimum, as the
/// probabilistic literature does. The scorer's is the body that `scorer` likes best.
/// @throws Error when the data are missing.
[[nodiscard]] std::vector<AlignmentRow> alignmentTable(
    const BodyModelPtr& body,
    const std::vector<AlignmentSubject>& subjects,
    Critic& scorer,
    const AlignmentTableOptions& options,
    const std::function<void(int done, int total)>& progress);

}  // namespace lay
