#include "core/detect/detection.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lay {
namespace {

TEST(Overlap, IsTheShareOfTheUnion) {
  EXPECT_FLOAT_EQ(overlap({0, 0, 10, 10}, {0, 0, 10, 10}), 1);
  EXPECT_FLOAT_EQ(overlap({0, 0, 10, 10}, {5, 0, 10, 10}), 50.0f / 150);
  EXPECT_FLOAT_EQ(overlap({0, 0, 10, 10}, {10, 0, 5, 5}), 0);
  EXPECT_FLOAT_EQ(overlap({0, 0, 0, 0}, {0, 0, 5, 5}), 0);
}

TEST(RegionOf, HoldsThePresentKeypoints) {
  Keypoints2d keypoints;
  EXPECT_EQ(regionOf(keypoints).width, 0);
  keypoints.points.row(3) = Eigen::RowVector2f(10, -5);
  keypoints.points.row(7) = Eigen::RowVector2f(30, 15);
  keypoints.points.row(8) = Eigen::RowVector2f(1000, 15);
  keypoints.confidence[3] = 0.5f;
  keypoints.confidence[7] = 0.9f;
  keypoints.confidence[8] = 0.1f;
  const PixelRegion region = regionOf(keypoints, 0.2f);
  EXPECT_EQ(region.x, 10);
  EXPECT_EQ(region.y, -5);
  EXPECT_EQ(region.width, 20);
  EXPECT_EQ(region.height, 20);
}

TEST(Widened, KeepsTheCentreAndHasTheAspect) {
  const PixelRegion region = widened({10, 20, 40, 20}, 1.5f, 0.5f);
  EXPECT_FLOAT_EQ(region.width / region.height, 0.5f);
  EXPECT_FLOAT_EQ(region.width, 60);
  EXPECT_FLOAT_EQ(region.x + 0.5f * region.width, 30);
  EXPECT_FLOAT_EQ(region.y + 0.5f * region.height, 30);
}

TEST(KeypointSimilarity, FollowsCocosDefinition) {
  Keypoints2d truth;
  truth.confidence[kKpNose] = 1;
  truth.points.row(kKpNose) = Eigen::RowVector2f(50, 50);
  truth.confidence[kKpLeftHip] = 0.6f;
  truth.points.row(kKpLeftHip) = Eigen::RowVector2f(80, 90);
  Keypoints2d found = truth;
  EXPECT_FLOAT_EQ(keypointSimilarity(found, truth, 1000), 1);
  // One sigma off: 2 sigma of a hip = 0.214, times the root of the area.
  found.points(kKpLeftHip, 0) += 0.214f * std::sqrt(1000.0f);
  EXPECT_NEAR(keypointSimilarity(found, truth, 1000), 0.5f * (1 + std::exp(-0.5f)), 1e-5f);
  found.confidence[kKpNose] = 0;
  EXPECT_NEAR(keypointSimilarity(found, truth, 1000), 0.5f * std::exp(-0.5f), 1e-5f);
  EXPECT_EQ(keypointSimilarity(found, Keypoints2d(), 1000), 0);
}

}  // namespace
}  // namespace lay
