#include "core/evaluation/error_table.h"

#include <algorithm>
#include <numeric>

#include "core/base/random.h"

namespace lay {

SampleErrors leastOf(SampleErrors a, const SampleErrors& b) {
  a.mpjpe = std::min(a.mpjpe, b.mpjpe);
  a.mpjpe_mid_hips = std::min(a.mpjpe_mid_hips, b.mpjpe_mid_hips);
  a.pa_mpjpe = std::min(a.pa_mpjpe, b.pa_mpjpe);
  a.pve = std::min(a.pve, b.pve);
  a.depth = std::min(a.depth, b.depth);
  a.reprojection = std::min(a.reprojection, b.reprojection);
  return a;
}

Estimate bootstrapMean(const std::vector<double>& values, std::uint64_t seed) {
  if (values.empty()) return {};
  const auto count = static_cast<int>(values.size());
  Estimate estimate;
  estimate.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  constexpr int kResamples = 1000;
  Random random(seed);
  std::vector<double> means;
  for (int i = 0; i < kResamples; ++i) {
    double sum = 0;
    for (int k = 0; k < count; ++k) sum += values[static_cast<std::size_t>(random.below(count))];
    means.push_back(sum / count);
  }
  std::sort(means.begin(), means.end());
  estimate.low = means[kResamples * 25 / 1000];
  estimate.high = means[kResamples * 975 / 1000];
  return estimate;
}

void ErrorTable::add(const std::string& name, const SampleErrors& errors) {
  auto row = std::find_if(
      rows_.begin(), rows_.end(), [&](const auto& entry) { return entry.first == name; });
  if (row == rows_.end()) row = rows_.insert(rows_.end(), {name, {}});
  row->second.push_back(errors);
}

std::vector<AblationRow> ErrorTable::summarise(const std::string& initial_name) const {
  const auto initial = std::find_if(
      rows_.begin(), rows_.end(), [&](const auto& entry) { return entry.first == initial_name; });
  std::vector<AblationRow> result;
  for (const auto& [name, errors] : rows_) {
    const auto estimate = [&errors = errors](double SampleErrors::*field) {
      std::vector<double> values;
      for (const SampleErrors& e : errors) values.push_back(e.*field);
      return bootstrapMean(values, 0);
    };
    AblationRow row;
    row.name = name;
    row.mpjpe_mm = estimate(&SampleErrors::mpjpe);
    row.mpjpe_mid_hips_mm = estimate(&SampleErrors::mpjpe_mid_hips);
    row.pa_mpjpe_mm = estimate(&SampleErrors::pa_mpjpe);
    row.pve_mm = estimate(&SampleErrors::pve);
    row.depth_mm = estimate(&SampleErrors::depth);
    row.reprojection_px = estimate(&SampleErrors::reprojection);
    int improved = 0;
    for (std::size_t i = 0; i < errors.size(); ++i) {
      improved += errors[i].mpjpe < initial->second[i].mpjpe ? 1 : 0;
      row.seconds_per_sample += errors[i].seconds / static_cast<double>(errors.size());
    }
    row.improved_share = static_cast<double>(improved) / static_cast<double>(errors.size());
    result.push_back(std::move(row));
  }
  return result;
}

}  // namespace lay
