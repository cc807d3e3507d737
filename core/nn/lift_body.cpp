#include "core/nn/lift_body.h"

#include <algorithm>

#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "core/image/fit_transl.h"

namespace lay {

SmplParams liftedBody(const BodyModel& body,
                      const float* x,
                      const Keypoints2d& keypoints,
                      const PersonBox& box,
                      const PinholeCamera& camera) {
  SmplParams params;
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    const Eigen::Vector3f rotation =
        matrixToAxisAngle(sixdToMatrix(Vector6f(Eigen::Map<const Vector6f>(x + 6 * joint))));
    if (joint == 0) {
      params.global_orient = rotation;
    } else {
      params.body_pose.row(joint - 1) = rotation.transpose();
    }
  }
  const float* rest = x + 6 * kSmplJointCount;
  for (int i = 0; i < kNumBetas; ++i) params.betas[i] = std::clamp(rest[i], -3.0F, 3.0F);
  CropCamera crop;
  crop.scale = std::clamp(rest[kNumBetas], 0.1F, 5.0F);
  crop.translation = {rest[kNumBetas + 1], rest[kNumBetas + 2]};
  params.transl = cropCameraToTransl(crop, box, camera);
  params.transl = fitTransl(
      poseJoints(body, params).keypoints_in_camera, params.transl, keypoints, box, camera);
  return params;
}

}  // namespace lay
