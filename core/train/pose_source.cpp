#include "core/train/pose_source.h"

#include <ATen/Parallel.h>

#include "core/diffusion/pose_codec.h"

namespace lay {

PoseBatch poseBatch(std::vector<SmplParams> bodies) {
  PoseBatch batch;
  batch.rotations = torch::empty({static_cast<std::int64_t>(bodies.size()), kSmplJointCount, 3, 3});
  float* out = batch.rotations.data_ptr<float>();
  for (const SmplParams& body : bodies) {
    for (const Eigen::Matrix3f& rotation : toBodyState(body).rotations) {
      using RowMajor3f = Eigen::Matrix<float, 3, 3, Eigen::RowMajor>;
      Eigen::Map<RowMajor3f>(out, 3, 3) = rotation;
      out += 9;
    }
  }
  batch.bodies = std::move(bodies);
  return batch;
}

PoseBatch drawPoses(const BodyModel& body, const PoseMixer& poses, int count, std::uint64_t seed) {
  std::vector<SmplParams> bodies(static_cast<std::size_t>(count));
  at::parallel_for(0, count, 16, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t i = begin; i < end; ++i) {
      Random random(seed * 1000003ULL + static_cast<std::uint64_t>(i));
      const JointRotations pose = poses.draw(random);
      bodies[static_cast<std::size_t>(i)] = placeBody(body, pose, random).truth;
    }
  });
  return poseBatch(std::move(bodies));
}

PoseBatch recordedPoses(const BodyModel& body,
                        const std::vector<MotionClip>& clips,
                        int count,
                        std::uint64_t seed) {
  std::vector<SmplParams> bodies;
  std::uint64_t index = 0;
  for (const JointRotations& pose : evenlySpacedPoses(clips, count)) {
    Random random(seed * 1000003ULL + index++);
    bodies.push_back(placeBody(body, pose, random).truth);
  }
  return poseBatch(std::move(bodies));
}

}  // namespace lay
