#include "core/kernels/posing_reference.h"

#include <algorithm>

namespace lay {

namespace {

using RowMajorX3f = Eigen::Matrix<float, Eigen::Dynamic, 3, Eigen::RowMajor>;
using RowMajor3d = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;

/// points (n, 3) + the shape directions (3n, B) of the given betas.
Eigen::MatrixX3d shaped(std::span<const float> points,
                        const float* shapedirs,
                        const Eigen::VectorXd& betas) {
  const auto rows = static_cast<Eigen::Index>(points.size());
  Eigen::Matrix<double, Eigen::Dynamic, 3, Eigen::RowMajor> result =
      Eigen::Map<const RowMajorX3f>(points.data(), rows / 3, 3).cast<double>();
  const Eigen::Map<const Eigen::MatrixXf> dirs(shapedirs, rows, betas.size());
  Eigen::Map<Eigen::VectorXd>(result.data(), rows) += dirs.cast<double>() * betas;
  return result;
}

/// What pose correctives add to each vertex when joint j's feature is features[j] (R - I), (V, 3).
Eigen::MatrixX3d correctives(const BodySource& source,
                             const std::vector<Eigen::Matrix3d>& features) {
  Eigen::MatrixX3d sum =
      Eigen::MatrixX3d::Zero(static_cast<Eigen::Index>(source.skin_joints.size()), 3);
  for (std::size_t i = 0; i < source.posedirs.size(); ++i) {
    const CorrectiveSource& corrective = source.posedirs[i];
    const RowMajor3d feature = features[i + 1];
    if (feature.isZero(0)) continue;
    const auto rows = static_cast<Eigen::Index>(3 * corrective.vertices.size());
    const Eigen::VectorXd offsets =
        Eigen::Map<const Eigen::Matrix<float, Eigen::Dynamic, 9>>(corrective.offsets, rows, 9)
            .cast<double>() *
        Eigen::Map<const Eigen::Matrix<double, 9, 1>>(feature.data());
    for (std::size_t k = 0; k < corrective.vertices.size(); ++k) {
      sum.row(corrective.vertices[k]) +=
          offsets.segment<3>(static_cast<Eigen::Index>(3 * k)).transpose();
    }
  }
  return sum;
}

std::vector<Eigen::Matrix3d> minusIdentity(std::vector<Eigen::Matrix3d> rotations) {
  for (Eigen::Matrix3d& rotation : rotations) rotation -= Eigen::Matrix3d::Identity();
  return rotations;
}

}  // namespace

ReferencePosed referencePose(const BodySource& source, const ReferencePose& pose) {
  const Eigen::MatrixX3d rest_joints =
      shaped(source.joint_template, source.joint_shapedirs, pose.betas);
  const Eigen::MatrixX3d rest = shaped(source.v_template, source.shapedirs, pose.betas) +
                                correctives(source, minusIdentity(pose.rotations));
  ReferencePosed posed;
  posed.rotations = pose.rotations;
  posed.joints = rest_joints;
  posed.joints.row(0) += pose.transl.transpose();
  for (std::size_t j = 1; j < pose.rotations.size(); ++j) {
    const auto joint = static_cast<Eigen::Index>(j);
    const int parent = source.parents[j];
    posed.rotations[j] = posed.rotations[parent] * pose.rotations[j];
    const Eigen::Vector3d bone = rest_joints.row(joint) - rest_joints.row(parent);
    posed.joints.row(joint) =
        posed.joints.row(parent) + (posed.rotations[parent] * bone).transpose();
  }
  posed.vertices = Eigen::MatrixX3d::Zero(rest.rows(), 3);
  for (Eigen::Index v = 0; v < rest.rows(); ++v) {
    for (int slot = 0; slot < 4; ++slot) {
      const int joint = source.skin_joints[v][slot];
      const double weight = source.skin_weights[v][slot];
      const Eigen::Vector3d arm = rest.row(v) - rest_joints.row(joint);
      posed.vertices.row(v) +=
          weight * (posed.rotations[joint] * arm + posed.joints.row(joint).transpose()).transpose();
    }
  }
  return posed;
}

ReferencePosed referenceDerivative(const BodySource& source,
                                   const ReferencePose& pose,
                                   const ReferencePose& direction) {
  const ReferencePosed posed = referencePose(source, pose);
  const std::vector<float> no_points(source.v_template.size(), 0.0F);
  const std::vector<float> no_joints(source.joint_template.size(), 0.0F);
  const Eigen::MatrixX3d rest_joints =
      shaped(source.joint_template, source.joint_shapedirs, pose.betas);
  const Eigen::MatrixX3d d_rest_joints = shaped(no_joints, source.joint_shapedirs, direction.betas);
  const Eigen::MatrixX3d rest = shaped(source.v_template, source.shapedirs, pose.betas) +
                                correctives(source, minusIdentity(pose.rotations));
  const Eigen::MatrixX3d d_rest = shaped(no_points, source.shapedirs, direction.betas) +
                                  correctives(source, direction.rotations);
  ReferencePosed d_posed;
  d_posed.rotations = direction.rotations;
  d_posed.joints = d_rest_joints;
  d_posed.joints.row(0) += direction.transl.transpose();
  for (std::size_t j = 1; j < pose.rotations.size(); ++j) {
    const auto joint = static_cast<Eigen::Index>(j);
    const int parent = source.parents[j];
    d_posed.rotations[j] = d_posed.rotations[parent] * pose.rotations[j] +
                           posed.rotations[parent] * direction.rotations[j];
    const Eigen::Vector3d bone = rest_joints.row(joint) - rest_joints.row(parent);
    const Eigen::Vector3d d_bone = d_rest_joints.row(joint) - d_rest_joints.row(parent);
    d_posed.joints.row(joint) =
        d_posed.joints.row(parent) +
        (d_posed.rotations[parent] * bone + posed.rotations[parent] * d_bone).transpose();
  }
  d_posed.vertices = Eigen::MatrixX3d::Zero(rest.rows(), 3);
  for (Eigen::Index v = 0; v < rest.rows(); ++v) {
    for (int slot = 0; slot < 4; ++slot) {
      const int joint = source.skin_joints[v][slot];
      const double weight = source.skin_weights[v][slot];
      const Eigen::Vector3d arm = rest.row(v) - rest_joints.row(joint);
      const Eigen::Vector3d d_arm = d_rest.row(v) - d_rest_joints.row(joint);
      d_posed.vertices.row(v) +=
          weight * (d_posed.rotations[joint] * arm + posed.rotations[joint] * d_arm +
                    d_posed.joints.row(joint).transpose())
                       .transpose();
    }
  }
  return d_posed;
}

ReferencePose referencePullBack(const BodySource& source,
                                const ReferencePose& pose,
                                const Eigen::MatrixX3d& vertex_cotangents,
                                const Eigen::MatrixX3d& joint_cotangents) {
  const std::size_t num_joints = pose.rotations.size();
  ReferencePose zero;
  zero.rotations.assign(num_joints, Eigen::Matrix3d::Zero());
  zero.betas = Eigen::VectorXd::Zero(pose.betas.size());
  ReferencePose gradient = zero;
  const auto along = [&](const ReferencePose& direction) {
    const ReferencePosed d_posed = referenceDerivative(source, pose, direction);
    return d_posed.vertices.cwiseProduct(vertex_cotangents).sum() +
           d_posed.joints.cwiseProduct(joint_cotangents).sum();
  };
  for (std::size_t joint = 0; joint < num_joints; ++joint) {
    for (int entry = 0; entry < 9; ++entry) {
      ReferencePose direction = zero;
      direction.rotations[joint](entry / 3, entry % 3) = 1;
      gradient.rotations[joint](entry / 3, entry % 3) = along(direction);
    }
  }
  for (Eigen::Index beta = 0; beta < pose.betas.size(); ++beta) {
    ReferencePose direction = zero;
    direction.betas[beta] = 1;
    gradient.betas[beta] = along(direction);
  }
  for (int axis = 0; axis < 3; ++axis) {
    ReferencePose direction = zero;
    direction.transl[axis] = 1;
    gradient.transl[axis] = along(direction);
  }
  return gradient;
}

}  // namespace lay
