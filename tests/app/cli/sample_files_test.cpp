#include "app/cli/sample_files.h"

#include "core/image/image.h"
#include "core/image/keypoint_file.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(SampleFiles, AreAPhotoAndThePersonInIt) {
  const SampleFiles sample = findSample();
  const ImagePtr photo = loadImage(sample.image);
  const Keypoints2d keypoints =
      selectPerson(readKeypointFile(sample.keypoints), sample.keypoints, sample.image, 0);
  EXPECT_GE(keypoints.numPresent(), 12);
  for (int k = 0; k < kKeypointCount; ++k) {
    if (keypoints.confidence[k] > 0) {
      EXPECT_GE(keypoints.points.row(k).minCoeff(), 0)
          << kKeypointNames[static_cast<std::size_t>(k)];
      EXPECT_LT(keypoints.points(k, 0), photo->width);
      EXPECT_LT(keypoints.points(k, 1), photo->height);
    }
  }
}

}  // namespace
}  // namespace lay
