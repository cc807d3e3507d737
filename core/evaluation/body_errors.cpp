#include "core/evaluation/body_errors.h"

#include "core/body/metrics.h"

namespace lay {

SampleErrors bodyErrors(const PosedBody& answer, const PosedBody& truth) {
  const auto root = [](const PosedBody& of) -> Eigen::Vector3f {
    return of.joints_in_camera.row(0).transpose();
  };
  SampleErrors errors;
  errors.mpjpe = mpjpe(answer.joints_in_camera, truth.joints_in_camera);
  errors.pa_mpjpe = paMpjpe(answer.joints_in_camera, truth.joints_in_camera);
  errors.pve = pve(answer.vertices_in_camera, root(answer), truth.vertices_in_camera, root(truth));
  errors.depth = depthError(answer.joints_in_camera, truth.joints_in_camera);
  return errors;
}

}  // namespace lay
