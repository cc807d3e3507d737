#pragma once

#include <Eigen/Core>

#include <vector>

#include "core/kernels/posing_kernel.h"
#include "core/kernels/posing_reference.h"
#include "tests/support/random_body.h"

namespace lay {

using RowMajorX3f = Eigen::Matrix<float, Eigen::Dynamic, 3, Eigen::RowMajor>;

/// Rows first .. first + rows - 1 of packed points, (rows, 3).
inline RowMajorX3f pointsAt(const std::vector<float>& numbers, int first, int rows) {
  return Eigen::Map<const RowMajorX3f>(numbers.data() + std::size_t{3} * first, rows, 3);
}

inline PoseArrays arraysOf(const RandomPoses& poses) {
  const int num_betas = static_cast<int>(poses.betas.size()) / poses.count;
  return {poses.count, poses.rotations.data(), poses.betas.data(), num_betas, poses.transl.data()};
}

/// Body i of `poses` in double.
inline ReferencePose referenceOf(const RandomPoses& poses, int i) {
  const int num_joints = static_cast<int>(poses.rotations.size()) / 9 / poses.count;
  const int num_betas = static_cast<int>(poses.betas.size()) / poses.count;
  ReferencePose pose;
  for (int joint = 0; joint < num_joints; ++joint) {
    pose.rotations.emplace_back(
        Eigen::Map<const Eigen::Matrix<float, 3, 3, Eigen::RowMajor>>(
            poses.rotations.data() + std::size_t{9} * (i * num_joints + joint))
            .cast<double>());
  }
  pose.betas = Eigen::Map<const Eigen::VectorXf>(poses.betas.data() + i * num_betas, num_betas)
                   .cast<double>();
  pose.transl = Eigen::Map<const Eigen::Vector3f>(poses.transl.data() + 3 * i).cast<double>();
  return pose;
}

/// Storage for what poseBodies gives of N bodies.
struct PosedStorage {
  std::vector<float> vertices, joints, camera_from_joint;

  PosedStorage(const PackedBody& body, int count)
      : vertices(std::size_t{3} * count * body.num_vertices),
        joints(std::size_t{3} * count * body.num_joints),
        camera_from_joint(std::size_t{9} * count * body.num_joints) {}

  PosedArrays arrays() { return {vertices.data(), joints.data(), camera_from_joint.data()}; }
  bool operator==(const PosedStorage&) const = default;
};

/// Storage for what pullBack gives of N bodies.
struct GradientStorage {
  std::vector<float> rotations, tangents, betas, transl;

  GradientStorage(int num_joints, int num_betas, int count)
      : rotations(std::size_t{9} * count * num_joints),
        tangents(std::size_t{3} * count * num_joints),
        betas(static_cast<std::size_t>(count) * num_betas),
        transl(std::size_t{3} * count) {}

  PoseGradients arrays() {
    return {rotations.data(), tangents.data(), betas.data(), transl.data()};
  }
  bool operator==(const GradientStorage&) const = default;
};

}  // namespace lay
