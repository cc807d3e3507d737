#pragma once

#include <span>
#include <vector>

namespace lay {

/// How well one list of numbers tells another of the same length. Each is in [-1, 1], and 0 where
/// it is not defined: fewer than two numbers, or a list of equal ones.
struct RankCorrelation {
  double spearman = 0;  ///< Pearson's of the ranks; equal numbers share their mean rank
  double kendall = 0;   ///< tau-b, which takes ties into account (Kendall 1945)
  double pearson = 0;
};

/// @throws Error when the lengths differ or a number is not finite.
[[nodiscard]] RankCorrelation rankCorrelation(std::span<const double> a, std::span<const double> b);

/// Ranks from 1 (the smallest); equal numbers share their mean rank.
[[nodiscard]] std::vector<double> sharedRanks(std::span<const double> values);

}  // namespace lay
