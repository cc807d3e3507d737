#include "core/benchmark/foreign_samples.h"

#include <gtest/gtest.h>

#include <Eigen/Geometry>

#include "core/body/metrics.h"
#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "core/io/resource_paths.h"
#include "tests/support/shared_data.h"

namespace lay {
namespace {

TEST(ForeignSamples, AreTheSameForASeedAndSeenByWideAngleCameras) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const ForeignSamples source(body, *sharedDataDir(), "val");
  for (std::uint64_t i = 0; i < 20; ++i) {
    const BenchmarkSample sample = source.make(0, i);
    EXPECT_EQ(sample.keypoints.points, source.make(0, i).keypoints.points);
    EXPECT_EQ(sample.initial.body_pose, source.make(0, i).initial.body_pose);
    EXPECT_NE(sample.keypoints.points, source.make(1, i).keypoints.points);
    EXPECT_GE(sample.camera.focal_length, 450);
    EXPECT_LE(sample.camera.focal_length, 800);
  }
}

TEST(ForeignSamples, TheRegressorSeesNothingButItsCrop) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const ForeignSamples source(body, *sharedDataDir(), "val");
  double as_given = 0;
  double put_right = 0;
  constexpr int kSamples = 60;
  for (std::uint64_t i = 0; i < kSamples; ++i) {
    const BenchmarkSample sample = source.make(0, i);
    const Eigen::Vector2f off =
        (sample.box.center - sample.camera.principal_point) / sample.camera.focal_length;
    const Eigen::Matrix3f camera_from_crop =
        Eigen::Quaternionf::FromTwoVectors(Eigen::Vector3f::UnitZ(),
                                           Eigen::Vector3f(off.x(), off.y(), 1))
            .toRotationMatrix();
    const Eigen::Matrix3f truth = axisAngleToMatrix(sample.truth.global_orient);
    const Eigen::Matrix3f given = axisAngleToMatrix(sample.initial.global_orient);
    const auto angle = [&](const Eigen::Matrix3f& rotation) {
      return Eigen::AngleAxisf(truth.transpose() * rotation).angle();
    };
    as_given += angle(given) / kSamples;
    put_right += angle(camera_from_crop * given) / kSamples;
  }
  EXPECT_GT(as_given, 1.5 * put_right);
}

}  // namespace
}  // namespace lay
