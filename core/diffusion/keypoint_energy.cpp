#include "core/diffusion/keypoint_energy.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>
#include <Eigen/Geometry>

#include "core/geometry/rotation.h"

namespace lay {
namespace {

using Betas = Eigen::Matrix<float, 3, kNumBetas>;

constexpr float kNearestDepth =
    0.05F;  // m; a point that a step threw behind the camera must not blow up the next one

/// World positions of joints and keypoints, and what they owe to the betas.
struct Chain {
  PosedJoints posed;
  std::array<Betas, kSmplJointCount> joint_betas;
  std::array<Betas, kKeypointCount> keypoint_betas;
};

Eigen::Vector3f restPoint(const MatrixX3f& mean,
                          const Eigen::MatrixXf& dirs,
                          const BodyState& state,
                          int index) {
  return mean.row(index).transpose() + dirs.middleRows<3>(3 * index) * state.betas;
}

Chain poseChain(const BodyModel& model, const BodyState& state, bool with_betas) {
  Chain chain;
  PosedJoints& posed = chain.posed;
  posed.joints_in_camera.resize(kSmplJointCount, 3);
  posed.keypoints_in_camera.resize(kKeypointCount, 3);
  posed.camera_from_joint.resize(kSmplJointCount);
  std::array<Eigen::Vector3f, kSmplJointCount> rest;
  for (int j = 0; j < kSmplJointCount; ++j) {
    rest[j] = restPoint(model.joint_template, model.joint_shapedirs, state, j);
    const int parent = kSmplParents[j];
    if (parent < 0) {
      posed.camera_from_joint[j] = state.rotations[j];
      posed.joints_in_camera.row(j) = (rest[j] + state.transl).transpose();
      if (with_betas) chain.joint_betas[j] = model.joint_shapedirs.middleRows<3>(3 * j);
      continue;
    }
    const Eigen::Matrix3f& up = posed.camera_from_joint[parent];
    posed.camera_from_joint[j] = up * state.rotations[j];
    posed.joints_in_camera.row(j) =
        posed.joints_in_camera.row(parent) + (up * (rest[j] - rest[parent])).transpose();
    if (with_betas) {
      chain.joint_betas[j] =
          chain.joint_betas[parent] + up * (model.joint_shapedirs.middleRows<3>(3 * j) -
                                            model.joint_shapedirs.middleRows<3>(3 * parent));
    }
  }
  for (int k = 0; k < kKeypointCount; ++k) {
    const int j = model.keypoint_anchors[k].joint;
    const Eigen::Matrix3f& rotation = posed.camera_from_joint[j];
    const Eigen::Vector3f offset =
        restPoint(model.keypoint_template, model.keypoint_shapedirs, state, k) - rest[j];
    posed.keypoints_in_camera.row(k) =
        posed.joints_in_camera.row(j) + (rotation * offset).transpose();
    if (with_betas) {
      chain.keypoint_betas[k] =
          chain.joint_betas[j] + rotation * (model.keypoint_shapedirs.middleRows<3>(3 * k) -
                                             model.joint_shapedirs.middleRows<3>(3 * j));
    }
  }
  return chain;
}

}  // namespace

BodyState retract(const BodyState& state, const TangentVector& change) {
  BodyState moved = state;
  for (int j = 0; j < kSmplJointCount; ++j) {
    const Eigen::Vector3f omega = change.segment<3>(3 * j);
    if (omega.squaredNorm() > 0) moved.rotations[j] = state.rotations[j] * axisAngleToMatrix(omega);
  }
  moved.betas += change.segment<kNumBetas>(kTangentBetas);
  moved.transl += change.tail<3>();
  return moved;
}

PosedJoints poseJoints(const BodyModel& model, const BodyState& state) {
  return poseChain(model, state, false).posed;
}

SkeletonLinearization linearizeSkeleton(const BodyModel& model, const BodyState& state) {
  Chain chain = poseChain(model, state, true);
  SkeletonLinearization result;
  auto& jacobian = result.keypoint_jacobian;
  jacobian.setZero();
  for (int k = 0; k < kKeypointCount; ++k) {
    const Eigen::Vector3f point = chain.posed.keypoints_in_camera.row(k).transpose();
    int j = model.keypoint_anchors[k].joint;
    // A point that is a joint does not move when that joint turns.
    if (model.keypoint_anchors[k].vertices.empty()) j = kSmplParents[j];
    for (; j >= 0; j = kSmplParents[j]) {
      const Eigen::Vector3f arm = point - chain.posed.joints_in_camera.row(j).transpose();
      for (int axis = 0; axis < 3; ++axis) {
        jacobian.block<3, 1>(3 * k, 3 * j + axis) =
            chain.posed.camera_from_joint[j].col(axis).cross(arm);
      }
    }
    jacobian.block<3, kNumBetas>(3 * k, kTangentBetas) = chain.keypoint_betas[k];
    jacobian.block<3, 3>(3 * k, kTangentTransl).setIdentity();
  }
  result.posed = std::move(chain.posed);
  return result;
}

ReprojectionResiduals reprojectionResiduals(const MatrixX3f& keypoints_in_camera,
                                            const Keypoints2d& keypoints,
                                            const PersonBox& box,
                                            const PinholeCamera& camera,
                                            const EvidenceModel& evidence) {
  ReprojectionResiduals result;
  result.error.setZero();
  result.weight.setZero();
  const float width = evidence.robust_width * evidence.robust_width;
  for (int k = 0; k < kKeypointCount; ++k) {
    const float confidence = keypoints.confidence[k];
    if (confidence < evidence.min_confidence) continue;
    const Eigen::Vector3f point = keypoints_in_camera.row(k).transpose();
    const float depth = std::max(point.z(), kNearestDepth);
    Eigen::Vector2f error = (point.head<2>() * (camera.focal_length / depth) +
                             camera.principal_point - keypoints.points.row(k).transpose()) /
                            box.size;
    const float length = error.norm();
    if (evidence.dead_zone > 0 && length > 0)
      error *= std::max(0.0F, length - evidence.dead_zone) / length;
    const float squared = error.squaredNorm();
    const float robust =
        width /
        (width + squared);  // Geman-McClure: rho = e^2 width / (width + e^2), rho' ~ robust^2
    result.error.row(k) = error.transpose();
    result.weight[k] = confidence * confidence * robust * robust;
    result.energy += confidence * confidence * squared * robust;
  }
  result.energy /= 2 * evidence.noise * evidence.noise;
  return result;
}

Eigen::Matrix<float, kKeypointCount, 3, Eigen::RowMajor> keypointGradient(
    const MatrixX3f& keypoints_in_camera,
    const ReprojectionResiduals& residuals,
    const PersonBox& box,
    const PinholeCamera& camera) {
  Eigen::Matrix<float, kKeypointCount, 3, Eigen::RowMajor> gradient;
  for (int k = 0; k < kKeypointCount; ++k) {
    const Eigen::Vector3f point = keypoints_in_camera.row(k).transpose();
    const float depth = std::max(point.z(), kNearestDepth);
    const Eigen::Vector2f error = residuals.error.row(k).transpose();
    const float scale = 2 * residuals.weight[k] * camera.focal_length / (box.size * depth);
    gradient.row(k) << scale * error.x(), scale * error.y(),
        -scale * error.dot(point.head<2>()) / depth;
  }
  return gradient;
}

ReprojectionJacobian reprojectionJacobian(const SkeletonLinearization& skeleton,
                                          const PersonBox& box,
                                          const PinholeCamera& camera) {
  ReprojectionJacobian jacobian;
  for (int k = 0; k < kKeypointCount; ++k) {
    const Eigen::Vector3f point = skeleton.posed.keypoints_in_camera.row(k).transpose();
    const float depth = std::max(point.z(), kNearestDepth);
    const float scale = camera.focal_length / (box.size * depth);
    const auto rows = skeleton.keypoint_jacobian.middleRows<3>(3 * k);
    jacobian.row(2 * k) = scale * (rows.row(0) - point.x() / depth * rows.row(2));
    jacobian.row(2 * k + 1) = scale * (rows.row(1) - point.y() / depth * rows.row(2));
  }
  return jacobian;
}

TangentVector tangentSigma(float depth) {
  constexpr float kDegree = 0.017453292F;
  // What an image regressor gets wrong, in degrees: the least at the spine, the most at the elbows.
  constexpr std::array<float, kSmplJointCount> kDegrees = {
      10, 16, 16, 6, 18, 18, 6, 14, 14, 6, 6, 6, 11, 6, 6, 11, 24, 24, 26, 26, 14, 14, 2, 2};
  TangentVector sigma;
  for (int j = 0; j < kSmplJointCount; ++j)
    sigma.segment<3>(3 * j).setConstant(kDegrees[j] * kDegree);
  sigma.segment<kNumBetas>(kTangentBetas).setConstant(0.7F);
  sigma.tail<3>() << 0.02F * depth, 0.02F * depth, 0.05F * depth;
  return sigma;
}

MeasurementRows keypointRows(const ReprojectionJacobian& jacobian,
                             const ReprojectionResiduals& residuals,
                             float noise) {
  const Eigen::Index believed = 2 * (residuals.weight >= 1e-4F).count();
  MeasurementRows rows{Eigen::MatrixXf(believed, kTangentSize), Eigen::VectorXf(believed)};
  Eigen::Index used = 0;
  for (int k = 0; k < kKeypointCount; ++k) {
    if (residuals.weight[k] < 1e-4F) continue;
    const float scale = std::sqrt(residuals.weight[k]) / noise;
    for (int axis = 0; axis < 2; ++axis, ++used) {
      rows.jacobian.row(used) = scale * jacobian.row(2 * k + axis);
      rows.error[used] = scale * residuals.error(k, axis);
    }
  }
  return rows;
}

TangentVector gaussNewtonStep(const MeasurementRows& rows, const TangentVector& sigma) {
  if (rows.error.size() == 0) return TangentVector::Zero();
  const Eigen::MatrixXf a = rows.jacobian * sigma.asDiagonal();
  Eigen::MatrixXf normal = a * a.transpose();
  normal.diagonal().array() += 1.0F;
  const Eigen::VectorXf y = normal.llt().solve(rows.error);
  return -(sigma.cwiseProduct(a.transpose() * y));
}

MeasurementRows joined(const MeasurementRows& a, const MeasurementRows& b) {
  MeasurementRows rows{Eigen::MatrixXf(a.error.size() + b.error.size(), kTangentSize),
                       Eigen::VectorXf(a.error.size() + b.error.size())};
  rows.jacobian << a.jacobian, b.jacobian;
  rows.error << a.error, b.error;
  return rows;
}

}  // namespace lay
