#include "render/gl/lights.h"
#include "tests/support/eigen_matchers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

using Eigen::Vector3f;

TEST(Lights, TurnWithTheViewer) {
  const Lights front = Lights::forViewer(Eigen::Matrix3f::Identity());
  const Eigen::Matrix3f side = SideCamera{}.viewFromCamera();
  const Lights turned = Lights::forViewer(side);
  EXPECT_THAT(side * turned.key, MatrixNear(front.key, 1e-5));
  EXPECT_THAT(side * turned.rim, MatrixNear(front.rim, 1e-5));
}

TEST(Lights, KeyComesFromAboveAndBehindTheViewer) {
  const Lights lights = Lights::forViewer(Eigen::Matrix3f::Identity());
  EXPECT_LT(lights.key.y(), 0);  // up is -y
  EXPECT_LT(lights.key.z(), 0);
  EXPECT_GT(lights.rim.z(), 0);  // the rim light stands behind the body
}

TEST(Lights, SamplesFillTheSoftboxAndTheSkyEvenly) {
  const Vector3f axis = Lights::forViewer(Eigen::Matrix3f::Identity()).key;
  constexpr int kCount = 512;
  Vector3f key_sum = Vector3f::Zero();
  Vector3f sky_sum = Vector3f::Zero();
  float widest = 1;
  for (int i = 0; i < kCount; ++i) {
    const Lights lights = Lights::forSample({i, kCount});
    EXPECT_NEAR(lights.key.norm(), 1, 1e-5);
    EXPECT_NEAR(lights.sky.norm(), 1, 1e-5);
    EXPECT_LT(lights.sky.y(), 0);
    widest = std::min(widest, axis.dot(lights.key));
    key_sum += lights.key;
    sky_sum += lights.sky;
  }
  EXPECT_NEAR(std::acos(widest), kSoftboxRadius, 0.02f);
  EXPECT_THAT((key_sum / kCount).normalized(), MatrixNear(axis, 0.01));
  EXPECT_THAT(sky_sum / kCount,
              MatrixNear(Vector3f(0, -0.51f, 0), 0.02));  // the mean height of a hemisphere is 1/2
}

TEST(Lights, SubpixelShiftsAreCentred) {
  Eigen::Vector2f sum(0, 0);
  for (int i = 0; i < 256; ++i) {
    const Eigen::Vector2f shift = subpixelShift({i, 256});
    EXPECT_LE(shift.cwiseAbs().maxCoeff(), 0.5f);
    sum += shift;
  }
  EXPECT_THAT(sum / 256, MatrixNear(Eigen::Vector2f(0, 0), 0.02));
}

TEST(ClipFromLight, HoldsTheBox) {
  const Eigen::AlignedBox3f box(Vector3f(-1, -2, 3), Vector3f(1, 0, 4));
  for (const Vector3f& light :
       {Vector3f(0, -1, 0), Vector3f(-0.6f, -0.6f, 0.5f), Vector3f(1, 0, 0)}) {
    const Eigen::Matrix4f clip = clipFromLight(light.normalized(), box);
    for (int corner = 0; corner < 8; ++corner) {
      const Vector3f at = box.corner(static_cast<Eigen::AlignedBox3f::CornerType>(corner));
      const Eigen::Vector4f projected = clip * at.homogeneous();
      EXPECT_LE(projected.head<3>().cwiseAbs().maxCoeff(), 1);
      // What is nearer to the light has less depth.
      EXPECT_LT((clip * (at + 0.1f * light.normalized()).homogeneous()).z(), projected.z());
    }
  }
}

}  // namespace
}  // namespace lay
