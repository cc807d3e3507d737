#include "core/picture/surface_shade.h"

#include <gtest/gtest.h>

#include "core/body/skinning.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

class SurfaceShade : public testing::Test {
 protected:
  [[nodiscard]] float meanLight(const Lighting& light) const {
    Random random(2);
    const ShadedSurface surface(*body_, skin_, PersonLook::draw(*body_, random, false), light);
    const PinholeCamera camera = PinholeCamera::withFocalLength(900, 1000, 1000);
    const RasterView view{{{499.5F, 499.5F}, 1000}, 100};
    float sum = 0;
    int hits = 0;
    for (const RasterPoint& point : rasterised(surface.vertices(), body_->faces, camera, view)) {
      if (!point.isHit()) continue;
      ++hits;
      const LinearColour colour = surface.colourAt(point);
      EXPECT_TRUE((colour >= 0).all() && colour.isFinite().all());
      sum += colour.sum();
    }
    return sum / static_cast<float>(std::max(1, hits));
  }

  BodyModelPtr body_ = makeToyBody();
  MatrixX3f skin_ = pose(*body_, randomPose(1, 0.1F)).vertices_in_camera;
};

TEST_F(SurfaceShade, LightFromTheCamerasSideIsSeenAndFromBehindIsNot) {
  Lighting light;
  light.sky = light.floor = LinearColour::Constant(0.05F);
  light.towards_light = {0, 0, -1};
  const float before = meanLight(light);
  light.towards_light = {0, 0, 1};
  const float behind = meanLight(light);
  EXPECT_GT(before, 3 * behind);
}

TEST_F(SurfaceShade, ShadowsTakeLightAwayAndOnlyWhereAPartHidesAnother) {
  Lighting light;
  light.sky = light.floor = LinearColour::Constant(0.05F);
  light.towards_light = Eigen::Vector3f(0.3F, -1, -0.4F).normalized();
  light.shadow = 0;
  const float without = meanLight(light);
  light.shadow = 1;
  const float with = meanLight(light);
  EXPECT_LT(with, without);
  EXPECT_GT(with, 0.4F * without);
}

TEST_F(SurfaceShade, ClothLiesOutsideTheSkin) {
  Random random(5);
  const ShadedSurface surface(*body_, skin_, PersonLook::draw(*body_, random), Lighting());
  float furthest = 0;
  for (Eigen::Index v = 0; v < skin_.rows(); ++v)
    furthest = std::max(furthest, (surface.vertices().row(v) - skin_.row(v)).norm());
  EXPECT_GT(furthest, 0.001F);
  EXPECT_LT(furthest, 0.06F);
}

TEST_F(SurfaceShade, DrawnLightsComeFromEverySide) {
  Random random(1);
  int from_left = 0;
  int from_behind = 0;
  for (int i = 0; i < 200; ++i) {
    const Lighting light = Lighting::draw(random);
    EXPECT_NEAR(light.towards_light.norm(), 1, 1e-4F);
    from_left += light.towards_light.x() < 0 ? 1 : 0;
    from_behind += light.towards_light.z() > 0 ? 1 : 0;
  }
  EXPECT_NEAR(from_left, 100, 35);
  EXPECT_NEAR(from_behind, 100, 35);
}

}  // namespace
}  // namespace lay
