#include "core/refine/pose_solver.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>

#include "core/body/joint_limits.h"
#include "core/geometry/rotation.h"
#include "core/language/statement_energy.h"
#include "core/refine/plausibility.h"

namespace lay {
namespace {

/// Collects rows before anybody knows how many there will be.
class RowBuilder {
 public:
  /// @param slope d error / d joint, per metre. @param about_root the error is of the joint about
  /// the pelvis, so that the body may travel.
  void add(int joint, const Eigen::Vector3f& slope, float error, bool about_root) {
    const auto row = static_cast<Eigen::Index>(errors_.size());
    errors_.push_back(error / kTargetSigma);
    d_joints_.conservativeResize(row + 1, Eigen::NoChange);
    travel_.conservativeResize(row + 1, Eigen::NoChange);
    d_joints_.row(row).setZero();
    travel_.row(row).setZero();
    const Eigen::RowVector3d scaled = (slope / kTargetSigma).transpose().cast<double>();
    d_joints_.block<1, 3>(row, 3 * joint) += scaled;
    if (about_root) {
      d_joints_.block<1, 3>(row, 0) -= scaled;
    } else {
      travel_.row(row) = scaled.cast<float>();
    }
  }

  [[nodiscard]] MeasurementRows rows(const PosedJoints& posed) const {
    const auto count = static_cast<Eigen::Index>(errors_.size());
    MeasurementRows rows{Eigen::MatrixXf::Zero(count, kTangentSize),
                         Eigen::Map<const Eigen::VectorXf>(errors_.data(), count)};
    if (count == 0) return rows;
    StatementResiduals residuals;
    residuals.residuals = Eigen::VectorXd::Zero(count);
    residuals.d_joints = d_joints_;
    residuals.d_rotations = Eigen::MatrixXd::Zero(count, 3 * kSmplJointCount);
    rows.jacobian.leftCols<3 * kSmplJointCount>() =
        pullBackToRotations(residuals, posed).cast<float>();
    rows.jacobian.rightCols<3>() = travel_;
    return rows;
  }

 private:
  std::vector<float> errors_;
  Eigen::Matrix<double, Eigen::Dynamic, 3 * kSmplJointCount> d_joints_;
  Eigen::Matrix<float, Eigen::Dynamic, 3> travel_;
};

class PoseSolver {
 public:
  PoseSolver(const BodyModel& model,
             const PinholeCamera& camera,
             const BodyState& start,
             const PoseConstraints& constraints,
             const PoseSolverOptions& options)
      : model_(model),
        camera_(camera),
        start_(start),
        constraints_(constraints),
        options_(options),
        limits_(nullptr, {.has_limits = options.keeps_limits, .has_overlaps = false}),
        sigma_(TangentVector::Zero()) {
    const TangentVector usual = tangentSigma(start.transl.z());
    for (int j = 0; j < kSmplJointCount; ++j) {
      const auto bit = static_cast<std::size_t>(j);
      if (!options.moving.test(bit) || constraints.locked.test(bit)) continue;
      // A hand that is dragged takes its arm along, and the trunk only when the arm is too short.
      const bool is_trunk = j == kSpine1 || j == kSpine2 || j == kSpine3;
      sigma_.segment<3>(3 * j) = usual.segment<3>(3 * j) * (is_trunk ? 0.3F : 1.0F);
      is_bound_.set(bit, options.keeps_limits && beyondRange(j, start.rotations[bit]).isZero());
    }
    if (options.may_travel) sigma_.tail<3>() = usual.tail<3>();
  }

  PoseSolution solve() {
    constexpr float kConverged = 1e-5F;
    BodyState state = start_;
    float energy = energyOf(state);
    float damping = 1e-3F;
    for (int i = 0; i < options_.iterations && damping < 1e6F;) {
      const BodyState candidate = bounded(retract(state, stepAt(state, damping)));
      const float there = energyOf(candidate);
      if (there >= energy) {
        damping *= 10;
        continue;
      }
      const float gain = energy - there;
      state = candidate;
      energy = there;
      damping = std::max(damping / 5, 1e-6F);
      ++i;
      if (gain < kConverged * (1 + energy)) break;
    }
    return {state, missOf(state)};
  }

 private:
  [[nodiscard]] MeasurementRows rowsAt(const PosedJoints& posed) const {
    return targetRows(posed, camera_, constraints_.targets, options_.places);
  }

  [[nodiscard]] TangentVector fromStart(const BodyState& state) const {
    TangentVector distance = TangentVector::Zero();
    for (int j = 0; j < kSmplJointCount; ++j) {
      if (sigma_[3 * j] == 0) continue;
      distance.segment<3>(3 * j) =
          matrixToAxisAngle(start_.rotations[static_cast<std::size_t>(j)].transpose() *
                            state.rotations[static_cast<std::size_t>(j)]);
    }
    distance.tail<3>() = state.transl - start_.transl;
    return distance;
  }

  [[nodiscard]] float energyOf(const BodyState& state) const {
    const PosedJoints posed = poseJoints(model_, state);
    const TangentVector distance = fromStart(state);
    float near = 0;
    for (int i = 0; i < kTangentSize; ++i) {
      if (sigma_[i] > 0) near += distance[i] * distance[i] / (sigma_[i] * sigma_[i]);
    }
    return rowsAt(posed).error.squaredNorm() / 2 + near / 2 + limits_.energy(state, posed);
  }

  /// A pull of a metre is stronger than any penalty: joints that started in their range stay there.
  [[nodiscard]] BodyState bounded(BodyState state) const {
    for (int j = 1; j < kSmplJointCount; ++j) {
      const auto bit = static_cast<std::size_t>(j);
      if (!is_bound_.test(bit) || beyondRange(j, state.rotations[bit]).isZero()) continue;
      state.rotations[bit] = withinRange(j, state.rotations[bit]);
    }
    return state;
  }

  [[nodiscard]] TangentVector stepAt(const BodyState& state, float damping) const {
    const PosedJoints posed = poseJoints(model_, state);
    const MeasurementRows rows = joined(rowsAt(posed), limits_.rows(state, posed));
    // In units of sigma: what may not move has none, and its columns vanish.
    const Eigen::MatrixXf a = rows.jacobian * sigma_.asDiagonal();
    TangentVector near = TangentVector::Zero();
    const TangentVector distance = fromStart(state);
    for (int i = 0; i < kTangentSize; ++i) {
      if (sigma_[i] > 0) near[i] = distance[i] / sigma_[i];
    }
    Eigen::MatrixXf normal = a.transpose() * a;
    normal.diagonal().array() += 1;
    normal.diagonal() *= 1 + damping;
    const Eigen::VectorXf gradient = a.transpose() * rows.error + near;
    return -sigma_.cwiseProduct(TangentVector(normal.llt().solve(gradient)));
  }

  [[nodiscard]] float missOf(const BodyState& state) const {
    const Eigen::VectorXf errors = rowsAt(poseJoints(model_, state)).error;
    return errors.size() == 0 ? 0 : kTargetSigma * errors.cwiseAbs().maxCoeff();
  }

  const BodyModel& model_;
  const PinholeCamera& camera_;
  const BodyState& start_;
  const PoseConstraints& constraints_;
  const PoseSolverOptions& options_;
  Plausibility limits_;
  TangentVector sigma_;  // 0: may not move
  JointMask is_bound_;
};

}  // namespace

MeasurementRows targetRows(const PosedJoints& posed,
                           const PinholeCamera& camera,
                           const std::vector<JointTarget>& targets,
                           const std::vector<PlaceRow>& places) {
  constexpr float kNearestDepth = 0.05F;  // m
  RowBuilder builder;
  for (const JointTarget& target : targets) {
    const Eigen::Vector3f point = posed.joints_in_camera.row(target.joint).transpose();
    if (target.pixel) {
      const float depth = std::max(point.z(), kNearestDepth);
      const Eigen::Vector2f ray = (*target.pixel - camera.principal_point) / camera.focal_length;
      for (int axis = 0; axis < 2; ++axis) {
        Eigen::Vector3f slope = Eigen::Vector3f::Unit(axis);
        slope.z() = -ray[axis];
        builder.add(target.joint, slope, point[axis] - ray[axis] * depth, false);
      }
    }
    if (target.depth_from_root) {
      const float depth = point.z() - posed.joints_in_camera(0, 2);
      builder.add(target.joint, Eigen::Vector3f::UnitZ(), depth - *target.depth_from_root, true);
    }
  }
  for (const PlaceRow& place : places) {
    const Eigen::RowVector3f about_root =
        posed.joints_in_camera.row(place.joint) - posed.joints_in_camera.row(0);
    builder.add(place.joint, place.direction, about_root.dot(place.direction) - place.value, true);
  }
  return builder.rows(posed);
}

PoseSolution solvePose(const BodyModel& model,
                       const PinholeCamera& camera,
                       const BodyState& start,
                       const PoseConstraints& constraints,
                       const PoseSolverOptions& options) {
  return PoseSolver(model, camera, start, constraints, options).solve();
}

JointMask jointsDraggedBy(int joint) {
  JointMask mask;
  for (int above = kSmplParents[static_cast<std::size_t>(joint)]; above > 0;
       above = kSmplParents[static_cast<std::size_t>(above)]) {
    mask.set(static_cast<std::size_t>(above));
  }
  return mask;
}

}  // namespace lay
