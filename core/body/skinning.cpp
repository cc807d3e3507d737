#include "core/body/skinning.h"

#include "core/base/error.h"
#include "core/body/packed_model.h"
#include "core/geometry/rotation.h"
#include "core/kernels/posing_kernel.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace lay {

namespace {

using RowMajor3f = Eigen::Matrix<float, 3, 3, Eigen::RowMajor>;

/// What the kernels work in, kept by each thread: a body posed again, as in every frame of a
/// replay, allocates nothing and is not shaped again.
struct Scratch {
  std::vector<float> rotations;  // (J, 3, 3)
  PosingWorkspace surface;
  SkeletonWorkspace skeleton;
};

Scratch& scratch() {
  static thread_local Scratch of_thread;
  return of_thread;
}

// The kernels' view of `params`, with the rotations in `rotations`. A shape with fewer coefficients
// than the model leaves the rest at 0.
PoseArrays poseArrays(const BodyModel& model,
                      const SmplParams& params,
                      std::vector<float>& rotations) {
  const int num_joints = model.numJoints();
  if (params.body_pose.rows() != num_joints - 1) {
    throw std::logic_error(strCat(
        "body_pose has ", params.body_pose.rows(), " rows instead of ", num_joints - 1, "."));
  }
  rotations.resize(static_cast<std::size_t>(9) * num_joints);
  for (int joint = 0; joint < num_joints; ++joint) {
    const Eigen::Vector3f axis_angle =
        joint == 0 ? params.global_orient : params.body_pose.row(joint - 1).transpose().eval();
    Eigen::Map<RowMajor3f>(rotations.data() + 9 * joint) = axisAngleToMatrix(axis_angle);
  }
  const int num_betas = std::min(static_cast<int>(params.betas.size()), model.numBetas());
  return {1, rotations.data(), params.betas.data(), num_betas, params.transl.data()};
}

}  // namespace

PosedJoints poseJoints(const BodyModel& model, const SmplParams& params) {
  Scratch& own = scratch();
  const PoseArrays arrays = poseArrays(model, params, own.rotations);
  const int num_joints = model.numJoints();
  PosedJoints posed;
  posed.joints_in_camera.resize(num_joints, 3);
  posed.keypoints_in_camera.resize(kKeypointCount, 3);
  std::vector<RowMajor3f> global(num_joints);
  poseSkeletons(
      packedSkeleton(model),
      arrays,
      own.skeleton,
      {posed.joints_in_camera.data(), posed.keypoints_in_camera.data(), global.front().data()});
  posed.camera_from_joint.assign(global.begin(), global.end());
  return posed;
}

PosedBody pose(const BodyModel& model, const SmplParams& params) {
  Scratch& own = scratch();
  const PoseArrays arrays = poseArrays(model, params, own.rotations);
  PosedBody posed;
  posed.vertices_in_camera.resize(model.numVertices(), 3);
  posed.joints_in_camera.resize(model.numJoints(), 3);
  poseBodies(packedBody(model),
             arrays,
             own.surface,
             {posed.vertices_in_camera.data(), posed.joints_in_camera.data(), nullptr});
  return posed;
}

MatrixX3f shapedVertices(const BodyModel& model, const Eigen::VectorXf& betas) {
  MatrixX3f points = model.v_template;
  const Eigen::Index count = std::min(betas.size(), model.shapedirs.cols());
  Eigen::Map<Eigen::VectorXf> flat(points.data(), points.size());
  flat.noalias() += model.shapedirs.leftCols(count) * betas.head(count);
  return points;
}

float bodyHeight(const BodyModel& model, const Eigen::VectorXf& betas) {
  const MatrixX3f vertices = shapedVertices(model, betas);
  return vertices.col(1).maxCoeff() - vertices.col(1).minCoeff();
}

}  // namespace lay
