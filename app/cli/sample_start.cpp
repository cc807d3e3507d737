#include "app/cli/sample_start.h"

#include "app/cli/model_files.h"
#include "core/io/resource_paths.h"
#include "core/refine/initial_predictor.h"

#include <memory>

namespace lay {

std::function<SmplParams(const BenchmarkSample& sample)> lifterStart(const BodyModelPtr& body) {
  constexpr int kFewest = 3;
  const auto lifter = std::make_shared<const InitialPredictor>(loadModelFile(
      findModelFile(kLifterFile),
      [&body](const std::filesystem::path& path) { return InitialPredictor(body, path); }));
  return [lifter](const BenchmarkSample& sample) {
    return sample.keypoints.numPresent() < kFewest
               ? sample.initial
               : lifter->predict(sample.keypoints, sample.box, sample.camera);
  };
}

}  // namespace lay
