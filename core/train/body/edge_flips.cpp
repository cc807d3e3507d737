#include "core/train/body/edge_flips.h"

#include <Eigen/Geometry>

#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace lay {
namespace {

using Vec3 = Eigen::Vector3d;

constexpr int kMinValence = 4;
constexpr int kMostNeighbours = 9;
constexpr double kMinFlatness = 0.9;              // cosine of the angle between the triangles
constexpr double kWorthwhile = 3.1415927 + 0.05;  // rad

double angleAt(const Vec3& apex, const Vec3& a, const Vec3& b) {
  const Vec3 u = a - apex;
  const Vec3 v = b - apex;
  return std::atan2(u.cross(v).norm(), u.dot(v));
}

class Flipper {
 public:
  Flipper(const std::vector<Vec3>& positions, const std::vector<int>& mirror, MatrixX3i& faces)
      : positions_(positions), mirror_(mirror), faces_(faces), valence_(positions.size(), 0) {
    for (int f = 0; f < faces.rows(); ++f) enter(f);
    for (const auto& [edge, face] : face_of_) ++valence_[idx(edge.first)];
  }

  int run() {
    int count = 0;
    std::vector<std::pair<int, int>> edges;
    for (const auto& [edge, face] : face_of_) {
      if (edge.first < edge.second) edges.push_back(edge);
    }
    for (const auto& [a, b] : edges) count += flipWithTwin(a, b);
    return count;
  }

 private:
  using Edge = std::pair<int, int>;

  static std::size_t idx(int i) { return static_cast<std::size_t>(i); }
  const Vec3& at(int v) const { return positions_[idx(v)]; }

  void enter(int f) {
    for (int i = 0; i < 3; ++i) face_of_[{faces_(f, i), faces_(f, (i + 1) % 3)}] = f;
  }
  void leave(int f) {
    for (int i = 0; i < 3; ++i) face_of_.erase({faces_(f, i), faces_(f, (i + 1) % 3)});
  }
  [[nodiscard]] int faceOf(int a, int b) const {
    const auto found = face_of_.find({a, b});
    return found == face_of_.end() ? -1 : found->second;
  }
  [[nodiscard]] int opposite(int face, int a, int b) const {
    return faces_(face, 0) + faces_(face, 1) + faces_(face, 2) - a - b;
  }

  [[nodiscard]] bool isWorthwhile(int a, int b, int c, int d) const {
    if (angleAt(at(c), at(a), at(b)) + angleAt(at(d), at(a), at(b)) < kWorthwhile) return false;
    if (face_of_.contains({c, d}) || face_of_.contains({d, c})) return false;
    if (valence_[idx(a)] <= kMinValence || valence_[idx(b)] <= kMinValence ||
        valence_[idx(c)] >= kMostNeighbours || valence_[idx(d)] >= kMostNeighbours)
      return false;
    const auto normal = [&](int x, int y, int z) {
      return (at(y) - at(x)).cross(at(z) - at(x)).normalized();
    };
    const Vec3 before_left = normal(a, b, c);
    const Vec3 before_right = normal(b, a, d);
    const Vec3 mean = before_left + before_right;
    return before_left.dot(before_right) > kMinFlatness && normal(c, d, b).dot(mean) > 1.7 &&
           normal(d, c, a).dot(mean) > 1.7;
  }

  /// Triangles abc and bad become cdb and dca.
  void flip(int a, int b) {
    const int left = faceOf(a, b);
    const int right = faceOf(b, a);
    const int c = opposite(left, a, b);
    const int d = opposite(right, a, b);
    leave(left);
    leave(right);
    faces_.row(left) << c, d, b;
    faces_.row(right) << d, c, a;
    enter(left);
    enter(right);
    --valence_[idx(a)];
    --valence_[idx(b)];
    ++valence_[idx(c)];
    ++valence_[idx(d)];
  }

  int flipWithTwin(int a, int b) {
    const int left = faceOf(a, b);
    const int right = faceOf(b, a);
    if (left < 0 || right < 0) return 0;  // flipped away with its twin
    const int c = opposite(left, a, b);
    const int d = opposite(right, a, b);
    if (!isWorthwhile(a, b, c, d)) return 0;
    const int ma = mirror_[idx(a)];
    const int mb = mirror_[idx(b)];
    const bool is_own_twin = (ma == a && mb == b) || (ma == b && mb == a);
    if (is_own_twin) {
      flip(a, b);
      return 1;
    }
    const int twin_left = faceOf(ma, mb);
    const int twin_right = faceOf(mb, ma);
    // The twin must be a separate pair of triangles, or the two flips would disturb each other.
    if (twin_left < 0 || twin_right < 0 || twin_left == left || twin_left == right ||
        twin_right == left || twin_right == right)
      return 0;
    const int mc = mirror_[idx(c)];
    const int md = mirror_[idx(d)];
    if ((mc == d && md == c) || (mc == c && md == d)) return 0;
    flip(a, b);
    flip(ma, mb);
    return 2;
  }

  const std::vector<Vec3>& positions_;
  const std::vector<int>& mirror_;
  MatrixX3i& faces_;
  std::map<Edge, int> face_of_;
  std::vector<int> valence_;
};

}  // namespace

int flipEdges(const std::vector<Eigen::Vector3d>& positions,
              const std::vector<int>& mirror,
              MatrixX3i& faces) {
  return Flipper(positions, mirror, faces).run();
}

}  // namespace lay
