#pragma once

#include <vector>

#include <torch/types.h>

#include "core/benchmark/benchmark_sample.h"
#include "core/benchmark/pose_mixer.h"
#include "core/diffusion/pose_codec.h"

namespace lay {

/// Draws samples for training: widened poses, the benchmark's disturbances made broader than the
/// benchmark's own.
class SampleSource {
 public:
  SampleSource(BodyModelPtr body, PoseMixer poses);

  /// `count` samples, the same for a seed whatever the number of threads.
  /// @param difficulty scales the keypoints' noise and how wrong the initial body is; 1: all of it.
  [[nodiscard]] std::vector<BenchmarkSample> draw(int count,
                                                  std::uint64_t seed,
                                                  float difficulty = 1) const;

  [[nodiscard]] const BodyModel& body() const { return *body_; }
  [[nodiscard]] const BodyModelPtr& bodyPtr() const { return body_; }

 private:
  BodyModelPtr body_;
  PoseMixer poses_;
};

/// The benchmark's samples of a split: `count` evenly spaced poses, one generator a sample.
[[nodiscard]] std::vector<BenchmarkSample> benchmarkSamples(const BodyModel& body,
                                                            const std::vector<MotionClip>& clips,
                                                            int count,
                                                            std::uint64_t seed);

/// The true bodies of a batch and the cameras that see them, as tensors.
struct TruthBatch {
  torch::Tensor x;          ///< (N, 157)
  torch::Tensor rotations;  ///< (N, 24, 3, 3)
  torch::Tensor joints;     ///< (N, 24, 3) m
  torch::Tensor image;      ///< (N, 26, 2) exact keypoints about the box centre, in box sides
  torch::Tensor focal;      ///< (N) px
  torch::Tensor principal;  ///< (N, 2) px
  torch::Tensor center;     ///< (N, 2) px, of the box
  torch::Tensor size;       ///< (N) px, of the box

  /// The same on another device or in another number type.
  [[nodiscard]] TruthBatch to(const torch::TensorOptions& options) const;
};

[[nodiscard]] TruthBatch truthBatch(const BodyModel& body,
                                    const std::vector<BenchmarkSample>& samples);

/// x of a body as the samples' boxes and cameras see it, (N, 157).
[[nodiscard]] torch::Tensor initialStates(const std::vector<BenchmarkSample>& samples);

}  // namespace lay
