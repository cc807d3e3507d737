#pragma once

#include <span>
#include <vector>

#include "core/kernels/posing_kernel.h"

namespace lay {

/// Joints and keypoints without the surface: host memory, built once, read by any number of
/// threads. A keypoint is a point that moves rigidly with one joint: its rest position is shaped by
/// the betas, pose correctives and blended weights are left out. (Landmarks that take part in
/// both are a PackedBody made by packVertices.)
struct PackedSkeleton {
  std::vector<int> parents;               ///< (J): parents[0] = -1, else parents[j] < j
  std::vector<float> joint_template;      ///< (J, 3) m
  std::vector<float> joint_shapedirs;     ///< (B, J, 3) m per standard deviation
  std::vector<int> keypoint_joints;       ///< (K) the joint each keypoint moves with
  std::vector<float> keypoint_template;   ///< (K, 3) m
  std::vector<float> keypoint_shapedirs;  ///< (B, K, 3) m per standard deviation
  int num_betas = 0;                      ///< B

  [[nodiscard]] int numJoints() const { return static_cast<int>(parents.size()); }
  [[nodiscard]] int numKeypoints() const { return static_cast<int>(keypoint_joints.size()); }
};

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
