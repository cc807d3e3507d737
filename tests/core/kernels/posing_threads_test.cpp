#include "core/kernels/posing_threads.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/kernels/posing_reference.h"
#include "tests/core/kernels/host_posing.h"
#include "tests/core/kernels/posed_batch.h"
#include "tests/support/random_body.h"

namespace lay {
namespace {

constexpr int kPoses = 3;

/// Pose `n` of a batch as the reference takes it.
ReferencePose referenceOf(const RandomPoses& poses, int num_joints, int num_betas, int n) {
  using RowMajor = Eigen::Matrix<float, 3, 3, Eigen::RowMajor>;
  ReferencePose pose;
  for (int j = 0; j < num_joints; ++j) {
    const float* const rotation = poses.rotations.data() + std::ptrdiff_t{9} * (n * num_joints + j);
    pose.rotations.emplace_back(Eigen::Map<const RowMajor>(rotation).cast<double>());
  }
  pose.betas = Eigen::Map<const Eigen::VectorXf>(poses.betas.data() + std::ptrdiff_t{n} * num_betas,
                                                 num_betas)
                   .cast<double>();
  pose.transl = Eigen::Map<const Eigen::Vector3f>(poses.transl.data() + 3 * n).cast<double>();
  return pose;
}

/// Rows n * size .. of an (N, size, 3) array.
Eigen::MatrixX3d rowsOf(const std::vector<float>& array, int n, int size) {
  using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, 3, Eigen::RowMajor>;
  return Eigen::Map<const RowMajor>(array.data() + std::ptrdiff_t{3} * n * size, size, 3)
      .cast<double>();
}

class PosingThreads : public testing::Test {
 protected:
  // The last group is not full, and two betas of the body are not given.
  static constexpr int kJoints = 24, kVertices = 203, kBetas = 10, kGiven = 8;

  void run(bool backwards) {
    HostPosing host(body_, kPoses, backwards);
    host.pose(arraysOf(poses_, kGiven), arrays_.posed());
    host.pullBack(arrays_.cotangents(), arrays_.gradients());
  }

  const RandomBody random_{{.num_vertices = kVertices,
                            .num_joints = kJoints,
                            .num_betas = kBetas,
                            .corrective_share = 0.2}};
  const PackedBody body_ = packBody(random_.source());
  const RandomPoses poses_ = makeRandomPoses(kPoses, kJoints, kGiven, 3, 5);
  PosedBatchArrays arrays_{body_, kPoses, kGiven};
};

TEST_F(PosingThreads, PoseLikeTheDoublePrecisionReference) {
  run(false);
  for (int n = 0; n < kPoses; ++n) {
    const ReferencePosed expected =
        referencePose(random_.source(), referenceOf(poses_, kJoints, kGiven, n));
    EXPECT_LT((rowsOf(arrays_.vertices, n, kVertices) - expected.vertices).cwiseAbs().maxCoeff(),
              1e-6);
    EXPECT_LT((rowsOf(arrays_.joints, n, kJoints) - expected.joints).cwiseAbs().maxCoeff(), 1e-6);
    for (int j = 0; j < kJoints; ++j) {
      const Eigen::Matrix3d global = rowsOf(arrays_.camera_from_joint, n * kJoints + j, 3);
      EXPECT_LT((global - expected.rotations[j]).cwiseAbs().maxCoeff(), 1e-6);
    }
  }
}

TEST_F(PosingThreads, PullBackLikeTheDoublePrecisionReference) {
  run(false);
  for (int n = 0; n < kPoses; ++n) {
    const ReferencePose pose = referenceOf(poses_, kJoints, kGiven, n);
    const ReferencePose expected = referencePullBack(random_.source(),
                                                     pose,
                                                     rowsOf(arrays_.by_vertices, n, kVertices),
                                                     rowsOf(arrays_.by_joints, n, kJoints));
    double largest = 0;
    for (const auto& m : expected.rotations) largest = std::max(largest, m.cwiseAbs().maxCoeff());
    for (int j = 0; j < kJoints; ++j) {
      const Eigen::Matrix3d by_rotation = rowsOf(arrays_.rotations, n * kJoints + j, 3);
      EXPECT_LT((by_rotation - expected.rotations[j]).cwiseAbs().maxCoeff(), 1e-5 * largest);
      const Eigen::Matrix3d skew = pose.rotations[j].transpose() * expected.rotations[j];
      const Eigen::RowVector3d tangent(
          skew(2, 1) - skew(1, 2), skew(0, 2) - skew(2, 0), skew(1, 0) - skew(0, 1));
      EXPECT_LT((rowsOf(arrays_.tangents, n * kJoints + j, 1) - tangent).cwiseAbs().maxCoeff(),
                1e-5 * largest);
    }
    const Eigen::VectorXd betas =
        Eigen::Map<const Eigen::VectorXf>(arrays_.betas.data() + std::ptrdiff_t{n} * kGiven, kGiven)
            .cast<double>();
    EXPECT_LT((betas - expected.betas).cwiseAbs().maxCoeff(),
              1e-5 * expected.betas.cwiseAbs().maxCoeff());
    EXPECT_LT((rowsOf(arrays_.transl, n, 1).transpose() - expected.transl).cwiseAbs().maxCoeff(),
              1e-5 * (1 + expected.transl.cwiseAbs().maxCoeff()));
  }
}

TEST_F(PosingThreads, TheirOrderDoesNotMatterBitForBit) {
  run(false);
  const PosedBatchArrays first = arrays_;
  run(true);
  EXPECT_EQ(arrays_.vertices, first.vertices);
  EXPECT_EQ(arrays_.joints, first.joints);
  EXPECT_EQ(arrays_.camera_from_joint, first.camera_from_joint);
  EXPECT_EQ(arrays_.rotations, first.rotations);
  EXPECT_EQ(arrays_.tangents, first.tangents);
  EXPECT_EQ(arrays_.betas, first.betas);
  EXPECT_EQ(arrays_.transl, first.transl);
}

TEST_F(PosingThreads, WhatIsNotGivenCountsAsZeroAndWhatIsNotWantedIsLeft) {
  HostPosing host(body_, kPoses);
  host.pose(arraysOf(poses_, kGiven), {nullptr, arrays_.joints.data(), nullptr});
  std::fill(arrays_.by_vertices.begin(), arrays_.by_vertices.end(), 0.0F);
  host.pullBack(arrays_.cotangents(), arrays_.gradients());
  const PosedBatchArrays with_zeros = arrays_;
  std::fill(arrays_.rotations.begin(), arrays_.rotations.end(), -7.0F);
  host.pullBack({nullptr, arrays_.by_joints.data()},
                {nullptr, arrays_.tangents.data(), arrays_.betas.data(), arrays_.transl.data()});
  EXPECT_EQ(arrays_.tangents, with_zeros.tangents);
  EXPECT_EQ(arrays_.betas, with_zeros.betas);
  EXPECT_EQ(arrays_.transl, with_zeros.transl);
  EXPECT_EQ(arrays_.rotations, std::vector<float>(arrays_.rotations.size(), -7.0F));
}

TEST_F(PosingThreads, ANanStaysInItsOwnBody) {
  run(false);
  const PosedBatchArrays clean = arrays_;
  RandomPoses poisoned = poses_;
  poisoned.rotations[9 * kJoints + 9 * 2] = NAN;
  HostPosing host(body_, kPoses);
  host.pose(arraysOf(poisoned, kGiven), arrays_.posed());
  const auto part = [](const std::vector<float>& all, int n) {
    const auto size = static_cast<std::ptrdiff_t>(all.size() / kPoses);
    return std::vector<float>(all.begin() + n * size, all.begin() + (n + 1) * size);
  };
  for (const int n : {0, 2}) EXPECT_EQ(part(arrays_.vertices, n), part(clean.vertices, n));
  const std::vector<float> sick = part(arrays_.vertices, 1);
  EXPECT_TRUE(std::any_of(sick.begin(), sick.end(), [](float x) { return std::isnan(x); }));
}

}  // namespace
}  // namespace lay
