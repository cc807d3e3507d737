#include "core/base/error.h"
#include "core/kernels/skeleton_kernel.h"

namespace lay {

namespace {

void check(const SkeletonSource& source, std::size_t num_betas) {
  const std::size_t num_joints = source.parents.size();
  const std::size_t num_keypoints = source.keypoint_joints.size();
  const auto refuse = [](const std::string& what) {
    throw ModelError("Cannot lay out the skeleton for posing: " + what +
                     ". This is a mistake in the model or in the code that read it.");
  };
  if (num_joints == 0 || source.parents[0] != -1) refuse("joint 0 is not the root");
  for (std::size_t joint = 1; joint < num_joints; ++joint) {
    const int parent = source.parents[joint];
    if (parent < 0 || parent >= static_cast<int>(joint)) {
      refuse(strCat("joint ", joint, " has the parent ", parent, "; one before it is expected"));
    }
  }
  for (const int joint : source.keypoint_joints) {
    if (joint < 0 || joint >= static_cast<int>(num_joints)) {
      refuse(strCat("a keypoint moves with joint ", joint, "; there are ", num_joints));
    }
  }
  if (source.joint_template.size() != 3 * num_joints ||
      source.joint_shapedirs.size() != 3 * num_joints * num_betas ||
      source.keypoint_template.size() != 3 * num_keypoints ||
      source.keypoint_shapedirs.size() != 3 * num_keypoints * num_betas) {
    refuse(strCat("the arrays of ",
                  num_joints,
                  " joints and ",
                  num_keypoints,
                  " keypoints have other lengths"));
  }
}

}  // namespace

PackedSkeleton packSkeleton(const SkeletonSource& source) {
  const std::size_t num_joints = source.parents.size();
  const std::size_t num_keypoints = source.keypoint_joints.size();
  const std::size_t num_betas =
      num_joints == 0 ? 0 : source.joint_shapedirs.size() / (3 * num_joints);
  check(source, num_betas);
  PackedSkeleton packed;
  packed.num_joints = static_cast<int>(num_joints);
  packed.num_keypoints = static_cast<int>(num_keypoints);
  packed.num_betas = static_cast<int>(num_betas);
  packed.parents.assign(source.parents.begin(), source.parents.end());
  packed.keypoint_joints.assign(source.keypoint_joints.begin(), source.keypoint_joints.end());
  const auto copy = [](std::span<const float> from) {
    return std::vector<float>(from.begin(), from.end());
  };
  packed.joint_template = copy(source.joint_template);
  packed.joint_shapedirs = copy(source.joint_shapedirs);  // column-major (3J, B) is (B, J, 3)
  packed.keypoint_template = copy(source.keypoint_template);
  packed.keypoint_shapedirs = copy(source.keypoint_shapedirs);

  packed.bone_shapedirs.resize(3 * num_joints * num_betas);
  packed.arm_shapedirs.resize(3 * num_keypoints * num_betas);
  for (std::size_t beta = 0; beta < num_betas; ++beta) {
    const float* const joints = source.joint_shapedirs.data() + 3 * num_joints * beta;
    const float* const keypoints = source.keypoint_shapedirs.data() + 3 * num_keypoints * beta;
    for (std::size_t row = 0; row < 3 * num_joints; ++row) {
      const int parent = source.parents[row / 3];
      const float up = parent < 0 ? 0 : joints[3 * parent + static_cast<int>(row % 3)];
      packed.bone_shapedirs[row * num_betas + beta] = joints[row] - up;
    }
    for (std::size_t row = 0; row < 3 * num_keypoints; ++row) {
      const int joint = source.keypoint_joints[row / 3];
      packed.arm_shapedirs[row * num_betas + beta] =
          keypoints[row] - joints[3 * joint + static_cast<int>(row % 3)];
    }
  }
  return packed;
}

}  // namespace lay
