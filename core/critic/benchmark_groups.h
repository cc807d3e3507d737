#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/critic/hypothesis_group.h"
#include "core/evaluation/error_table.h"
#include "core/refine/refiner.h"

namespace lay {

/// What a group is made of. How well any critic ranks depends on it: what hardly differs can hardly
/// be ranked.
enum class GroupKind {
  Samples,  ///< as a run samples them, from noise of their own: what preferences are collected of
  /// The same, of which every second one is disturbed further: by a share, uniform in 0..1, of what
  /// the benchmark does to an initial prediction, flipped limbs included. Good and bad answers
  /// together, as scorers are trained on.
  Mixed
};

[[nodiscard]] std::string_view nameOf(GroupKind kind);  ///< "samples", "mixed"
/// @throws InvalidOptions naming the known ones.
[[nodiscard]] GroupKind groupKindNamed(std::string_view name);

/// Groups of hypotheses of which the truth is known.
struct BenchmarkGroupOptions {
  std::filesystem::path data_dir;  ///< holds mocap/
  std::string split = "test";      ///< train (learning), val (choosing), test (reporting)
  int samples = 200;               ///< poses, evenly spaced over the split's frames
  int hypotheses = 20;             ///< in each group (G of arXiv 2602.19180)
  GroupKind kind = GroupKind::Samples;
  /// Second-order steps of each hypothesis; 0: what the denoiser samples, which is what preferences
  /// are collected of.
  int polish_iterations = 0;
  /// Of the samples: described in words as the benchmark's vision-language model would.
  double described_share = 0.5;
  std::uint64_t seed = 0;
  DeviceChoice device = DeviceChoice::Auto;

  /// @throws InvalidOptions naming the field.
  void validate() const;
};

struct BenchmarkGroup {
  HypothesisGroup group;
  SmplParams truth;
  std::vector<SampleErrors> errors;  ///< (G) of each body
};

/// Makes the groups one by one: sample i of the built-in benchmark, refined from as many seeds as
/// there are hypotheses. Each is given to `hear` and forgotten, so that thousands fit in memory.
/// @throws FileError, InvalidOptions.
void forEachBenchmarkGroup(
    const BodyModelPtr& body,
    const Refiner& refiner,
    const BenchmarkGroupOptions& options,
    const std::function<void(const BenchmarkGroup&, int done, int of)>& hear);

}  // namespace lay
