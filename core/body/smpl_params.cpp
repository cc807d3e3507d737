#include "core/body/smpl_params.h"

#include <stdexcept>

#include <Eigen/Geometry>

#include "core/body/body_family.h"
#include "core/geometry/rotation.h"

namespace lay {

namespace {

// With M = diag(-1, 1, 1), M R M turns by the same angle about the axis -M a: a rotation about x
// stays, the other two change their sense.
Eigen::Vector3f reflectedAxisAngle(const Eigen::Vector3f& axis_angle) {
  return {axis_angle.x(), -axis_angle.y(), -axis_angle.z()};
}

Eigen::Vector3f between(const Eigen::Vector3f& a, const Eigen::Vector3f& b, float share) {
  const Eigen::Quaternionf from(axisAngleToMatrix(a));
  const Eigen::Quaternionf to(axisAngleToMatrix(b));
  return matrixToAxisAngle(from.slerp(share, to).toRotationMatrix());
}

}  // namespace

bool isFinite(const SmplParams& params) {
  return params.betas.allFinite() && params.body_pose.allFinite() &&
         params.global_orient.allFinite() && params.transl.allFinite();
}

SmplParams blended(const SmplParams& a, const SmplParams& b, float share) {
  if (a.betas.size() != b.betas.size() || a.body_pose.rows() != b.body_pose.rows()) {
    throw std::invalid_argument("Bodies of other numbers of joints or betas cannot be mixed.");
  }
  if (share <= 0 || share >= 1) {
    return share <= 0 ? a : b;
  }
  SmplParams result;
  result.betas = a.betas + share * (b.betas - a.betas);
  result.transl = a.transl + share * (b.transl - a.transl);
  result.global_orient = between(a.global_orient, b.global_orient, share);
  result.body_pose.resize(a.body_pose.rows(), 3);
  for (Eigen::Index row = 0; row < a.body_pose.rows(); ++row) {
    result.body_pose.row(row) =
        between(a.body_pose.row(row).transpose(), b.body_pose.row(row).transpose(), share);
  }
  return result;
}

SmplParams mirrored(const SmplParams& params) {
  SmplParams result = params;
  result.global_orient = reflectedAxisAngle(params.global_orient);
  result.transl.x() = -params.transl.x();
  const std::vector<int>& mirror = mirrorJoints(static_cast<int>(params.body_pose.rows()) + 1);
  for (int joint = 1; joint <= params.body_pose.rows(); ++joint) {
    const Eigen::Vector3f other = params.body_pose.row(mirror[joint] - 1);
    result.body_pose.row(joint - 1) = reflectedAxisAngle(other);
  }
  return result;
}

}  // namespace lay
