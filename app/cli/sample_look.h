#pragma once

#include "core/benchmark/benchmark_sample.h"

#include <functional>
#include <string>

namespace lay {

/// Draws a picture of a benchmark's sample and corrects its first body by what MoveNet sees there:
/// the benchmark's own way to measure what an image is worth.
/// @param fits_place find the body's place anew from the keypoints, as the program does with the
/// lifter's body (PhotoLook); the benchmark's own is placed better than keypoints tell.
/// @param movenet an installed model's id, or MoveNet Lightning's .tflite file.
/// @throws ModelError, FileError when MoveNet or the corrector's weights are missing.
[[nodiscard]] std::function<SmplParams(const BenchmarkSample& sample, int index)> sampleLook(
    const BodyModelPtr& body, const std::string& movenet, bool fits_place);

}  // namespace lay
