#include "core/detect/image_feature.h"

#include "core/base/error.h"
#include "tests/support/shared_data.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lay {
namespace {

FeatureMap rampMap(int size, int channels) {
  FeatureMap map{size, channels, {}};
  for (int row = 0; row < size; ++row) {
    for (int column = 0; column < size; ++column) {
      for (int c = 0; c < channels; ++c) {
        map.values.push_back(static_cast<float>(10 * row + column) +
                             100.0F * static_cast<float>(c));
      }
    }
  }
  return map;
}

MoveNetMaps rampMaps() {
  MoveNetMaps maps;
  maps.fine = rampMap(48, 24);
  maps.half = rampMap(24, 24);
  maps.middle = rampMap(12, 32);
  maps.limbs = rampMap(12, 64);
  maps.coarse = rampMap(6, 320);
  for (std::size_t k = 0; k < maps.keypoints.size(); ++k)
    maps.keypoints[k] = {0.05F * static_cast<float>(k), 0.5F, 0.9F};
  return maps;
}

TEST(ImageFeature, MapsAreBlendedBetweenTheMiddlesOfCells) {
  const FeatureMap map = rampMap(4, 2);
  std::vector<float> found(2);
  map.sample(0.5F, 0.5F, found.data());
  EXPECT_NEAR(found[0], 16.5F, 1e-4F);
  EXPECT_NEAR(found[1], 116.5F, 1e-4F);
  map.sample(0.125F, 0.375F, found.data());  // the middle of a cell
  EXPECT_NEAR(found[0], 10, 1e-4F);
  map.sample(-3, 7, found.data());  // as at the edge
  EXPECT_NEAR(found[0], 30, 1e-4F);
}

TEST(ImageFeature, HoldsKeypointsAndWhatTheMapsSayThere) {
  const std::vector<float> feature = imageFeature(rampMaps());
  ASSERT_EQ(feature.size(), static_cast<std::size_t>(kImageFeatureSize));
  const float* const third = feature.data() + static_cast<std::ptrdiff_t>(3) * kKeypointFeatureSize;
  EXPECT_NEAR(third[0], 2 * 0.15F - 1, 1e-5F);
  EXPECT_NEAR(third[1], 0, 1e-5F);
  EXPECT_NEAR(third[2], 0.9F, 1e-5F);
  EXPECT_NEAR(third[3], 10 * 23.5F + (48 * 0.15F - 0.5F), 1e-3F);
  EXPECT_NEAR(third[4] - third[3], 100, 1e-3F);
}

TEST(ImageFeature, ThePooledMapIsItsMeanAndItsLargest) {
  const std::vector<float> feature = imageFeature(rampMaps());
  const float* const pooled = feature.data() + kCocoKeypointCount * kKeypointFeatureSize;
  EXPECT_NEAR(pooled[0], 27.5F, 1e-3F);
  EXPECT_NEAR(pooled[1], 127.5F, 1e-3F);
  EXPECT_NEAR(pooled[320], 55, 1e-3F);
}

TEST(ImageFeature, OfAPhotoIsWhatMoveNetSeesThere) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto data = *sharedDataDir();
  const MoveNet movenet(data / "detectors" / "movenet_single_pose_lightning_ptq.tflite");
  const ImagePtr image = loadImage(data / "images" / "squat.png");
  const PersonBox box{{250, 300}, 560};
  const MoveNetMaps maps = movenet.maps(*image, box);
  const Keypoints2d found = movenet.look(*image, {-29.5F, 20.5F, 560, 560});
  for (int k = 0; k < kCocoKeypointCount; ++k) {
    if (found.confidence[k] <= 0) continue;
    const auto& [x, y, score] = maps.keypoints[static_cast<std::size_t>(k)];
    const Eigen::Vector2f place = box.center + box.size * Eigen::Vector2f(x - 0.5F, y - 0.5F);
    EXPECT_LT((place - found.points.row(k).transpose()).norm(), 2) << k;
    EXPECT_NEAR(score, found.confidence[k], 1e-4F);
  }
  const std::vector<float> feature = imageFeature(maps);
  EXPECT_EQ(feature, imageFeature(movenet.maps(*image, box)));
  for (const float value : feature) ASSERT_TRUE(std::isfinite(value));
}

TEST(ImageFeature, AnEmptyBoxIsRefused) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto data = *sharedDataDir();
  const MoveNet movenet(data / "detectors" / "movenet_single_pose_lightning_ptq.tflite");
  Image image{8, 8, std::vector<std::uint8_t>(192), {}};
  EXPECT_THROW((void)movenet.maps(image, PersonBox()), Error);
}

}  // namespace
}  // namespace lay
