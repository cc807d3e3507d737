#include "core/base/error.h"
#include "core/kernels/skeleton_kernel.h"

#include <gmock/gmock.h>

#include <functional>
#include <string>
#include <vector>

namespace lay {
namespace {

TEST(PackedSkeleton, KnowsBonesAndArms) {
  const std::vector<int> parents = {-1, 0};
  const std::vector<float> joints = {0, 0, 0, 1, 0, 0};
  const std::vector<float> joint_dirs = {1, 2, 3, 5, 7, 9};
  const std::vector<int> keypoint_joints = {1};
  const std::vector<float> keypoints = {1, 1, 0};
  const std::vector<float> keypoint_dirs = {6, 6, 6};
  const PackedSkeleton skeleton =
      packSkeleton({parents, joints, joint_dirs, keypoint_joints, keypoints, keypoint_dirs});
  EXPECT_EQ(skeleton.num_betas, 1);
  EXPECT_THAT(skeleton.bone_shapedirs, testing::ElementsAre(1, 2, 3, 4, 5, 6));
  EXPECT_THAT(skeleton.arm_shapedirs, testing::ElementsAre(1, -1, -3));
}

TEST(PackedSkeleton, RefusesWhatDoesNotFitTogether) {
  const std::vector<int> parents = {-1, 0};
  const std::vector<int> loop = {-1, 1};
  const std::vector<int> far = {2};
  const std::vector<float> six(6), three(3);
  const std::vector<int> near = {1};
  EXPECT_THROW(static_cast<void>(packSkeleton({loop, six, six, near, three, three})), ModelError);
  EXPECT_THROW(static_cast<void>(packSkeleton({parents, six, six, far, three, three})), ModelError);
  EXPECT_THROW(static_cast<void>(packSkeleton({parents, six, six, near, six, three})), ModelError);
  EXPECT_THROW(static_cast<void>(packSkeleton({{}, {}, {}, {}, {}, {}})), ModelError);
}

}  // namespace
}  // namespace lay
