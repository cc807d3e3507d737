#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <torch/types.h>

#include "core/benchmark/benchmark_sample.h"

namespace lay {

/// Samples of which pictures were drawn, told by what makes them again.
struct PictureSetSource {
  std::filesystem::path data_dir;  ///< holds mocap/
  std::string split = "train";     ///< train (widened poses), val or test (the benchmark's samples)
  int count = 8000;
  std::uint64_t seed = 1;  ///< of train's poses and of the pictures; the benchmark's are always 0's
};

/// What looked at a set of pictures.
enum class PictureEyes {
  MoveNet,   ///< kImageFeatureSize numbers of its maps
  Regressor  ///< HMR 2.0's token I, as long as the regressor makes it
};

/// Image features of a set of pictures, sample by sample.
struct PictureSet {
  std::string split;
  std::uint64_t seed = 0;
  torch::Tensor features;  ///< (N, as many numbers as the eyes give)
  PictureEyes eyes = PictureEyes::MoveNet;

  [[nodiscard]] int count() const { return static_cast<int>(features.size(0)); }
};

/// The first `count` samples do not depend on how many are asked for in train; in val and test they
/// are evenly spaced, so they do.
[[nodiscard]] std::vector<BenchmarkSample> pictureSamples(const BodyModelPtr& body,
                                                          const PictureSetSource& source);

/// As half-precision numbers. @throws FileError.
void savePictureSet(const std::filesystem::path& path, const PictureSet& set);
/// @throws FileError, ModelError when the file holds no features, or others' than these eyes'.
[[nodiscard]] PictureSet loadPictureSet(const std::filesystem::path& path,
                                        PictureEyes eyes = PictureEyes::MoveNet);

}  // namespace lay
