#include "core/critic/balance.h"

#include <algorithm>
#include <array>
#include <vector>

#include <Eigen/Geometry>

#include "core/body/joints.h"

namespace lay {
namespace {

/// Mass of what lies between two joints, and where on the way its centre is.
struct Segment {
  int from;
  int to;
  float mass;
  float centre;
};

constexpr std::array<Segment, 14> kSegments = {{{kPelvis, kNeck, 0.497F, 0.5F},
                                                {kNeck, kHead, 0.081F, 1.0F},
                                                {kLeftHip, kLeftKnee, 0.100F, 0.433F},
                                                {kRightHip, kRightKnee, 0.100F, 0.433F},
                                                {kLeftKnee, kLeftAnkle, 0.0465F, 0.433F},
                                                {kRightKnee, kRightAnkle, 0.0465F, 0.433F},
                                                {kLeftAnkle, kLeftFoot, 0.0145F, 0.5F},
                                                {kRightAnkle, kRightFoot, 0.0145F, 0.5F},
                                                {kLeftShoulder, kLeftElbow, 0.028F, 0.436F},
                                                {kRightShoulder, kRightElbow, 0.028F, 0.436F},
                                                {kLeftElbow, kLeftWrist, 0.016F, 0.43F},
                                                {kRightElbow, kRightWrist, 0.016F, 0.43F},
                                                {kLeftWrist, kLeftHand, 0.006F, 0.506F},
                                                {kRightWrist, kRightHand, 0.006F, 0.506F}}};

float cross(const Eigen::Vector2f& a, const Eigen::Vector2f& b) {
  return a.x() * b.y() - a.y() * b.x();
}

/// Counter-clockwise, by Andrew's monotone chain.
std::vector<Eigen::Vector2f> hullOf(std::vector<Eigen::Vector2f> points) {
  std::ranges::sort(points, [](const auto& a, const auto& b) {
    return a.x() < b.x() || (a.x() == b.x() && a.y() < b.y());
  });
  std::vector<Eigen::Vector2f> hull;
  const auto extend = [&hull](const Eigen::Vector2f& point, std::size_t least) {
    while (hull.size() > least &&
           cross(hull.back() - hull[hull.size() - 2], point - hull.back()) <= 0) {
      hull.pop_back();
    }
    hull.push_back(point);
  };
  for (const auto& point : points) extend(point, 1);
  const std::size_t lower = hull.size();
  for (auto point = points.rbegin(); point != points.rend(); ++point) extend(*point, lower);
  if (hull.size() > 1) hull.pop_back();  // the first again
  return hull;
}

float distanceToEdge(const Eigen::Vector2f& a, const Eigen::Vector2f& b, const Eigen::Vector2f& p) {
  const Eigen::Vector2f along = b - a;
  const float length = along.squaredNorm();
  const float share = length > 0 ? std::clamp((p - a).dot(along) / length, 0.0F, 1.0F) : 0.0F;
  return (p - a - share * along).norm();
}

}  // namespace

Eigen::Vector3f centreOfMass(const MatrixX3f& joints) {
  Eigen::RowVector3f sum = Eigen::RowVector3f::Zero();
  float mass = 0;
  for (const Segment& segment : kSegments) {
    sum += segment.mass * ((1 - segment.centre) * joints.row(segment.from) +
                           segment.centre * joints.row(segment.to));
    mass += segment.mass;
  }
  return (sum / mass).transpose();
}

float distanceToHull(const Eigen::Matrix<float, Eigen::Dynamic, 2>& points,
                     const Eigen::Vector2f& point) {
  std::vector<Eigen::Vector2f> list;
  for (Eigen::Index i = 0; i < points.rows(); ++i) list.emplace_back(points.row(i).transpose());
  const std::vector<Eigen::Vector2f> hull = hullOf(std::move(list));
  if (hull.size() == 1) return (point - hull.front()).norm();
  bool is_inside = hull.size() > 2;
  float least = std::numeric_limits<float>::infinity();
  for (std::size_t i = 0; i < hull.size(); ++i) {
    const Eigen::Vector2f& a = hull[i];
    const Eigen::Vector2f& b = hull[(i + 1) % hull.size()];
    is_inside = is_inside && cross(b - a, point - a) >= 0;
    least = std::min(least, distanceToEdge(a, b, point));
  }
  return is_inside ? 0 : least;
}

Stance stanceOf(const PosedBody& posed, const Eigen::Vector3f& up) {
  const MatrixX3f& vertices = posed.vertices_in_camera;
  const Eigen::VectorXf heights = vertices * up;
  const float ground = heights.minCoeff();
  const Eigen::Matrix3f level = Eigen::Quaternionf::FromTwoVectors(up, Eigen::Vector3f::UnitY())
                                    .toRotationMatrix();  // then x and z are horizontal
  const auto onGround = [&](const Eigen::Vector3f& point) {
    const Eigen::Vector3f turned = level * point;
    return Eigen::Vector2f(turned.x(), turned.z());
  };
  std::vector<Eigen::Vector2f> contact;
  for (Eigen::Index v = 0; v < vertices.rows(); ++v) {
    if (heights[v] - ground < kContactHeight) {
      contact.push_back(onGround(vertices.row(v).transpose()));
    }
  }
  Eigen::Matrix<float, Eigen::Dynamic, 2> points(static_cast<Eigen::Index>(contact.size()), 2);
  for (std::size_t i = 0; i < contact.size(); ++i) {
    points.row(static_cast<Eigen::Index>(i)) = contact[i].transpose();
  }
  return {distanceToHull(points, onGround(centreOfMass(posed.joints_in_camera))),
          static_cast<float>(contact.size()) / static_cast<float>(vertices.rows())};
}

}  // namespace lay
