#include "core/train/body/decimation.h"

#include "core/base/error.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <queue>
#include <tuple>

namespace lay {
namespace {

using Vec3 = Eigen::Vector3d;
using Face = std::array<int, 3>;

// Weight of an edge's length against an error of position: keeps triangles of like size on flat
// skin.
constexpr double kLengthShare = 1e-3;
// A triangle may turn by up to 66 degrees in one collapse.
constexpr double kMinNormalCosine = 0.4;
// 1 is equilateral, 0 is a line. A worse triangle is allowed only where there was a worse one
// before.
constexpr double kMinQuality = 0.4;
constexpr int kMaxValence = 10;

/// Sum of squared distances from planes, weighted by area.
struct Quadric {
  Eigen::Matrix4d sum = Eigen::Matrix4d::Zero();
  double area = 0;

  void addPlane(const Vec3& unit_normal, const Vec3& point, double plane_area) {
    Eigen::Vector4d plane;
    plane << unit_normal, -unit_normal.dot(point);
    sum += plane_area * plane * plane.transpose();
    area += plane_area;
  }
  [[nodiscard]] double at(const Vec3& point) const {
    return std::max(0.0, point.homogeneous().dot(sum * point.homogeneous()));
  }
};

double quality(const Vec3& a, const Vec3& b, const Vec3& c) {
  const double edges = (b - a).squaredNorm() + (c - b).squaredNorm() + (a - c).squaredNorm();
  return edges > 0 ? 2 * std::sqrt(3.0) * (b - a).cross(c - a).norm() / edges : 0;
}

class Decimator {
 public:
  Decimator(const TriMesh& mesh, const DecimationOptions& options)
      : options_(options), count_(static_cast<int>(mesh.vertices.rows())) {
    for (int v = 0; v < count_; ++v) points_.emplace_back(mesh.vertices.row(v).cast<double>());
    for (Eigen::Index f = 0; f < mesh.faces.rows(); ++f) {
      faces_.push_back({mesh.faces(f, 0), mesh.faces(f, 1), mesh.faces(f, 2)});
    }
    face_alive_.assign(faces_.size(), true);
    faces_at_.resize(points_.size());
    quadrics_.resize(points_.size());
    for (std::size_t f = 0; f < faces_.size(); ++f) addFace(f);
    alive_.assign(points_.size(), true);
    version_.assign(points_.size(), 0);
  }

  DecimatedMesh run() {
    for (int v = 0; v < count_; ++v) refresh(v);
    int left = count_;
    while (left > options_.num_vertices && !queue_.empty()) {
      const auto [cost, from, to, version] = queue_.top();
      queue_.pop();
      if (!alive_[idx(from)] || version != version_[idx(from)]) continue;
      left -= collapsePair(from, to);
    }
    return result();
  }

 private:
  using Entry = std::tuple<double, int, int, int>;  // cost, from, to, version of `from`

  static std::size_t idx(int i) { return static_cast<std::size_t>(i); }
  [[nodiscard]] int mirror(int v) const {
    return options_.mirror.empty() ? v : options_.mirror[idx(v)];
  }
  [[nodiscard]] double importance(int v) const {
    return options_.importance.empty() ? 1.0 : options_.importance[idx(v)];
  }

  void addFace(std::size_t f) {
    const auto& [a, b, c] = faces_[f];
    const Vec3 normal =
        (points_[idx(b)] - points_[idx(a)]).cross(points_[idx(c)] - points_[idx(a)]);
    const double length = normal.norm();
    for (const int v : faces_[f]) {
      faces_at_[idx(v)].push_back(f);
      if (length > 0) quadrics_[idx(v)].addPlane(normal / length, points_[idx(a)], length / 6);
    }
  }

  [[nodiscard]] std::vector<int> neighbours(int v) const {
    std::vector<int> result;
    for (const std::size_t f : faces_at_[idx(v)]) {
      for (const int other : faces_[f]) {
        if (other != v) result.push_back(other);
      }
    }
    std::ranges::sort(result);
    result.erase(std::ranges::unique(result).begin(), result.end());
    return result;
  }

  static std::vector<int> common(const std::vector<int>& a, const std::vector<int>& b) {
    std::vector<int> result;
    std::ranges::set_intersection(a, b, std::back_inserter(result));
    return result;
  }
  static bool contains(const std::vector<int>& sorted, int v) {
    return std::ranges::binary_search(sorted, v);
  }

  /// Whether the surface stays a manifold: the two ends may share only the two corners opposite the
  /// edge.
  [[nodiscard]] bool keepsTopology(const std::vector<int>& ring_from,
                                   const std::vector<int>& ring_to) const {
    const auto shared = common(ring_from, ring_to);
    if (shared.size() != 2) return false;
    for (const int corner : shared) {
      if (faces_at_[idx(corner)].size() <= 3) return false;
    }
    return static_cast<int>(ring_from.size() + ring_to.size()) - 4 <= kMaxValence;
  }

  /// Whether the mirrored collapse, done right after, finds what it expects.
  [[nodiscard]] bool keepsMirror(int from,
                                 int to,
                                 const std::vector<int>& ring_from,
                                 const std::vector<int>& ring_to) const {
    const int other_from = mirror(from);
    const int other_to = mirror(to);
    if (other_from == from) return other_to == to;  // the middle line stays on the middle
    if (contains(ring_from, other_from)) return false;
    if (other_to != to) return !contains(ring_from, other_to);
    for (const int v : common(ring_from, neighbours(other_from))) {
      if (v != to && !contains(ring_to, v)) return false;
    }
    return true;
  }

  [[nodiscard]] bool keepsShape(int from, int to) const {
    double worst_before = 1;
    double worst_after = 1;
    for (const std::size_t f : faces_at_[idx(from)]) {
      std::array<Vec3, 3> before;
      std::array<Vec3, 3> after;
      bool vanishes = false;
      for (std::size_t i = 0; i < 3; ++i) {
        const int v = faces_[f][i];
        vanishes = vanishes || v == to;
        before[i] = points_[idx(v)];
        after[i] = points_[idx(v == from ? to : v)];
      }
      worst_before = std::min(worst_before, quality(before[0], before[1], before[2]));
      if (vanishes) continue;
      const Vec3 normal_before = (before[1] - before[0]).cross(before[2] - before[0]);
      const Vec3 normal_after = (after[1] - after[0]).cross(after[2] - after[0]);
      if (normal_before.dot(normal_after) <
          kMinNormalCosine * normal_before.norm() * normal_after.norm()) {
        return false;
      }
      worst_after = std::min(worst_after, quality(after[0], after[1], after[2]));
    }
    return worst_after >= std::min(kMinQuality, worst_before);
  }

  [[nodiscard]] double costOf(int from, int to) const {
    const Quadric& a = quadrics_[idx(from)];
    double cost = a.at(points_[idx(to)]) + quadrics_[idx(to)].at(points_[idx(to)]);
    cost += kLengthShare * a.area * (points_[idx(from)] - points_[idx(to)]).squaredNorm();
    if (options_.attributes.size() > 0) {
      const auto step = options_.attributes.row(from) - options_.attributes.row(to);
      cost += a.area * static_cast<double>(step.squaredNorm());
    }
    return cost * importance(from);
  }

  /// Queues the cheapest allowed collapse of `v`; a pair is queued once, at its smaller index.
  void refresh(int v) {
    v = std::min(v, mirror(v));
    ++version_[idx(v)];
    const auto ring = neighbours(v);
    double best = std::numeric_limits<double>::infinity();
    int best_to = -1;
    for (const int to : ring) {
      const double cost = costOf(v, to);
      if (cost >= best) continue;
      const auto ring_to = neighbours(to);
      if (!keepsTopology(ring, ring_to) || !keepsMirror(v, to, ring, ring_to) || !keepsShape(v, to))
        continue;
      best = cost;
      best_to = to;
    }
    if (best_to >= 0) queue_.emplace(best, v, best_to, version_[idx(v)]);
  }

  void collapse(int from, int to) {
    std::vector<std::size_t> moved;
    for (const std::size_t f : faces_at_[idx(from)]) {
      if (std::ranges::find(faces_[f], to) == faces_[f].end()) {
        std::ranges::replace(faces_[f], from, to);
        moved.push_back(f);
        continue;
      }
      face_alive_[f] = false;
      for (const int v : faces_[f]) {
        if (v != from) std::erase(faces_at_[idx(v)], f);
      }
    }
    auto& at = faces_at_[idx(to)];
    at.insert(at.end(), moved.begin(), moved.end());
    faces_at_[idx(from)].clear();
    alive_[idx(from)] = false;
    quadrics_[idx(to)].sum += quadrics_[idx(from)].sum;
    quadrics_[idx(to)].area += quadrics_[idx(from)].area;
  }

  /// Returns how many vertices went.
  int collapsePair(int from, int to) {
    const int other_from = mirror(from);
    const int other_to = mirror(to);
    collapse(from, to);
    if (other_from != from) collapse(other_from, other_to);
    // What a vertex may do depends on its ring's rings: everything near has to be asked again.
    std::vector<int> touched;
    for (const int v : {to, other_to}) {
      for (const int n : neighbours(v)) {
        touched.push_back(std::min(n, mirror(n)));
        for (const int m : neighbours(n)) touched.push_back(std::min(m, mirror(m)));
      }
    }
    std::ranges::sort(touched);
    touched.erase(std::ranges::unique(touched).begin(), touched.end());
    for (const int v : touched) refresh(v);
    return other_from == from ? 1 : 2;
  }

  [[nodiscard]] DecimatedMesh result() const {
    DecimatedMesh mesh;
    std::vector<int> new_index(points_.size(), -1);
    for (int v = 0; v < count_; ++v) {
      if (!alive_[idx(v)]) continue;
      new_index[idx(v)] = static_cast<int>(mesh.kept.size());
      mesh.kept.push_back(v);
    }
    mesh.faces.resize(std::ranges::count(face_alive_, true), 3);
    Eigen::Index row = 0;
    for (std::size_t f = 0; f < faces_.size(); ++f) {
      if (!face_alive_[f]) continue;
      for (std::size_t i = 0; i < 3; ++i) {
        mesh.faces(row, static_cast<int>(i)) = new_index[idx(faces_[f][i])];
      }
      ++row;
    }
    return mesh;
  }

  const DecimationOptions& options_;
  int count_;
  std::vector<Vec3> points_;
  std::vector<Face> faces_;
  std::vector<bool> face_alive_;
  std::vector<std::vector<std::size_t>> faces_at_;
  std::vector<Quadric> quadrics_;
  std::vector<bool> alive_;
  std::vector<int> version_;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
};

void checkOptions(const TriMesh& mesh, const DecimationOptions& options) {
  const auto count = static_cast<std::size_t>(mesh.vertices.rows());
  if (options.num_vertices < 4) {
    throw InvalidOptions(
        strCat("num_vertices is ", options.num_vertices, "; a closed mesh has at least 4."));
  }
  if (!options.importance.empty() && options.importance.size() != count) {
    throw InvalidOptions(
        strCat("importance has ", options.importance.size(), " values for ", count, " vertices."));
  }
  if (!options.mirror.empty() && options.mirror.size() != count) {
    throw InvalidOptions(
        strCat("mirror has ", options.mirror.size(), " values for ", count, " vertices."));
  }
  if (options.attributes.size() > 0 &&
      static_cast<std::size_t>(options.attributes.rows()) != count) {
    throw InvalidOptions(
        strCat("attributes has ", options.attributes.rows(), " rows for ", count, " vertices."));
  }
}

}  // namespace

DecimatedMesh decimate(const TriMesh& mesh, const DecimationOptions& options) {
  checkOptions(mesh, options);
  return Decimator(mesh, options).run();
}

}  // namespace lay
