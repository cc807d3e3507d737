#include "core/body/skinning.h"

#include "core/base/error.h"
#include "core/geometry/rotation.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace lay {

namespace {

using RowMajor3f = Eigen::Matrix<float, 3, 3, Eigen::RowMajor>;

struct Skeleton {
  MatrixX3f rest_joints;                           // (J, 3) m
  MatrixX3f joints_in_camera;                      // (J, 3) m
  std::vector<Eigen::Matrix3f> parent_from_joint;  // (J) local rotations
  std::vector<Eigen::Matrix3f> camera_from_joint;  // (J) global rotations
};

// Rows 3i + axis of `shapedirs` added to point i. A shape with fewer coefficients than the model
// leaves the rest at 0.
MatrixX3f shaped(const MatrixX3f& mean,
                 const Eigen::MatrixXf& shapedirs,
                 const Eigen::VectorXf& betas) {
  MatrixX3f points = mean;
  const Eigen::Index count = std::min(betas.size(), shapedirs.cols());
  Eigen::Map<Eigen::VectorXf> flat(points.data(), points.size());
  flat.noalias() += shapedirs.leftCols(count) * betas.head(count);
  return points;
}

Skeleton poseSkeleton(const BodyModel& model, const SmplParams& params) {
  const int num_joints = model.numJoints();
  if (params.body_pose.rows() != num_joints - 1) {
    throw std::logic_error(strCat(
        "body_pose has ", params.body_pose.rows(), " rows instead of ", num_joints - 1, "."));
  }
  Skeleton skeleton;
  skeleton.parent_from_joint.resize(num_joints);
  skeleton.camera_from_joint.resize(num_joints);
  skeleton.rest_joints = shaped(model.joint_template, model.joint_shapedirs, params.betas);
  skeleton.joints_in_camera.resize(num_joints, 3);
  skeleton.parent_from_joint[0] = axisAngleToMatrix(params.global_orient);
  skeleton.camera_from_joint[0] = skeleton.parent_from_joint[0];
  skeleton.joints_in_camera.row(0) = skeleton.rest_joints.row(0) + params.transl.transpose();
  for (int joint = 1; joint < num_joints; ++joint) {
    const int parent = model.parents[joint];
    const Eigen::Vector3f bone = skeleton.rest_joints.row(joint) - skeleton.rest_joints.row(parent);
    skeleton.parent_from_joint[joint] =
        axisAngleToMatrix(params.body_pose.row(joint - 1).transpose());
    skeleton.camera_from_joint[joint] =
        skeleton.camera_from_joint[parent] * skeleton.parent_from_joint[joint];
    skeleton.joints_in_camera.row(joint) = skeleton.joints_in_camera.row(parent) +
                                           (skeleton.camera_from_joint[parent] * bone).transpose();
  }
  return skeleton;
}

// SMPL eq. 9: each joint's offsets are linear in R - I, so a joint at rest costs nothing.
void addPoseCorrectives(const BodyModel& model, const Skeleton& skeleton, MatrixX3f& vertices) {
  for (std::size_t i = 0; i < model.posedirs.size(); ++i) {
    const PoseCorrective& corrective = model.posedirs[i];
    const RowMajor3f feature = skeleton.parent_from_joint[i + 1] - Eigen::Matrix3f::Identity();
    if (corrective.vertices.empty() || feature.isZero(0)) continue;
    const Eigen::VectorXf offsets =
        corrective.offsets * Eigen::Map<const Eigen::Matrix<float, 9, 1>>(feature.data());
    for (std::size_t v = 0; v < corrective.vertices.size(); ++v) {
      vertices.row(corrective.vertices[v]) +=
          offsets.segment<3>(static_cast<Eigen::Index>(3 * v)).transpose();
    }
  }
}

// camera_from_rest of each joint, as 4x4 so that a column fills one vector register.
std::vector<Eigen::Matrix4f> skinTransforms(const Skeleton& skeleton) {
  std::vector<Eigen::Matrix4f> transforms(skeleton.camera_from_joint.size());
  for (std::size_t joint = 0; joint < transforms.size(); ++joint) {
    const Eigen::Matrix3f& rotation = skeleton.camera_from_joint[joint];
    const Eigen::Vector3f rest = skeleton.rest_joints.row(static_cast<Eigen::Index>(joint));
    const Eigen::Vector3f posed = skeleton.joints_in_camera.row(static_cast<Eigen::Index>(joint));
    transforms[joint].setIdentity();
    transforms[joint].topLeftCorner<3, 3>() = rotation;
    transforms[joint].topRightCorner<3, 1>() = posed - rotation * rest;
  }
  return transforms;
}

// SMPL eq. 7, in place.
void skin(const SkinWeights& skin_weights, const Skeleton& skeleton, MatrixX3f& vertices) {
  const auto transforms = skinTransforms(skeleton);
  for (Eigen::Index v = 0; v < vertices.rows(); ++v) {
    const auto& joints = skin_weights.joints[v];
    const auto& weights = skin_weights.weights[v];
    Eigen::Matrix4f blended = weights[0] * transforms[joints[0]];
    for (int slot = 1; slot < 4; ++slot) {
      if (weights[slot] != 0) blended += weights[slot] * transforms[joints[slot]];
    }
    const Eigen::Vector4f posed = blended.col(0) * vertices(v, 0) +
                                  blended.col(1) * vertices(v, 1) +
                                  blended.col(2) * vertices(v, 2) + blended.col(3);
    vertices.row(v) = posed.head<3>().transpose();
  }
}

}  // namespace

PosedJoints poseJoints(const BodyModel& model, const SmplParams& params) {
  Skeleton skeleton = poseSkeleton(model, params);
  PosedJoints posed;
  posed.keypoints_in_camera =
      shaped(model.keypoint_template, model.keypoint_shapedirs, params.betas);
  for (int keypoint = 0; keypoint < kKeypointCount; ++keypoint) {
    const int joint = model.keypoint_anchors[keypoint].joint;
    const Eigen::Vector3f from_joint =
        posed.keypoints_in_camera.row(keypoint) - skeleton.rest_joints.row(joint);
    posed.keypoints_in_camera.row(keypoint) =
        skeleton.joints_in_camera.row(joint) +
        (skeleton.camera_from_joint[joint] * from_joint).transpose();
  }
  posed.joints_in_camera = std::move(skeleton.joints_in_camera);
  posed.camera_from_joint = std::move(skeleton.camera_from_joint);
  return posed;
}

PosedBody pose(const BodyModel& model, const SmplParams& params) {
  Skeleton skeleton = poseSkeleton(model, params);
  PosedBody posed;
  posed.vertices_in_camera = shapedVertices(model, params.betas);
  addPoseCorrectives(model, skeleton, posed.vertices_in_camera);
  skin(model.skin_weights, skeleton, posed.vertices_in_camera);
  posed.joints_in_camera = std::move(skeleton.joints_in_camera);
  return posed;
}

MatrixX3f shapedVertices(const BodyModel& model, const Eigen::VectorXf& betas) {
  return shaped(model.v_template, model.shapedirs, betas);
}

float bodyHeight(const BodyModel& model, const Eigen::VectorXf& betas) {
  const MatrixX3f vertices = shapedVertices(model, betas);
  return vertices.col(1).maxCoeff() - vertices.col(1).minCoeff();
}

}  // namespace lay
