#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lay {

/// A file of predictions that make_model_files.py wrote, and what must be read of it.
struct PredictionSample {
  std::filesystem::path path;
  std::string truth;  ///< JSON
};

/// Those of one layout, by its name for people ("WHAM"); "" gives all. Empty where Python has no
/// NumPy (see modelFilesDir).
[[nodiscard]] std::vector<PredictionSample> predictionSamples(const std::string& source);

/// Reads the sample and compares the person that the truth is about with it; failures are those of
/// the test that calls.
void expectPredictionIsTrue(const PredictionSample& sample);

}  // namespace lay
