#include "core/body/body_height.h"

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/geometry/pinhole_camera.h"
#include "core/io/resource_paths.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

class BodyHeightTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { body = loadBodyModel(findModelFile("lay_body.npz")); }

  [[nodiscard]] static SmplParams somebody() {
    SmplParams params;
    params.betas = Eigen::VectorXf::Zero(10);
    params.betas << 0.5F, -0.8F, 0.3F, 0, 0.2F, 0, -0.4F, 0, 0, 0.1F;
    params.transl = {0.3F, -0.1F, 4};
    return params;
  }

  static inline BodyModelPtr body;
};

TEST_F(BodyHeightTest, TheModelIsTheHeightNearby) {
  const SmplParams params = somebody();
  const HeightModel about = heightAbout(*body, params.betas);
  EXPECT_FLOAT_EQ(about.height_m, bodyHeight(*body, params.betas));
  Eigen::VectorXf other = params.betas;
  other[0] += 0.3F;
  other[5] -= 0.2F;
  EXPECT_NEAR(about.at(other), bodyHeight(*body, other), 2e-3F);
}

TEST_F(BodyHeightTest, TheHeightIsReachedAndThePictureStays) {
  const SmplParams params = somebody();
  const auto camera = PinholeCamera::withFocalLength(1000, 800, 800);
  const MatrixX2f before = camera.project(poseJoints(*body, params).joints_in_camera);
  for (const float height : {1.35F, 1.6F, 1.75F, 1.98F}) {
    const SmplParams changed = withHeight(*body, params, height);
    EXPECT_NEAR(bodyHeight(*body, changed.betas), height, 1e-3F);
    EXPECT_NEAR(changed.transl.z() / params.transl.z(),
                height / bodyHeight(*body, params.betas),
                1e-3F);
    const MatrixX2f after = camera.project(poseJoints(*body, changed).joints_in_camera);
    // Proportions follow the height a little; a person is 400 px tall here.
    EXPECT_LT((after - before).rowwise().norm().mean(), 12) << height;
    EXPECT_LT((changed.betas - params.betas).norm(), 4) << height;
  }
}

TEST_F(BodyHeightTest, ImpossibleHeightsAreRefused) {
  for (const float height : {0.0F, -1.7F, 3.5F, 17.0F, NAN}) {
    EXPECT_THROW((void)withHeight(*body, somebody(), height), InvalidOptions);
  }
}

}  // namespace
}  // namespace lay
