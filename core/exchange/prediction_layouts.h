#pragma once

#include "core/exchange/prediction.h"
#include "core/io/array_file.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lay {

/// How one program keeps its predictions: told by the names in the file, never by the file's name.
struct PredictionLayout {
  const char* source;  ///< for people: "WHAM"
  bool (*fits)(const ArrayGroup& content);
  /// @throws FileError naming the file, the field, what it holds and what was expected.
  Prediction (*read)(const ArrayGroup& content, const std::filesystem::path& path);
};

/// Layouts with a camera: 4D-Humans' tracks (PHALP), HMR 2.0's dictionary, ScoreHMR, SMPLify-X,
/// WHAM, GVHMR.
[[nodiscard]] const std::vector<PredictionLayout>& cameraLayouts();

/// Layouts of motions in a world of their own: AMASS (SMPL, SMPL-H, SMPL-X), AIST++, EasyMocap.
[[nodiscard]] const std::vector<PredictionLayout>& worldLayouts();

/// Frames and people that are read of a file at most.
inline constexpr std::size_t kMostPredictedBodies = 200000;

}  // namespace lay
