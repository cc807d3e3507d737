#pragma once

#include <filesystem>
#include <string>

#include "core/benchmark/benchmark_sample.h"
#include "core/benchmark/pose_mixer.h"

namespace lay {

/// Samples from another world than the one the networks were trained for: the same people and the
/// same detector, but wide-angle cameras that look down or up steeply, and an image regressor with
/// habits of its own, which the benchmark's has not:
///  - It sees nothing but its crop, as HMR's kind does, and so gives the global orientation as if
///    the crop lay on the camera's axis (CLIFF, Li et al. 2022, is about this mistake).
///  - It is unsure and answers with something between the pose and the average one.
/// Both are the same for all samples, so that they can be learned; and the truth is not needed to
/// notice them. Frozen, so that figures stay comparable.
class ForeignSamples {
 public:
  /// @param split train, val or test: whose recordings poses are made of.
  /// @throws FileError when the data are missing.
  ForeignSamples(BodyModelPtr body,
                 const std::filesystem::path& data_dir,
                 const std::string& split);

  /// Sample `index` of a seed: the same however many are drawn, and from any thread.
  [[nodiscard]] BenchmarkSample make(std::uint64_t seed, std::uint64_t index) const;

  [[nodiscard]] static PlacementOptions placement();

  /// How far the regressor goes from a pose towards the average one, 0..1.
  static constexpr float kTowardsAverage = 0.3F;

 private:
  /// What the regressor makes of a good prediction.
  void addHabits(BenchmarkSample& sample) const;

  BodyModelPtr body_;
  PoseMixer poses_;
  JointRotations average_;  ///< of the recordings' frames, axis-angle
};

}  // namespace lay
