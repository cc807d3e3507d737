#include "core/critic/rank_correlation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"

namespace lay {
namespace {

double pearson(std::span<const double> a, std::span<const double> b) {
  const auto count = static_cast<double>(a.size());
  const double mean_a = std::accumulate(a.begin(), a.end(), 0.0) / count;
  const double mean_b = std::accumulate(b.begin(), b.end(), 0.0) / count;
  double ab = 0;
  double aa = 0;
  double bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - mean_a) * (b[i] - mean_b);
    aa += (a[i] - mean_a) * (a[i] - mean_a);
    bb += (b[i] - mean_b) * (b[i] - mean_b);
  }
  return aa > 0 && bb > 0 ? std::clamp(ab / std::sqrt(aa * bb), -1.0, 1.0) : 0;
}

/// Pairs one by one: groups are small.
double kendallTauB(std::span<const double> a, std::span<const double> b) {
  double agreed = 0;
  double pairs_a = 0;  // that differ in a
  double pairs_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t k = i + 1; k < a.size(); ++k) {
      const int sign_a = (a[i] > a[k]) - (a[i] < a[k]);
      const int sign_b = (b[i] > b[k]) - (b[i] < b[k]);
      agreed += sign_a * sign_b;
      pairs_a += sign_a * sign_a;
      pairs_b += sign_b * sign_b;
    }
  }
  return pairs_a > 0 && pairs_b > 0 ? agreed / std::sqrt(pairs_a * pairs_b) : 0;
}

}  // namespace

std::vector<double> sharedRanks(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
  std::vector<double> ranks(values.size());
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin;
    while (end < order.size() && values[order[end]] == values[order[begin]]) ++end;
    const double shared = static_cast<double>(begin + 1 + end) / 2;
    for (; begin < end; ++begin) ranks[order[begin]] = shared;
  }
  return ranks;
}

RankCorrelation rankCorrelation(std::span<const double> a, std::span<const double> b) {
  if (a.size() != b.size()) {
    throw Error(strCat("Cannot correlate ", a.size(), " numbers with ", b.size(), "."));
  }
  const auto is_finite = [](double value) { return std::isfinite(value); };
  if (!std::ranges::all_of(a, is_finite) || !std::ranges::all_of(b, is_finite)) {
    throw Error("Cannot correlate numbers of which one is not finite.");
  }
  if (a.size() < 2) return {};
  return {pearson(sharedRanks(a), sharedRanks(b)), kendallTauB(a, b), pearson(a, b)};
}

}  // namespace lay
