#include "core/detect/regressed_body.h"

#include "core/base/error.h"
#include "core/detect/photo_regressor.h"
#include "core/geometry/rotation.h"
#include "core/io/resource_paths.h"

namespace lay {
namespace {

std::filesystem::path regressorPath() {
  try {
    return findModelFile(kRegressorFile);
  } catch (const ModelError&) {
    throw ModelError(
        "No body regressor is installed. Download the checkpoint of 4D-Humans (HMR 2.0), then: "
        "layfigure-cli models import FILE.ckpt");
  }
}

}  // namespace

PredictedBody regressedBody(const Image& photo, const PersonBox& box, const PinholeCamera& camera) {
  const RegressedPerson person = PhotoRegressor(regressorPath()).find(photo, box, camera);
  const float* const x = person.state.data();
  PredictedBody body;
  body.person.push_back('0');
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    const Vector6f sixd = Eigen::Map<const Vector6f>(x + 6 * joint);
    const Eigen::Vector3f turn = matrixToAxisAngle(sixdToMatrix(sixd));
    if (joint == 0) {
      body.params.global_orient = turn;
    } else {
      body.params.body_pose.row(joint - 1) = turn.transpose();
    }
  }
  const float* const rest = x + 6 * kSmplJointCount;
  body.params.betas = Eigen::Map<const Eigen::VectorXf>(rest, kNumBetas);
  const float* const crop = rest + kNumBetas;
  if (!isFinite(body.params) || !(crop[0] > 0)) {
    throw ModelError(
        "The body regressor finds nobody in the box: its crop camera or a rotation is no number "
        "that a body has. Its weights may be damaged; import them again.");
  }
  // A crop's camera is the same body at any focal length.
  body.params.transl = cropCameraToTransl({crop[0], {crop[1], crop[2]}}, box, camera);
  body.focal_length = camera.focal_length;
  body.principal_point = camera.principal_point;
  body.box = box;
  return body;
}

Prediction regressedPrediction(const Image& photo,
                               const PersonBox& box,
                               const PinholeCamera& camera) {
  PredictedFrame frame;
  frame.people.push_back(regressedBody(photo, box, camera));
  Prediction prediction;
  prediction.source = kRegressorName;
  prediction.frames.push_back(std::move(frame));
  return prediction;
}

}  // namespace lay
