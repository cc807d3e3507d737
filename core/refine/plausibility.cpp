#include "core/refine/plausibility.h"

#include <vector>

#include "core/body/joint_limits.h"
#include "core/geometry/rotation.h"
#include "core/language/statement_energy.h"

namespace lay {
namespace {

struct BrokenLimit {
  int joint;
  Eigen::Vector3f excess;  // rad
};

std::vector<BrokenLimit> brokenLimits(const BodyState& state) {
  std::vector<BrokenLimit> broken;
  for (int j = 1; j < kSmplJointCount; ++j) {
    const Eigen::Vector3f excess = beyondRange(j, state.rotations[static_cast<std::size_t>(j)]);
    if (!excess.isZero()) broken.push_back({j, excess});
  }
  return broken;
}

/// d excess / d omega of R <- R exp(omega), by central differences: three cheap evaluations of a
/// function that has no derivative at its corners anyway. Components inside their range stay 0.
Eigen::Matrix3f limitSlope(const BrokenLimit& limit, const Eigen::Matrix3f& rotation) {
  constexpr float kStep = 2e-3F;
  Eigen::Matrix3f slope;
  for (int axis = 0; axis < 3; ++axis) {
    const Eigen::Vector3f turn = kStep * Eigen::Vector3f::Unit(axis);
    slope.col(axis) = (beyondRange(limit.joint, rotation * axisAngleToMatrix(turn)) -
                       beyondRange(limit.joint, rotation * axisAngleToMatrix(-turn))) /
                      (2 * kStep);
  }
  for (int component = 0; component < 3; ++component) {
    if (limit.excess[component] == 0) slope.row(component).setZero();
  }
  return slope;
}

}  // namespace

float Plausibility::energy(const BodyState& state, const PosedJoints& posed) const {
  float sum = 0;
  if (model_.has_limits) {
    for (const BrokenLimit& limit : brokenLimits(state)) {
      sum += limit.excess.squaredNorm() / (model_.limit_sigma * model_.limit_sigma);
    }
  }
  if (model_.has_overlaps && spheres_) {
    for (const SphereOverlap& overlap : spheres_->overlaps(posed.joints_in_camera)) {
      sum += overlap.depth * overlap.depth / (model_.overlap_sigma * model_.overlap_sigma);
    }
  }
  return sum / 2;
}

MeasurementRows Plausibility::rows(const BodyState& state, const PosedJoints& posed) const {
  std::vector<BrokenLimit> limits;
  if (model_.has_limits) limits = brokenLimits(state);
  std::vector<SphereOverlap> overlaps;
  if (model_.has_overlaps && spheres_) overlaps = spheres_->overlaps(posed.joints_in_camera);
  const auto num_limits = static_cast<Eigen::Index>(3 * limits.size());
  const auto num_overlaps = static_cast<Eigen::Index>(overlaps.size());
  MeasurementRows rows{Eigen::MatrixXf::Zero(num_limits + num_overlaps, kTangentSize),
                       Eigen::VectorXf::Zero(num_limits + num_overlaps)};
  for (std::size_t i = 0; i < limits.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(3 * i);
    const Eigen::Matrix3f& rotation = state.rotations[static_cast<std::size_t>(limits[i].joint)];
    rows.error.segment<3>(row) = limits[i].excess / model_.limit_sigma;
    rows.jacobian.block<3, 3>(row, 3 * limits[i].joint) =
        limitSlope(limits[i], rotation) / model_.limit_sigma;
  }
  if (overlaps.empty()) return rows;
  StatementResiduals touching;
  touching.residuals = Eigen::VectorXd::Zero(num_overlaps);
  touching.d_joints = Eigen::MatrixXd::Zero(num_overlaps, 3 * kSmplJointCount);
  touching.d_rotations = Eigen::MatrixXd::Zero(num_overlaps, 3 * kSmplJointCount);
  for (Eigen::Index i = 0; i < num_overlaps; ++i) {
    const SphereOverlap& overlap = overlaps[static_cast<std::size_t>(i)];
    rows.error[num_limits + i] = overlap.depth / model_.overlap_sigma;
    const Eigen::RowVector3d push =
        (overlap.direction / model_.overlap_sigma).transpose().cast<double>();
    // The depth grows as the first ball moves towards the second, and shrinks as that moves on.
    for (const auto& [sphere, sign] : {std::pair{overlap.first, 1.0}, {overlap.second, -1.0}}) {
      const BodySphere& ball = spheres_->spheres()[static_cast<std::size_t>(sphere)];
      touching.d_joints.block<1, 3>(i, 3 * ball.from) += sign * (1 - ball.share) * push;
      touching.d_joints.block<1, 3>(i, 3 * ball.to) += sign * ball.share * push;
    }
  }
  rows.jacobian.bottomRows(num_overlaps).leftCols<3 * kSmplJointCount>() =
      pullBackToRotations(touching, posed).cast<float>();
  return rows;
}

}  // namespace lay
