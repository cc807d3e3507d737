#include "core/evaluation/body_errors.h"

#include <gtest/gtest.h>

#include "tests/support/toy_body.h"

namespace lay {
namespace {

TEST(BodyErrors, APlaceIsNoErrorOfTheBodyAndAShiftedLimbIs) {
  const auto body = makeToyBody();
  SmplParams params;
  params.transl = {0, 0, 3};
  const PosedBody truth = pose(*body, params);
  PosedBody answer = truth;
  answer.joints_in_camera.rowwise() += Eigen::RowVector3f(0.2F, 0.1F, 0.5F);
  answer.vertices_in_camera.rowwise() += Eigen::RowVector3f(0.2F, 0.1F, 0.5F);
  const SampleErrors moved = bodyErrors(answer, truth);
  EXPECT_NEAR(moved.mpjpe, 0, 1e-3);
  EXPECT_NEAR(moved.pa_mpjpe, 0, 1e-3);
  EXPECT_NEAR(moved.pve, 0, 1e-3);
  EXPECT_NEAR(moved.depth, 0, 1e-3);

  answer.joints_in_camera(kLeftWrist, 2) += 0.24F;
  const SampleErrors bent = bodyErrors(answer, truth);
  EXPECT_NEAR(bent.mpjpe, 240.0 / kSmplJointCount, 1e-2);
  EXPECT_NEAR(bent.depth, 240.0 / kSmplJointCount, 1e-2);
  EXPECT_GT(bent.pa_mpjpe, 1);
  EXPECT_NEAR(bent.pve, 0, 1e-3);
}

}  // namespace
}  // namespace lay
