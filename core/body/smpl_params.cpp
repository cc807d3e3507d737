#include "core/body/smpl_params.h"

#include "core/body/body_family.h"

namespace lay {

namespace {

// With M = diag(-1, 1, 1), M R M turns by the same angle about the axis -M a: a rotation about x
// stays, the other two change their sense.
Eigen::Vector3f reflectedAxisAngle(const Eigen::Vector3f& axis_angle) {
  return {axis_angle.x(), -axis_angle.y(), -axis_angle.z()};
}

}  // namespace

bool isFinite(const SmplParams& params) {
  return params.betas.allFinite() && params.body_pose.allFinite() &&
         params.global_orient.allFinite() && params.transl.allFinite();
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
