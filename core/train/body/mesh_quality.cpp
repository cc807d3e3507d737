#include "core/train/body/mesh_quality.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
#include <set>

namespace lay {
namespace {

using Edge = std::pair<int, int>;
using WeightTable = Eigen::Matrix<float, Eigen::Dynamic, kSmplJointCount, Eigen::RowMajor>;

double quantile(std::vector<double>& values, double share) {
  if (values.empty()) return 0;
  const auto at =
      values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::ranges::nth_element(values, at);
  return *at;
}

std::set<Edge> edgesOf(const MatrixX3i& faces) {
  std::set<Edge> edges;
  for (Eigen::Index f = 0; f < faces.rows(); ++f) {
    for (int i = 0; i < 3; ++i) edges.insert(std::minmax(faces(f, i), faces(f, (i + 1) % 3)));
  }
  return edges;
}

WeightTable tableOf(const SkinWeights& skin) {
  WeightTable table =
      WeightTable::Zero(static_cast<Eigen::Index>(skin.joints.size()), kSmplJointCount);
  for (std::size_t v = 0; v < skin.joints.size(); ++v) {
    for (std::size_t i = 0; i < 4; ++i)
      table(static_cast<Eigen::Index>(v), skin.joints[v][i]) += skin.weights[v][i];
  }
  return table;
}

/// Patches of vertices with weight on the joint, joined along edges.
int patches(const WeightTable& table, int joint, const std::vector<std::vector<int>>& neighbours) {
  std::vector<bool> seen(neighbours.size(), false);
  std::vector<int> stack;
  int count = 0;
  for (std::size_t v = 0; v < neighbours.size(); ++v) {
    if (seen[v] || table(static_cast<Eigen::Index>(v), joint) <= 0) continue;
    ++count;
    stack.assign(1, static_cast<int>(v));
    seen[v] = true;
    while (!stack.empty()) {
      const int at = stack.back();
      stack.pop_back();
      for (const int next : neighbours[static_cast<std::size_t>(at)]) {
        if (seen[static_cast<std::size_t>(next)] || table(next, joint) <= 0) continue;
        seen[static_cast<std::size_t>(next)] = true;
        stack.push_back(next);
      }
    }
  }
  return count;
}

}  // namespace

MeshQuality meshQuality(const MatrixX3f& vertices, const MatrixX3i& faces) {
  std::vector<double> angles;
  std::vector<double> aspects;
  for (Eigen::Index f = 0; f < faces.rows(); ++f) {
    std::array<Eigen::Vector3d, 3> corners;
    for (int i = 0; i < 3; ++i)
      corners[static_cast<std::size_t>(i)] = vertices.row(faces(f, i)).cast<double>();
    double smallest = 180;
    double longest = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      const Eigen::Vector3d u = corners[(i + 1) % 3] - corners[i];
      const Eigen::Vector3d v = corners[(i + 2) % 3] - corners[i];
      smallest = std::min(smallest, std::atan2(u.cross(v).norm(), u.dot(v)) * 57.29577951308232);
      longest = std::max(longest, u.norm());
    }
    const double area = 0.5 * (corners[1] - corners[0]).cross(corners[2] - corners[0]).norm();
    angles.push_back(smallest);
    aspects.push_back(longest * longest / std::max(1e-30, 2 * area));
  }
  std::vector<double> lengths;
  for (const auto& [a, b] : edgesOf(faces))
    lengths.push_back((vertices.row(a) - vertices.row(b)).cast<double>().norm());
  MeshQuality quality;
  quality.min_angle_deg = quantile(angles, 0);
  quality.min_angle_1_percent = quantile(angles, 0.01);
  quality.min_angle_median = quantile(angles, 0.5);
  quality.aspect_median = quantile(aspects, 0.5);
  quality.aspect_99_percent = quantile(aspects, 0.99);
  quality.edge_5_percent = quantile(lengths, 0.05);
  quality.edge_median = quantile(lengths, 0.5);
  quality.edge_95_percent = quantile(lengths, 0.95);
  return quality;
}

WeightSmoothness weightSmoothness(const SkinWeights& weights, const MatrixX3i& faces) {
  const WeightTable table = tableOf(weights);
  std::vector<std::vector<int>> neighbours(weights.joints.size());
  std::vector<double> steps;
  for (const auto& [a, b] : edgesOf(faces)) {
    neighbours[static_cast<std::size_t>(a)].push_back(b);
    neighbours[static_cast<std::size_t>(b)].push_back(a);
    steps.push_back(static_cast<double>((table.row(a) - table.row(b)).cwiseAbs().maxCoeff()));
  }
  WeightSmoothness result;
  double squares = 0;
  int terms = 0;
  for (std::size_t v = 0; v < neighbours.size(); ++v) {
    const auto row = static_cast<Eigen::Index>(v);
    Eigen::Matrix<float, 1, kSmplJointCount> mean =
        Eigen::Matrix<float, 1, kSmplJointCount>::Zero();
    for (const int n : neighbours[v]) mean += table.row(n);
    mean /= static_cast<float>(std::max<std::size_t>(1, neighbours[v].size()));
    squares += static_cast<double>((table.row(row) - mean).squaredNorm());
    terms += static_cast<int>((table.row(row).array() > 0).count());
  }
  result.largest_step = quantile(steps, 1);
  result.step_99_percent = quantile(steps, 0.99);
  result.roughness = std::sqrt(squares / std::max(1, terms));
  for (int joint = 0; joint < kSmplJointCount; ++joint)
    result.islands += std::max(0, patches(table, joint, neighbours) - 1);
  return result;
}

double asymmetry(const MatrixX3f& vertices, const std::vector<int>& mirror) {
  double largest = 0;
  for (Eigen::Index v = 0; v < vertices.rows(); ++v) {
    Eigen::RowVector3f other = vertices.row(mirror[static_cast<std::size_t>(v)]);
    other.x() *= -1;
    largest = std::max(largest, static_cast<double>((vertices.row(v) - other).norm()));
  }
  return largest;
}

}  // namespace lay
