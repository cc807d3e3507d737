#include "core/train/body/weight_smoothing.h"

#include <algorithm>
#include <functional>

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

Row mirrored(const Row& row) {
  Row result{};
  for (std::size_t j = 0; j < row.size(); ++j) {
    result[static_cast<std::size_t>(kSmplMirrorJoint[j])] = row[j];
  }
  return result;
}

/// In the middle a limb's weight may stay only with its twin's: of the pairs and single joints, the
/// heaviest that fit into four places.
Row withWholePairs(const Row& row) {
  struct Group {
    double weight;
    int joint;
    int twin;
  };
  std::vector<Group> groups;
  for (int j = 0; j < kSmplJointCount; ++j) {
    const int twin = kSmplMirrorJoint[static_cast<std::size_t>(j)];
    const double weight = row[static_cast<std::size_t>(j)];
    if (twin >= j && weight > 0) groups.push_back({weight, j, twin});
  }
  std::ranges::stable_sort(groups, std::greater(), &Group::weight);
  Row result{};
  int places = 4;
  for (const Group& group : groups) {
    const int needed = group.joint == group.twin ? 1 : 2;
    if (needed > places) continue;
    places -= needed;
    result[static_cast<std::size_t>(group.joint)] = group.weight;
    result[static_cast<std::size_t>(group.twin)] = group.weight;
  }
  return result;
}

SkinWeights largestOfBothSides(const std::vector<Row>& rows, const std::vector<int>& mirror) {
  SkinWeights result;
  result.joints.resize(rows.size());
  result.weights.resize(rows.size());
  for (std::size_t v = 0; v < rows.size(); ++v) {
    const auto other = static_cast<std::size_t>(mirror[v]);
    if (other < v) continue;  // done with its twin
    Row row = mirrored(rows[other]);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = 0.5 * (row[j] + rows[v][j]);
    setLargestWeights(result, v, other == v ? withWholePairs(row) : row);
    if (other == v) continue;
    for (std::size_t i = 0; i < 4; ++i) {
      const bool used = result.weights[v][i] > 0;
      const auto joint = static_cast<std::size_t>(result.joints[v][i]);
      result.joints[other][i] = used ? kSmplMirrorJoint[joint] : 0;
      result.weights[other][i] = result.weights[v][i];
    }
  }
  return result;
}

}  // namespace

SkinWeights smoothedWeights(const SkinWeights& weights,
                            const std::vector<std::array<int, 4>>& quads,
                            const std::vector<int>& mirror,
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
  return largestOfBothSides(rows, mirror);
}

}  // namespace lay
