#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lay {

/// Errors of one answer to one sample, in mm; definitions in core/body/metrics.h.
struct SampleErrors {
  double mpjpe = 0;
  double mpjpe_mid_hips = 0;  ///< about the mid-point of the hips; datasets only
  double pa_mpjpe = 0;
  double pve = 0;
  double depth = 0;
  double reprojection = 0;  ///< px
  double seconds = 0;       ///< that the answer took
};

/// Each metric's own minimum, as the probabilistic literature reports an oracle. The seconds are
/// those of `a`.
[[nodiscard]] SampleErrors leastOf(SampleErrors a, const SampleErrors& b);

/// A mean with its 95 % bootstrap interval.
struct Estimate {
  double mean = 0;
  double low = 0;
  double high = 0;
};

/// One way of refining, over all samples. Errors in mm, definitions in core/body/metrics.h.
struct AblationRow {
  std::string name;
  Estimate mpjpe_mm;
  Estimate mpjpe_mid_hips_mm;  ///< of datasets only, else 0
  Estimate pa_mpjpe_mm;
  Estimate pve_mm;
  Estimate depth_mm;
  Estimate reprojection_px;   ///< against the disturbed keypoints
  double improved_share = 0;  ///< samples whose MPJPE is below the initial prediction's
  double seconds_per_sample = 0;
};

/// Mean of `values` with its 95 % interval from 1,000 bootstrap resamples; the same for a seed.
[[nodiscard]] Estimate bootstrapMean(const std::vector<double>& values, std::uint64_t seed);

/// Rows by name, in the order of their first sample, filled sample by sample.
class ErrorTable {
 public:
  /// Every row must be given the same samples in the same order.
  void add(const std::string& name, const SampleErrors& errors);

  /// @param initial_name the row that `improved_share` compares with.
  [[nodiscard]] std::vector<AblationRow> summarise(const std::string& initial_name) const;

 private:
  std::vector<std::pair<std::string, std::vector<SampleErrors>>> rows_;
};

}  // namespace lay
