#pragma once

#include "core/benchmark/benchmark_sample.h"

#include <functional>

namespace lay {

/// The first body that the program itself finds in a sample's keypoints, by the lifter; where fewer
/// than three are present, the benchmark's own.
/// @throws ModelError, FileError when the lifter's weights are missing.
[[nodiscard]] std::function<SmplParams(const BenchmarkSample& sample)> lifterStart(
    const BodyModelPtr& body);

}  // namespace lay
