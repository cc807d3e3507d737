#pragma once

#include <random>
#include <vector>

#include "core/kernels/posing_kernel.h"
#include "tests/support/random_body.h"

namespace lay {

/// Results and gradients of one batch in host memory, with random cotangents for them.
struct PosedBatchArrays {
  PosedBatchArrays(const PackedBody& body, int num_poses, int num_betas)
      : vertices(std::size_t{3} * num_poses * body.num_vertices),
        joints(std::size_t{3} * num_poses * body.num_joints),
        camera_from_joint(3 * joints.size()),
        by_vertices(vertices.size()),
        by_joints(joints.size()),
        rotations(3 * joints.size()),
        tangents(joints.size()),
        betas(std::size_t{1} * num_poses * num_betas),
        transl(std::size_t{3} * num_poses) {
    std::mt19937_64 random(5);
    std::normal_distribution<float> normal;
    for (float& number : by_vertices) number = normal(random);
    for (float& number : by_joints) number = normal(random);
  }

  [[nodiscard]] PosedArrays posed() {
    return {vertices.data(), joints.data(), camera_from_joint.data()};
  }
  [[nodiscard]] PosedCotangents cotangents() const {
    return {by_vertices.data(), by_joints.data()};
  }
  [[nodiscard]] PoseGradients gradients() {
    return {rotations.data(), tangents.data(), betas.data(), transl.data()};
  }

  std::vector<float> vertices, joints, camera_from_joint;  ///< out
  std::vector<float> by_vertices, by_joints;               ///< in
  std::vector<float> rotations, tangents, betas, transl;   ///< out
};

[[nodiscard]] inline PoseArrays arraysOf(const RandomPoses& poses, int num_betas) {
  return {poses.count, poses.rotations.data(), poses.betas.data(), num_betas, poses.transl.data()};
}

/// The largest difference as a share of the largest number of `expected`.
[[nodiscard]] inline double relativeDifference(const std::vector<float>& actual,
                                               const std::vector<float>& expected) {
  double largest = 0;
  double difference = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    largest = std::max(largest, std::abs(double{expected[i]}));
    // Written so that a NaN is a difference.
    const double own = std::abs(double{actual[i]} - double{expected[i]});
    if (!(own <= difference)) difference = own;
  }
  return difference / largest;
}

}  // namespace lay
