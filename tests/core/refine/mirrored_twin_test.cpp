#include "core/refine/mirrored_twin.h"

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/body/keypoint_layout.h"
#include "core/body/skinning.h"
#include "core/io/resource_paths.h"

namespace lay {
namespace {

SmplParams anyParams() {
  Random random(4);
  SmplParams params;
  for (float& number : params.body_pose.reshaped()) number = random.uniform(-0.6F, 0.6F);
  params.global_orient = {3.0F, 0.2F, -0.4F};
  params.betas.head<3>() << 1.0F, -0.5F, 0.8F;
  params.transl = {0.3F, 0.1F, 4.0F};
  return params;
}

// A picture whose principal point is not in the middle, so that a slip of a pixel would show.
const PinholeCamera kCamera{
    .focal_length = 900, .principal_point = {300, 260}, .width = 640, .height = 480};
const PersonBox kBox{.center = {350, 240}, .size = 400};

TEST(MirroredTwin, AStateIsMirroredAsItsBodyIs) {
  const SmplParams params = anyParams();
  PinholeCamera centred = kCamera;
  centred.principal_point.x() = (static_cast<float>(kCamera.width) - 1) / 2;
  const StateVector x = encodeState(toBodyState(params), kBox, centred);
  PersonBox box = kBox;
  box.center.x() = static_cast<float>(kCamera.width - 1) - kBox.center.x();
  const StateVector expected = encodeState(toBodyState(mirrored(params)), box, centred);
  EXPECT_LT((mirrored(x) - expected).cwiseAbs().maxCoeff(), 1e-5F);
  EXPECT_EQ(mirrored(mirrored(x)), x);
}

TEST(MirroredTwin, AResidualKeepsItsUnit) {
  StateVector sigma;
  StateVector r;
  Random random(7);
  for (int i = 0; i < kStateSize; ++i) {
    sigma[i] = random.uniform(0.1F, 2.0F);
    r[i] = random.uniform(-1.0F, 1.0F);
  }
  const StateVector there = mirroredResidual(r, sigma);
  EXPECT_LT((sigma.cwiseProduct(there) - mirrored(sigma.cwiseProduct(r))).norm(), 1e-5F);
  EXPECT_LT((mirroredResidual(there, sigma) - r).norm(), 1e-5F);
}

TEST(MirroredTwin, TheMirroredBodyProjectsToTheMirroredKeypoints) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const SmplParams params = anyParams();
  DenoiserProblem problem;
  problem.camera = kCamera;
  problem.box = kBox;
  const auto keypointsOf = [&](const SmplParams& of, const PinholeCamera& camera) {
    return MatrixX2f(camera.project(poseJoints(*body, of).keypoints_in_camera));
  };
  problem.keypoints.points = keypointsOf(params, kCamera);
  problem.keypoints.confidence.setLinSpaced(0.1F, 0.9F);
  const DenoiserProblem there = mirrored(problem, nullptr, {});
  const StateVector x = encodeState(toBodyState(params), kBox, kCamera);
  const SmplParams twin = toSmplParams(decodeState(mirrored(x), there.box, there.camera));
  const MatrixX2f seen = keypointsOf(twin, there.camera);
  // The bundled body is the same left and right but for the rounding of its learnt parts.
  EXPECT_LT((seen - there.keypoints.points).cwiseAbs().maxCoeff(), 1.5F);
  EXPECT_EQ(there.keypoints.confidence[kKeypointMirror[5]], problem.keypoints.confidence[5]);
  EXPECT_EQ(mirrored(there, nullptr, {}).keypoints.points, problem.keypoints.points);
}

}  // namespace
}  // namespace lay
