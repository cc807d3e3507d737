#include "render/tools/sample_pose.h"
#include "core/body/skinning.h"
#include "core/image/image.h"
#include "core/image/keypoint_file.h"
#include "core/io/resource_paths.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(SamplePose, IsInThePictureAndAsymmetrical) {
  const BodyModelPtr body = makeToyBody();
  const SmplParams params = samplePose();
  ASSERT_TRUE(isFinite(params));
  const PinholeCamera camera = sampleCamera();
  const MatrixX2f points = camera.project(pose(*body, params).vertices_in_camera);
  EXPECT_GT(points.minCoeff(), 40);
  EXPECT_LT(points.col(0).maxCoeff(), static_cast<float>(camera.width) - 40);
  EXPECT_LT(points.col(1).maxCoeff(), static_cast<float>(camera.height) - 40);
  EXPECT_GT((params.body_pose - mirrored(params).body_pose).norm(), 1);
}

// The files in resources/sample were made from this pose and the bundled body:
// `layfigure-make-sample resources/sample`.
TEST(SamplePose, TheBundledSampleIsUpToDate) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const MatrixX2f expected =
      sampleCamera().project(poseJoints(*body, samplePose()).keypoints_in_camera);
  const KeypointFile file = readKeypointFile(findResourceFile("sample/sample_keypoints.json"));
  ASSERT_EQ(file.people.size(), 1U);
  const Keypoints2d& keypoints = file.people[0].keypoints;
  EXPECT_EQ(keypoints.numPresent(), kKeypointCount - 1);  // BODY_25 has no top of the head
  for (int k = 0; k < kKeypointCount; ++k) {
    if (keypoints.confidence(k) == 0) continue;
    EXPECT_NEAR((keypoints.points.row(k) - expected.row(k)).norm(), 0, 0.1f)
        << kKeypointNames[static_cast<std::size_t>(k)];
  }
  const ImagePtr image = loadImage(findResourceFile("sample/sample.jpg"));
  EXPECT_EQ(image->width, sampleCamera().width);
  EXPECT_EQ(image->height, sampleCamera().height);
}

}  // namespace
}  // namespace lay
