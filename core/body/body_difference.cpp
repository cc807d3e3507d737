#include "core/body/body_difference.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "core/body/metrics.h"

namespace lay {

namespace {

constexpr float kMillimetres = 1000;

/// Distances of matching points after `root` of each set is put at the origin, mm.
Eigen::VectorXf distances(const MatrixX3f& a,
                          const Eigen::RowVector3f& root_a,
                          const MatrixX3f& b,
                          const Eigen::RowVector3f& root_b) {
  return kMillimetres * ((a.rowwise() - root_a) - (b.rowwise() - root_b)).rowwise().norm();
}

}  // namespace

int BodyDifference::worstJoint() const {
  return static_cast<int>(std::ranges::max_element(joints) - joints.begin());
}

BodyDifference differenceBetween(const PosedBody& body, const PosedBody& reference) {
  if (body.joints_in_camera.rows() < kSmplJointCount ||
      reference.joints_in_camera.rows() < kSmplJointCount) {
    throw std::invalid_argument("Bodies of fewer than 24 joints cannot be compared.");
  }
  const MatrixX3f a = body.joints_in_camera.topRows(kSmplJointCount);
  const MatrixX3f b = reference.joints_in_camera.topRows(kSmplJointCount);
  BodyDifference difference;
  difference.mpjpe = mpjpe(a, b);
  difference.pa_mpjpe = paMpjpe(a, b);
  difference.root = kMillimetres * (a.row(kPelvis) - b.row(kPelvis)).norm();
  const Eigen::VectorXf joints = distances(a, a.row(kPelvis), b, b.row(kPelvis));
  std::copy(joints.begin(), joints.end(), difference.joints.begin());
  if (body.vertices_in_camera.rows() != reference.vertices_in_camera.rows()) {
    difference.pve = std::numeric_limits<float>::quiet_NaN();
    return difference;
  }
  difference.vertices = distances(
      body.vertices_in_camera, a.row(kPelvis), reference.vertices_in_camera, b.row(kPelvis));
  difference.pve = difference.vertices.size() > 0 ? difference.vertices.mean() : 0;
  return difference;
}

}  // namespace lay
