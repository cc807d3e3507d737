#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/kernels/packed_body.h"

namespace lay {

/// How makeRandomBody's body is made.
struct RandomBodyOptions {
  int num_vertices = 500;
  int num_joints = 24;
  int num_betas = 10;
  double corrective_share = 0.05;  ///< of all (joint, vertex) pairs: 1 is SMPL's dense table
  std::uint64_t seed = 1;
};

/// Numbers in the form and size of a body model, without a body: joints in a random tree 2 m wide,
/// vertices near them that follow up to four joints of one branch. Owns what source() points into.
class RandomBody {
 public:
  explicit RandomBody(const RandomBodyOptions& options);

  [[nodiscard]] BodySource source() const;

 private:
  void growSkeleton();
  void growSurface();
  void growCorrectives();

  RandomBodyOptions options_;
  std::vector<int> parents_;
  std::vector<float> v_template_, shapedirs_, joint_template_, joint_shapedirs_;
  std::vector<std::vector<int>> corrected_;    // (J - 1)
  std::vector<std::vector<float>> offsets_;    // (J - 1)
  std::vector<CorrectiveSource> correctives_;  // (J - 1), pointing into the two
  std::vector<std::array<int, 4>> skin_joints_;
  std::vector<std::array<float, 4>> skin_weights_;
};

/// Poses of N random bodies, as the kernels take them.
struct RandomPoses {
  int count = 0;
  std::vector<float> axis_angles;  ///< (N, J, 3) rad
  std::vector<float> rotations;    ///< (N, J, 3, 3)
  std::vector<float> betas;        ///< (N, B)
  std::vector<float> transl;       ///< (N, 3) m, some metres before the camera
};

/// Rotations of about half a radian; joints whose number divides by `rest_every` (0: none) are at
/// rest.
[[nodiscard]] RandomPoses makeRandomPoses(
    int count, int num_joints, int num_betas, std::uint64_t seed, int rest_every = 0);

}  // namespace lay
