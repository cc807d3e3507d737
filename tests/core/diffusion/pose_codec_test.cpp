#include "core/diffusion/pose_codec.h"

#include <gtest/gtest.h>
#include <Eigen/LU>

#include "core/geometry/rotation.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

const PinholeCamera kCamera = PinholeCamera::withFocalLength(1200, 1000, 800);
const PersonBox kBox{{430, 380}, 520};

TEST(PoseCodec, EncodingAndDecodingComeBack) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const SmplParams params = randomPose(seed, 0.6F);
    const StateVector x = encodeState(toBodyState(params), kBox, kCamera);
    const SmplParams back = toSmplParams(decodeState(x, kBox, kCamera));
    EXPECT_LT((back.betas - params.betas).norm(), 1e-5F);
    EXPECT_LT((back.transl - params.transl).norm(), 1e-4F);
    EXPECT_LT(rotationAngleBetween(axisAngleToMatrix(back.global_orient),
                                   axisAngleToMatrix(params.global_orient)),
              2e-3F);
    for (int j = 0; j < kSmplJointCount - 1; ++j) {
      EXPECT_LT(rotationAngleBetween(axisAngleToMatrix(back.body_pose.row(j)),
                                     axisAngleToMatrix(params.body_pose.row(j))),
                2e-3F);
    }
  }
}

TEST(PoseCodec, LayoutIsPoseThenBetasThenCropCamera) {
  SmplParams params;
  params.betas[3] = 1.5F;
  params.transl = {0, 0, 4};
  const StateVector x = encodeState(toBodyState(params), kBox, kCamera);
  Vector6f identity;
  identity << 1, 0, 0, 0, 1, 0;  // the columns, one after the other
  for (int j = 0; j < kSmplJointCount; ++j) EXPECT_EQ(Vector6f(x.segment<6>(6 * j)), identity);
  EXPECT_EQ(x[kBetasOffset + 3], 1.5F);
  EXPECT_NEAR(x[kCameraOffset], 2 * 1200 / (4.0F * 520), 1e-5F);
}

TEST(PoseCodec, ADegenerateStateStillDecodesToABodyBeforeTheCamera) {
  const BodyState state = decodeState(StateVector::Constant(-1), kBox, kCamera);
  EXPECT_GT(state.transl.z(), 0);
  for (const Eigen::Matrix3f& rotation : state.rotations)
    EXPECT_NEAR(rotation.determinant(), 1, 1e-4F);
}

}  // namespace
}  // namespace lay
