#pragma once

#include <string>
#include <vector>

#include "core/critic/benchmark_groups.h"
#include "core/critic/critic.h"
#include "core/critic/rank_correlation.h"
#include "core/evaluation/error_table.h"

namespace lay {

/// How a critic's scores tell errors: of each error the mean, over groups, of the correlation of
/// score and -error, with its 95 % bootstrap interval.
struct CriticReport {
  struct OfError {
    Estimate spearman;
    Estimate kendall;
    Estimate pearson;
  };
  int groups = 0;
  OfError mpjpe;
  OfError pve;
  OfError pa_mpjpe;
  /// What the scores are good for: errors of the hypothesis they like best, of the mean one, and of
  /// the best one.
  Estimate chosen_mpjpe_mm;
  Estimate mean_mpjpe_mm;
  Estimate oracle_mpjpe_mm;
  /// MPJPE's standard deviation within a group: what there is to tell apart.
  Estimate spread_mm;
};

/// Collects groups one by one.
class CriticTrial {
 public:
  void add(const Verdict& verdict, const std::vector<SampleErrors>& errors);
  [[nodiscard]] CriticReport report() const;
  /// Spearman against MPJPE of the last group.
  [[nodiscard]] double lastSpearman() const { return mpjpe_.empty() ? 0 : mpjpe_.back().spearman; }

 private:
  std::vector<RankCorrelation> mpjpe_, pve_, pa_mpjpe_;
  std::vector<double> chosen_, mean_, oracle_, spread_;
};

}  // namespace lay
