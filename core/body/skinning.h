#pragma once

#include <vector>

#include <Eigen/Core>

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"

namespace lay {

/// The skeleton of a posed body with the points a 2D detector reports, without the surface.
struct PosedJoints {
  MatrixX3f joints_in_camera;                      ///< (J, 3) m
  MatrixX3f keypoints_in_camera;                   ///< (26, 3) m
  std::vector<Eigen::Matrix3f> camera_from_joint;  ///< (J) global rotation of each joint
};

/// A posed surface with its skeleton.
struct PosedBody {
  MatrixX3f vertices_in_camera;  ///< (V, 3) m
  MatrixX3f joints_in_camera;    ///< (J, 3) m
};

/// Joints and keypoints only. The keypoints leave pose correctives out: their anchors move with one
/// joint alone.
[[nodiscard]] PosedJoints poseJoints(const BodyModel& model, const SmplParams& params);

/// Linear blend skinning with shape and pose blend shapes (SMPL, Loper et al. 2015, eq. 2-10). The
/// face's expression is at rest. The parameters have one rotation for each joint of the model but
/// the root.
[[nodiscard]] PosedBody pose(const BodyModel& model, const SmplParams& params);

/// Rest surface of a shape, (V, 3) m, T-pose.
[[nodiscard]] MatrixX3f shapedVertices(const BodyModel& model, const Eigen::VectorXf& betas);

/// Standing height of a shape in the T-pose, m.
[[nodiscard]] float bodyHeight(const BodyModel& model, const Eigen::VectorXf& betas);

}  // namespace lay
