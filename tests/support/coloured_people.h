#pragma once

#include "core/detect/detection.h"
#include "core/image/image.h"

#include <filesystem>
#include <string>

namespace lay {

/// A photo of somebody who is three dots: a red nose, a green left eye and a blue right eye.
struct ColouredPhoto {
  Image image;
  PixelRegion person;
  Eigen::Matrix<float, 3, 2> dots;  ///< px
};

[[nodiscard]] ColouredPhoto colouredPhoto(int width, int height, const PixelRegion& person);

/// An ONNX pose network that finds these dots, and its description.
struct ColouredNetwork {
  std::filesystem::path onnx;
  std::filesystem::path json;
  std::string description;
};

/// Writes coloured.onnx and coloured.json: input 96 x 128, 17 points, heatmaps of a quarter of the
/// size or SimCC with two bins for each pixel.
[[nodiscard]] ColouredNetwork writeColouredNetwork(const std::filesystem::path& folder,
                                                   bool is_simcc);

}  // namespace lay
