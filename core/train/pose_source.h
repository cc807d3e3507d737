#pragma once

#include <vector>

#include <torch/types.h>

#include "core/benchmark/benchmark_sample.h"
#include "core/benchmark/pose_mixer.h"

namespace lay {

/// Bodies before a camera, without evidence: what the pose space and the words are learnt from.
struct PoseBatch {
  std::vector<SmplParams> bodies;
  torch::Tensor rotations;  ///< (N, 24, 3, 3) parent frame, root camera_from_body
};

[[nodiscard]] PoseBatch poseBatch(std::vector<SmplParams> bodies);

/// `count` widened poses with random shapes, headings and camera pitches, the same for a seed
/// whatever the number of threads.
[[nodiscard]] PoseBatch drawPoses(const BodyModel& body,
                                  const PoseMixer& poses,
                                  int count,
                                  std::uint64_t seed);

/// `count` recorded poses, evenly spaced over the clips, each before a random camera.
[[nodiscard]] PoseBatch recordedPoses(const BodyModel& body,
                                      const std::vector<MotionClip>& clips,
                                      int count,
                                      std::uint64_t seed);

}  // namespace lay
