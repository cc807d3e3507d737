#include "core/kernels/cuda_posing.h"

#include <span>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/core/kernels/posed_batch.h"
#include "tests/support/cuda.h"
#include "tests/support/random_body.h"

namespace lay {
namespace {

constexpr int kPoses = 37;
constexpr int kBetas = 10;

/// An array in device memory, for the length of a test.
class DeviceFloats {
 public:
  DeviceFloats(const std::vector<float>& values, const CudaStream& stream)
      : buffer_(values.size() * sizeof(float)) {
    buffer_.upload(std::as_bytes(std::span(values)), stream);
  }

  void copyTo(std::vector<float>& values, const CudaStream& stream) const {
    buffer_.download(std::as_writable_bytes(std::span(values)), stream);
  }

  [[nodiscard]] float* data() const { return reinterpret_cast<float*>(buffer_.data()); }

 private:
  CudaBuffer buffer_;
};

class CudaPosing : public testing::Test {
 protected:
  void SetUp() override { SKIP_WITHOUT_CUDA(whyNoCudaKernels()); }

  /// The batch posed and pulled back on the device.
  PosedBatchArrays onDevice(const PackedBody& body, const RandomPoses& poses) {
    const CudaStream stream;
    const CudaBody device_body(body);
    PosedBatchArrays arrays(body, poses.count, kBetas);
    const DeviceFloats rotations(poses.rotations, stream), betas(poses.betas, stream),
        transl(poses.transl, stream);
    const DeviceFloats vertices(arrays.vertices, stream), joints(arrays.joints, stream),
        global(arrays.camera_from_joint, stream);
    const DeviceFloats by_vertices(arrays.by_vertices, stream), by_joints(arrays.by_joints, stream);
    const DeviceFloats to_rotations(arrays.rotations, stream), tangents(arrays.tangents, stream),
        to_betas(arrays.betas, stream), to_transl(arrays.transl, stream);
    const PoseArrays pose{poses.count, rotations.data(), betas.data(), kBetas, transl.data()};
    poseBodiesOnCuda(
        device_body, pose, workspace_, {vertices.data(), joints.data(), global.data()}, stream);
    pullBackOnCuda(device_body,
                   pose,
                   workspace_,
                   {by_vertices.data(), by_joints.data()},
                   {to_rotations.data(), tangents.data(), to_betas.data(), to_transl.data()},
                   stream);
    stream.wait();
    vertices.copyTo(arrays.vertices, stream);
    joints.copyTo(arrays.joints, stream);
    global.copyTo(arrays.camera_from_joint, stream);
    to_rotations.copyTo(arrays.rotations, stream);
    tangents.copyTo(arrays.tangents, stream);
    to_betas.copyTo(arrays.betas, stream);
    to_transl.copyTo(arrays.transl, stream);
    return arrays;
  }

  CudaPosingWorkspace workspace_;
};

TEST_F(CudaPosing, IsTheTwinOfTheProcessor) {
  for (const int joints : {24, 55}) {
    const RandomBody random(
        {.num_vertices = 3001, .num_joints = joints, .num_betas = kBetas, .corrective_share = 0.1});
    const PackedBody body = packBody(random.source());
    const RandomPoses poses = makeRandomPoses(kPoses, joints, kBetas, 2, 7);
    const PosedBatchArrays device = onDevice(body, poses);
    PosedBatchArrays host(body, kPoses, kBetas);
    PosingWorkspace workspace;
    poseBodies(body, arraysOf(poses, kBetas), workspace, host.posed());
    pullBack(body, arraysOf(poses, kBetas), workspace, host.cotangents(), host.gradients());
    EXPECT_LT(relativeDifference(device.vertices, host.vertices), 1e-6);
    EXPECT_LT(relativeDifference(device.joints, host.joints), 1e-6);
    EXPECT_LT(relativeDifference(device.camera_from_joint, host.camera_from_joint), 1e-6);
    EXPECT_LT(relativeDifference(device.rotations, host.rotations), 1e-5);
    EXPECT_LT(relativeDifference(device.tangents, host.tangents), 1e-5);
    EXPECT_LT(relativeDifference(device.betas, host.betas), 1e-5);
    EXPECT_LT(relativeDifference(device.transl, host.transl), 1e-5);
  }
}

TEST_F(CudaPosing, GivesTheSameBitsAgainAndInASmallerBatch) {
  const RandomBody random({.num_vertices = 500, .num_betas = kBetas, .corrective_share = 0.2});
  const PackedBody body = packBody(random.source());
  RandomPoses poses = makeRandomPoses(kPoses, 24, kBetas, 2);
  const PosedBatchArrays first = onDevice(body, poses);
  const PosedBatchArrays second = onDevice(body, poses);
  EXPECT_EQ(first.vertices, second.vertices);
  EXPECT_EQ(first.rotations, second.rotations);
  EXPECT_EQ(first.betas, second.betas);
  poses.count = 1;
  const PosedBatchArrays alone = onDevice(body, poses);
  EXPECT_TRUE(std::equal(alone.vertices.begin(), alone.vertices.end(), first.vertices.begin()));
}

TEST_F(CudaPosing, AnotherBodysStateIsRefused) {
  const RandomBody random({.num_vertices = 100, .num_betas = kBetas});
  const PackedBody body = packBody(random.source());
  const PackedBody other = packBody(random.source());
  const RandomPoses poses = makeRandomPoses(2, 24, kBetas, 2);
  (void)onDevice(body, poses);
  PoseArrays pose;
  pose.count = 2;
  EXPECT_THROW(pullBackOnCuda(CudaBody(other), pose, workspace_, {}, {}, CudaStream()),
               std::logic_error);
  pose.count = 3;
  EXPECT_THROW(pullBackOnCuda(CudaBody(body), pose, workspace_, {}, {}, CudaStream()),
               std::logic_error);
}

}  // namespace
}  // namespace lay
