#pragma once

#include <span>
#include <vector>

#include "core/kernels/posing_kernel.h"

namespace lay {

/// What packSkeleton reads: host memory, metres.
struct SkeletonSource {
  std::span<const int> parents;               ///< (J): parents[0] = -1, else parents[j] < j
  std::span<const float> joint_template;      ///< (J, 3) row-major, rest joints of betas = 0
  std::span<const float> joint_shapedirs;     ///< (3J, B) column-major; row 3j + axis
  std::span<const int> keypoint_joints;       ///< (K) the joint each keypoint moves with
  std::span<const float> keypoint_template;   ///< (K, 3) row-major, rest positions of betas = 0
  std::span<const float> keypoint_shapedirs;  ///< (3K, B) column-major; row 3k + axis
};

/// Joints and keypoints without the surface: host memory, built once, read by any number of
/// threads. A keypoint is a point that moves rigidly with one joint: its rest position is shaped by
/// the betas, pose correctives and blended weights are left out. (Landmarks that take part in
/// both are a PackedBody made by packVertices.)
struct PackedSkeleton {
  int num_joints = 0;     ///< J
  int num_keypoints = 0;  ///< K
  int num_betas = 0;      ///< B

  std::vector<int> parents;               ///< (J)
  std::vector<float> joint_template;      ///< (J, 3) m
  std::vector<float> joint_shapedirs;     ///< (B, J, 3) m per standard deviation
  std::vector<int> keypoint_joints;       ///< (K)
  std::vector<float> keypoint_template;   ///< (K, 3) m
  std::vector<float> keypoint_shapedirs;  ///< (B, K, 3) m per standard deviation

  std::vector<float> bone_shapedirs;  ///< (J, 3, B): of a joint from its parent; the root's own
  std::vector<float> arm_shapedirs;   ///< (K, 3, B): of a keypoint from its joint
};

/// @throws ModelError when lengths disagree, a joint is out of range or parents are not in order.
[[nodiscard]] PackedSkeleton packSkeleton(const SkeletonSource& source);

/// What is wanted; null for what is not.
struct PosedSkeletonArrays {
  float* joints = nullptr;             ///< (N, J, 3) m, camera frame
  float* keypoints = nullptr;          ///< (N, K, 3) m, camera frame
  float* camera_from_joint = nullptr;  ///< (N, J, 3, 3) global rotations
};

/// Derivatives of a scalar L; null stands for zeros.
struct SkeletonCotangents {
  const float* joints = nullptr;     ///< (N, J, 3) dL/djoint, 1/m
  const float* keypoints = nullptr;  ///< (N, K, 3) dL/dkeypoint, 1/m
};

/// Scratch of one call at a time; grows and is then reused without allocating.
struct SkeletonWorkspace {
  std::vector<double> numbers;
  std::vector<float> joint_betas;
};

/// Poses the skeletons of N bodies. Host memory, layouts as in posing_kernel.h. No threads: a body
/// is a few microseconds.
void poseSkeletons(const PackedSkeleton& skeleton,
                   const PoseArrays& pose,
                   SkeletonWorkspace& workspace,
                   const PosedSkeletonArrays& posed);

/// The vector-Jacobian product of poseSkeletons at `pose`. Needs no earlier call.
void pullBackSkeletons(const PackedSkeleton& skeleton,
                       const PoseArrays& pose,
                       SkeletonWorkspace& workspace,
                       const SkeletonCotangents& cotangents,
                       const PoseGradients& gradients);

/// The keypoints (if `posed` asks) and their whole Jacobian, (N, 3K, 3J + num_betas of the pose +
/// 3) row-major: row 3k + axis of keypoint k, columns dR of R <- R exp(omega) joint by joint (rad),
/// betas, transl (m).
void linearizeSkeletons(const PackedSkeleton& skeleton,
                        const PoseArrays& pose,
                        SkeletonWorkspace& workspace,
                        const PosedSkeletonArrays& posed,
                        float* keypoint_jacobian);

}  // namespace lay
