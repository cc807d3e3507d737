#include "core/kernels/skeleton_kernel.h"

#include "core/base/error.h"
#include "core/kernels/pose_gradients.h"
#include "core/kernels/rotation_math.h"

#include <algorithm>
#include <stdexcept>

namespace lay {

namespace {

/// The chain and the keypoints of one body, in a workspace.
struct Chain {
  const float* rotations = nullptr;  // (J, 3, 3)
  const float* transl = nullptr;     // (3)
  double* rest = nullptr;            // (J, 3)
  double* global = nullptr;          // (J, 3, 3)
  double* posed = nullptr;           // (J, 3), without transl
  double* arms = nullptr;            // (K, 3) rest keypoint minus rest joint
  double* points = nullptr;          // (K, 3), without transl
  double* scratch = nullptr;         // what a gradient needs
  float* joint_betas = nullptr;      // (J, 3, betas of the pose) what a Jacobian needs
};

Chain reserveChain(const PackedSkeleton& skeleton,
                   const PoseArrays& pose,
                   SkeletonWorkspace& workspace) {
  if (pose.num_betas > skeleton.num_betas) {
    throw std::logic_error(
        strCat(pose.num_betas, " betas are given; the skeleton has ", skeleton.num_betas));
  }
  const auto joints = static_cast<std::size_t>(skeleton.num_joints);
  const auto keypoints = static_cast<std::size_t>(skeleton.num_keypoints);
  const auto betas = static_cast<std::size_t>(pose.num_betas);
  const std::size_t scratch = 24 * joints + 3 * keypoints + betas;
  const std::size_t size = 15 * joints + 6 * keypoints + scratch;
  if (workspace.numbers.size() < size) workspace.numbers.resize(size);
  if (workspace.joint_betas.size() < 3 * joints * betas) {
    workspace.joint_betas.resize(3 * joints * betas);
  }
  Chain chain;
  chain.rest = workspace.numbers.data();
  chain.global = chain.rest + 3 * joints;
  chain.posed = chain.global + 9 * joints;
  chain.arms = chain.posed + 3 * joints;
  chain.points = chain.arms + 3 * keypoints;
  chain.scratch = chain.points + 3 * keypoints;
  chain.joint_betas = workspace.joint_betas.data();
  return chain;
}

void poseOne(const PackedSkeleton& skeleton, const PoseArrays& pose, int i, Chain& chain) {
  const auto index = static_cast<std::ptrdiff_t>(i);
  const float* const betas = pose.betas + index * pose.num_betas;
  chain.rotations = pose.rotations + index * 9 * skeleton.num_joints;
  chain.transl = pose.transl + index * 3;
  shapePoints(skeleton.num_joints,
              skeleton.joint_template.data(),
              skeleton.joint_shapedirs.data(),
              betas,
              pose.num_betas,
              chain.rest);
  shapePoints(skeleton.num_keypoints,
              skeleton.keypoint_template.data(),
              skeleton.keypoint_shapedirs.data(),
              betas,
              pose.num_betas,
              chain.arms);
  poseChain(skeleton.num_joints,
            skeleton.parents.data(),
            chain.rotations,
            chain.rest,
            chain.global,
            chain.posed);
  for (int k = 0; k < skeleton.num_keypoints; ++k) {
    const int joint = skeleton.keypoint_joints[k];
    double* const arm = chain.arms + 3 * k;
    double* const point = chain.points + 3 * k;
    for (int axis = 0; axis < 3; ++axis) arm[axis] -= chain.rest[3 * joint + axis];
    multiply3x1(chain.global + 9 * joint, arm, point);
    for (int axis = 0; axis < 3; ++axis) point[axis] += chain.posed[3 * joint + axis];
  }
}

void writePoints(const double* points, int count, const float* transl, float* out) {
  for (int k = 0; k < 3 * count; ++k) out[k] = static_cast<float>(points[k] + transl[k % 3]);
}

void writePosed(const PackedSkeleton& skeleton,
                const Chain& chain,
                int i,
                const PosedSkeletonArrays& posed) {
  const auto index = static_cast<std::ptrdiff_t>(i);
  const int joints = skeleton.num_joints;
  const int keypoints = skeleton.num_keypoints;
  if (posed.joints != nullptr) {
    writePoints(chain.posed, joints, chain.transl, posed.joints + index * 3 * joints);
  }
  if (posed.keypoints != nullptr) {
    writePoints(chain.points, keypoints, chain.transl, posed.keypoints + index * 3 * keypoints);
  }
  if (posed.camera_from_joint != nullptr) {
    std::transform(chain.global,
                   chain.global + 9 * joints,
                   posed.camera_from_joint + index * 9 * joints,
                   [](double value) { return static_cast<float>(value); });
  }
}

void pullBackOne(const PackedSkeleton& skeleton,
                 const PoseArrays& pose,
                 const Chain& chain,
                 const SkeletonCotangents& cotangents,
                 int i,
                 const PoseGradients& gradients) {
  const auto index = static_cast<std::ptrdiff_t>(i);
  const int joints = skeleton.num_joints;
  const int keypoints = skeleton.num_keypoints;
  ChainGradients sums;
  sums.global = chain.scratch;
  sums.posed = sums.global + 9 * joints;
  sums.rest = sums.posed + 3 * joints;
  sums.rotations = sums.rest + 3 * joints;
  double* const d_keypoints = sums.rotations + 9 * joints;
  double* const d_betas = d_keypoints + 3 * keypoints;
  std::fill(chain.scratch, d_betas + pose.num_betas, 0.0);
  if (cotangents.joints != nullptr) {
    const float* const given = cotangents.joints + index * 3 * joints;
    std::copy(given, given + 3 * joints, sums.posed);
  }
  for (int k = 0; k < keypoints && cotangents.keypoints != nullptr; ++k) {
    const int joint = skeleton.keypoint_joints[k];
    const float* const given = cotangents.keypoints + (index * keypoints + k) * 3;
    const double pull[3] = {given[0], given[1], given[2]};
    for (int row = 0; row < 3; ++row) {
      sums.posed[3 * joint + row] += pull[row];
      for (int col = 0; col < 3; ++col) {
        sums.global[9 * joint + 3 * row + col] += pull[row] * chain.arms[3 * k + col];
      }
    }
    multiplyTransposed3x1(chain.global + 9 * joint, pull, d_keypoints + 3 * k);
    for (int axis = 0; axis < 3; ++axis) {
      sums.rest[3 * joint + axis] -= d_keypoints[3 * k + axis];
    }
  }
  pullBackChain(joints, skeleton.parents.data(), chain.rotations, chain.rest, chain.global, sums);
  if (gradients.betas != nullptr) {
    pullBackShape(joints, skeleton.joint_shapedirs.data(), sums.rest, pose.num_betas, d_betas);
    pullBackShape(
        keypoints, skeleton.keypoint_shapedirs.data(), d_keypoints, pose.num_betas, d_betas);
  }
  writePoseGradients(joints, chain.rotations, sums, d_betas, pose.num_betas, i, gradients);
}

// out (3, num_betas) = up (3, num_betas) + rotation dirs (3, B); up null: zeros.
void carryBetas(const double* rotation,
                const float* dirs,
                int stride,
                const float* up,
                int num_betas,
                int out_stride,
                float* out) {
  for (int row = 0; row < 3; ++row) {
    const auto a = static_cast<float>(rotation[3 * row]);
    const auto b = static_cast<float>(rotation[3 * row + 1]);
    const auto c = static_cast<float>(rotation[3 * row + 2]);
    float* const target = out + static_cast<std::ptrdiff_t>(row) * out_stride;
    for (int beta = 0; beta < num_betas; ++beta) {
      const float start = up == nullptr ? 0 : up[row * num_betas + beta];
      target[beta] = start + a * dirs[beta] + b * dirs[stride + beta] + c * dirs[2 * stride + beta];
    }
  }
}

void linearizeOne(const PackedSkeleton& skeleton,
                  const Chain& chain,
                  int num_betas,
                  float* jacobian) {
  const int joints = skeleton.num_joints;
  const int stride = skeleton.num_betas;
  const int columns = 3 * joints + num_betas + 3;
  float* const joint_betas = chain.joint_betas;  // what each joint owes to the betas
  constexpr double kIdentity[9] = {1, 0, 0, 0, 1, 0, 0, 0, 1};
  for (int joint = 0; joint < joints && num_betas > 0; ++joint) {
    const int parent = skeleton.parents[joint];
    carryBetas(parent < 0 ? kIdentity : chain.global + 9 * parent,
               skeleton.bone_shapedirs.data() + static_cast<std::ptrdiff_t>(3) * joint * stride,
               stride,
               parent < 0 ? nullptr : joint_betas + 3 * num_betas * parent,
               num_betas,
               num_betas,
               joint_betas + 3 * num_betas * joint);
  }
  std::fill(
      jacobian, jacobian + static_cast<std::ptrdiff_t>(3) * skeleton.num_keypoints * columns, 0.0F);
  for (int k = 0; k < skeleton.num_keypoints; ++k) {
    float* const rows = jacobian + static_cast<std::ptrdiff_t>(3) * k * columns;
    const double* const point = chain.points + 3 * k;
    const int own = skeleton.keypoint_joints[k];
    for (int joint = own; joint >= 0; joint = skeleton.parents[joint]) {
      const double* const global = chain.global + 9 * joint;
      const double* const pivot = chain.posed + 3 * joint;
      const double arm[3] = {point[0] - pivot[0], point[1] - pivot[1], point[2] - pivot[2]};
      for (int axis = 0; axis < 3; ++axis) {
        // The joint's own axis in the camera's frame, crossed with the arm.
        const double x = global[axis], y = global[3 + axis], z = global[6 + axis];
        float* const entry = rows + 3 * joint + axis;
        entry[0] = static_cast<float>(y * arm[2] - z * arm[1]);
        entry[columns] = static_cast<float>(z * arm[0] - x * arm[2]);
        entry[2 * columns] = static_cast<float>(x * arm[1] - y * arm[0]);
      }
    }
    if (num_betas > 0) {
      carryBetas(chain.global + 9 * own,
                 skeleton.arm_shapedirs.data() + static_cast<std::ptrdiff_t>(3) * k * stride,
                 stride,
                 joint_betas + 3 * num_betas * own,
                 num_betas,
                 columns,
                 rows + 3 * joints);
    }
    for (int axis = 0; axis < 3; ++axis) rows[axis * columns + 3 * joints + num_betas + axis] = 1;
  }
}

}  // namespace

void poseSkeletons(const PackedSkeleton& skeleton,
                   const PoseArrays& pose,
                   SkeletonWorkspace& workspace,
                   const PosedSkeletonArrays& posed) {
  Chain chain = reserveChain(skeleton, pose, workspace);
  for (int i = 0; i < pose.count; ++i) {
    poseOne(skeleton, pose, i, chain);
    writePosed(skeleton, chain, i, posed);
  }
}

void pullBackSkeletons(const PackedSkeleton& skeleton,
                       const PoseArrays& pose,
                       SkeletonWorkspace& workspace,
                       const SkeletonCotangents& cotangents,
                       const PoseGradients& gradients) {
  Chain chain = reserveChain(skeleton, pose, workspace);
  for (int i = 0; i < pose.count; ++i) {
    poseOne(skeleton, pose, i, chain);
    pullBackOne(skeleton, pose, chain, cotangents, i, gradients);
  }
}

void linearizeSkeletons(const PackedSkeleton& skeleton,
                        const PoseArrays& pose,
                        SkeletonWorkspace& workspace,
                        const PosedSkeletonArrays& posed,
                        float* keypoint_jacobian) {
  Chain chain = reserveChain(skeleton, pose, workspace);
  const std::ptrdiff_t size = static_cast<std::ptrdiff_t>(3) * skeleton.num_keypoints *
                              (3 * skeleton.num_joints + pose.num_betas + 3);
  for (int i = 0; i < pose.count; ++i) {
    poseOne(skeleton, pose, i, chain);
    writePosed(skeleton, chain, i, posed);
    linearizeOne(skeleton, chain, pose.num_betas, keypoint_jacobian + size * i);
  }
}

}  // namespace lay
