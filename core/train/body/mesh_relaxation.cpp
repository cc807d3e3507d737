#include "core/train/body/mesh_relaxation.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/train/body/edge_flips.h"

namespace lay {
namespace {

using Vec3 = Eigen::Vector3d;

constexpr int kSearchRings = 3;

std::size_t idx(int i) {
  return static_cast<std::size_t>(i);
}

struct Nearest {
  double squared = std::numeric_limits<double>::infinity();
  SurfacePoint point;
  int face = -1;
};

Vec3 cornerWeights(const Vec3& p, const Vec3& a, const Vec3& b, const Vec3& c) {
  const Vec3 ab = b - a;
  const Vec3 ac = c - a;
  const Vec3 normal = ab.cross(ac);
  const double area = normal.squaredNorm();
  if (area > 0) {
    const double v = normal.dot((p - a).cross(ac)) / area;
    const double w = normal.dot(ab.cross(p - a)) / area;
    if (v >= 0 && w >= 0 && v + w <= 1) return {1 - v - w, v, w};
  }
  // Outside: the nearest point is on one of the edges.
  Vec3 best(1, 0, 0);
  double best_squared = std::numeric_limits<double>::infinity();
  const std::array<Vec3, 3> corners = {a, b, c};
  for (int i = 0; i < 3; ++i) {
    const Vec3& from = corners[idx(i)];
    const Vec3 edge = corners[idx((i + 1) % 3)] - from;
    const double t = std::clamp((p - from).dot(edge) / std::max(1e-30, edge.squaredNorm()), 0., 1.);
    const double squared = (p - from - t * edge).squaredNorm();
    if (squared >= best_squared) continue;
    best_squared = squared;
    best = Vec3::Zero();
    best[i] = 1 - t;
    best[(i + 1) % 3] = t;
  }
  return best;
}

/// The source surface, asked only about the neighbourhood of one of its faces.
class SourceSurface {
 public:
  SourceSurface(const TriMesh& mesh, const std::vector<int>& mirror)
      : mirror_(mirror), faces_(mesh.faces) {
    // Exactly symmetric, although the mean of many people is so only to a thousandth of a mm.
    const Eigen::Vector3d flip(-1, 1, 1);
    for (Eigen::Index v = 0; v < mesh.vertices.rows(); ++v) {
      const Vec3 here = mesh.vertices.row(v).cast<double>();
      const Vec3 there = mesh.vertices.row(mirror[static_cast<std::size_t>(v)]).cast<double>();
      points_.emplace_back(0.5 * (here + there.cwiseProduct(flip)));
    }
    faces_at_.resize(points_.size());
    for (int f = 0; f < faces_.rows(); ++f) {
      for (int i = 0; i < 3; ++i) faces_at_[idx(faces_(f, i))].push_back(f);
    }
    seen_.assign(static_cast<std::size_t>(faces_.rows()), 0);
  }

  [[nodiscard]] const Vec3& point(int vertex) const { return points_[idx(vertex)]; }
  [[nodiscard]] int anyFaceAt(int vertex) const { return faces_at_[idx(vertex)].front(); }
  [[nodiscard]] Vec3 at(const SurfacePoint& p) const {
    Vec3 sum = Vec3::Zero();
    for (std::size_t i = 0; i < 3; ++i)
      sum += static_cast<double>(p.weights[i]) * points_[idx(p.vertices[i])];
    return sum;
  }

  [[nodiscard]] Nearest nearest(const Vec3& p, int start_face, bool in_middle) {
    Nearest best;
    for (const int face : neighbourhood(start_face)) {
      if (in_middle) {
        for (int i = 0; i < 3; ++i) tryMiddleEdge(p, face, i, best);
        continue;
      }
      const std::array<int, 3> corners = {faces_(face, 0), faces_(face, 1), faces_(face, 2)};
      const Vec3 weights =
          cornerWeights(p, point(corners[0]), point(corners[1]), point(corners[2]));
      keepIfNearer(p, corners, weights, face, best);
    }
    return best;
  }

 private:
  void keepIfNearer(const Vec3& p,
                    const std::array<int, 3>& corners,
                    const Vec3& weights,
                    int face,
                    Nearest& best) const {
    Vec3 at = Vec3::Zero();
    for (int i = 0; i < 3; ++i) at += weights[i] * point(corners[idx(i)]);
    const double squared = (at - p).squaredNorm();
    if (squared >= best.squared) return;
    best.squared = squared;
    best.face = face;
    best.point.vertices = corners;
    for (int i = 0; i < 3; ++i) best.point.weights[idx(i)] = static_cast<float>(weights[i]);
  }

  void tryMiddleEdge(const Vec3& p, int face, int i, Nearest& best) const {
    const int a = faces_(face, i);
    const int b = faces_(face, (i + 1) % 3);
    if (mirror_[idx(a)] != a || mirror_[idx(b)] != b) return;
    const Vec3 edge = point(b) - point(a);
    const double t =
        std::clamp((p - point(a)).dot(edge) / std::max(1e-30, edge.squaredNorm()), 0.0, 1.0);
    keepIfNearer(p, {a, b, b}, Vec3(1 - t, t, 0), face, best);
  }

  const std::vector<int>& neighbourhood(int start) {
    ++stamp_;
    ring_.assign(1, start);
    seen_[idx(start)] = stamp_;
    std::size_t begin = 0;
    for (int ring = 0; ring < kSearchRings; ++ring) {
      const std::size_t end = ring_.size();
      for (; begin < end; ++begin) {
        for (int i = 0; i < 3; ++i) {
          for (const int next : faces_at_[idx(faces_(ring_[begin], i))]) {
            if (seen_[idx(next)] == stamp_) continue;
            seen_[idx(next)] = stamp_;
            ring_.push_back(next);
          }
        }
      }
    }
    return ring_;
  }

  const std::vector<int>& mirror_;
  const MatrixX3i& faces_;
  std::vector<Vec3> points_;
  std::vector<std::vector<int>> faces_at_;
  std::vector<int> seen_;
  std::vector<int> ring_;
  int stamp_ = 0;
};

class Relaxer {
 public:
  Relaxer(const TriMesh& source, const DecimatedMesh& mesh, const RelaxationOptions& options)
      : options_(options), surface_(source, options.mirror), faces_(mesh.faces) {
    std::map<int, int> new_index;
    for (const int v : mesh.kept) new_index.emplace(v, static_cast<int>(new_index.size()));
    for (const int v : mesh.kept) {
      mirror_.push_back(new_index.at(options.mirror[idx(v)]));
      locations_.push_back({{v, v, v}, {1, 0, 0}});
      location_faces_.push_back(surface_.anyFaceAt(v));
      positions_.push_back(surface_.point(v));
      mobility_.push_back(options.mobility.empty() ? 1.0
                                                   : static_cast<double>(options.mobility[idx(v)]));
    }
  }

  RelaxedMesh run() {
    for (int round = 0; round < options_.rounds; ++round) {
      flipEdges(positions_, mirror_, faces_);
      move();
    }
    flipEdges(positions_, mirror_, faces_);
    return {std::move(locations_), faces_};
  }

 private:
  void move() {
    collectRings();
    for (int v = 0; v < static_cast<int>(positions_.size()); ++v) {
      if (mirror_[idx(v)] < v) continue;
      const auto& [normal, flatness] = normals_[idx(v)];
      const double share = options_.step * flatness * mobility_[idx(v)];
      if (share <= 0) continue;
      Vec3 middle = Vec3::Zero();
      for (const int n : rings_[idx(v)]) middle += positions_[idx(n)];
      middle /= static_cast<double>(rings_[idx(v)].size());
      Vec3 step = middle - positions_[idx(v)];
      step -= normal * normal.dot(step);
      const bool in_middle = mirror_[idx(v)] == v;
      const Nearest found =
          surface_.nearest(positions_[idx(v)] + share * step, location_faces_[idx(v)], in_middle);
      if (found.face < 0) continue;
      place(v, found);
    }
  }

  /// Moves a vertex and its twin unless a triangle would turn over or become a worse sliver.
  void place(int v, const Nearest& found) {
    const Vec3 before = positions_[idx(v)];
    const double worst_before = worstQuality(v);
    positions_[idx(v)] = surface_.at(found.point);
    mirrorPosition(v);
    if (worstQuality(v) < std::min(0.6, worst_before)) {
      positions_[idx(v)] = before;
      mirrorPosition(v);
      return;
    }
    locations_[idx(v)] = found.point;
    location_faces_[idx(v)] = found.face;
    const int other = mirror_[idx(v)];
    if (other == v) return;
    SurfacePoint& twin = locations_[idx(other)];
    twin = found.point;
    for (int& corner : twin.vertices) corner = options_.mirror[idx(corner)];
  }

  void mirrorPosition(int v) {
    const int other = mirror_[idx(v)];
    if (other != v) positions_[idx(other)] = positions_[idx(v)].cwiseProduct(Vec3(-1, 1, 1));
  }

  /// 1 equilateral, 0 a line, below 0 turned against the vertex's normal before the round.
  [[nodiscard]] double worstQuality(int v) const {
    double worst = 1;
    for (const int f : faces_at_[idx(v)]) {
      const Vec3& a = positions_[idx(faces_(f, 0))];
      const Vec3& b = positions_[idx(faces_(f, 1))];
      const Vec3& c = positions_[idx(faces_(f, 2))];
      const Vec3 normal = (b - a).cross(c - a);
      const double edges = (b - a).squaredNorm() + (c - b).squaredNorm() + (a - c).squaredNorm();
      const double quality = 2 * std::sqrt(3.0) * normal.norm() / std::max(1e-30, edges);
      worst =
          std::min(worst, normal.dot(face_normals_[idx(f)]) > 0.5 * normal.norm() ? quality : -1);
    }
    return worst;
  }

  void collectRings() {
    rings_.assign(positions_.size(), {});
    faces_at_.assign(positions_.size(), {});
    face_normals_.clear();
    normals_.assign(positions_.size(), {Vec3::Zero(), 0});
    for (int f = 0; f < faces_.rows(); ++f) {
      const Vec3& a = positions_[idx(faces_(f, 0))];
      const Vec3 normal =
          (positions_[idx(faces_(f, 1))] - a).cross(positions_[idx(faces_(f, 2))] - a);
      face_normals_.push_back(normal.normalized());
      for (int i = 0; i < 3; ++i) {
        faces_at_[idx(faces_(f, i))].push_back(f);
        rings_[idx(faces_(f, i))].push_back(faces_(f, (i + 1) % 3));
        normals_[idx(faces_(f, i))].first += normal;
      }
    }
    for (std::size_t v = 0; v < normals_.size(); ++v) {
      auto& [normal, flatness] = normals_[v];
      normal.normalize();
      double sharpest = 1;
      for (const int f : faces_at_[v])
        sharpest = std::min(sharpest, normal.dot(face_normals_[idx(f)]));
      // Free where no face leans by more than 25 degrees, held where one leans by 60.
      flatness = std::clamp((sharpest - 0.5) / (0.906 - 0.5), 0.1, 1.0);
    }
  }

  const RelaxationOptions& options_;
  SourceSurface surface_;
  MatrixX3i faces_;
  std::vector<int> mirror_;
  std::vector<SurfacePoint> locations_;
  std::vector<int> location_faces_;
  std::vector<Vec3> positions_;
  std::vector<double> mobility_;
  std::vector<std::vector<int>> rings_;
  std::vector<std::vector<int>> faces_at_;
  std::vector<Vec3> face_normals_;
  std::vector<std::pair<Vec3, double>> normals_;  ///< and how far a vertex may move, (0, 1]
};

}  // namespace

int SurfacePoint::nearestVertex() const {
  const auto largest = std::ranges::max_element(weights) - weights.begin();
  return vertices[static_cast<std::size_t>(largest)];
}

RelaxedMesh relaxed(const TriMesh& source,
                    const DecimatedMesh& mesh,
                    const RelaxationOptions& options) {
  return Relaxer(source, mesh, options).run();
}

}  // namespace lay
