#include "core/train/body/weight_smoothing.h"

#include <algorithm>

#include "core/train/body/source_rig.h"

namespace lay {
namespace {

using Row = std::array<double, kSmplJointCount>;

std::vector<std::vector<int>> neighboursOf(const std::vector<std::array<int, 4>>& quads,
                                           std::size_t num_vertices) {
  std::vector<std::vector<int>> neighbours(num_vertices);
  for (const auto& quad : quads) {
    for (std::size_t i = 0; i < 4; ++i) {
      const int a = quad[i];
      const int b = quad[(i + 1) % 4];
      neighbours[static_cast<std::size_t>(a)].push_back(b);
      neighbours[static_cast<std::size_t>(b)].push_back(a);
    }
  }
  for (auto& list : neighbours) {
    std::ranges::sort(list);
    list.erase(std::ranges::unique(list).begin(), list.end());
  }
  return neighbours;
}

}  // namespace

SkinWeights smoothedWeights(const SkinWeights& weights,
                            const std::vector<std::array<int, 4>>& quads,
                            int rounds) {
  const std::size_t count = weights.joints.size();
  const auto neighbours = neighboursOf(quads, count);
  std::vector<Row> rows(count, Row{});
  for (std::size_t v = 0; v < count; ++v) {
    for (std::size_t i = 0; i < 4; ++i) {
      rows[v][static_cast<std::size_t>(weights.joints[v][i])] +=
          static_cast<double>(weights.weights[v][i]);
    }
  }
  for (int round = 0; round < rounds; ++round) {
    std::vector<Row> next = rows;
    for (std::size_t v = 0; v < count; ++v) {
      if (neighbours[v].empty()) continue;
      Row mean{};
      for (const int n : neighbours[v]) {
        for (std::size_t j = 0; j < mean.size(); ++j)
          mean[j] += rows[static_cast<std::size_t>(n)][j];
      }
      for (std::size_t j = 0; j < mean.size(); ++j) {
        next[v][j] = 0.5 * rows[v][j] + 0.5 * mean[j] / static_cast<double>(neighbours[v].size());
      }
    }
    rows = std::move(next);
  }
  SkinWeights result = weights;
  for (std::size_t v = 0; v < count; ++v) setLargestWeights(result, v, rows[v]);
  return result;
}

}  // namespace lay
