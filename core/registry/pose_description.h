#pragma once

#include <array>
#include <filesystem>
#include <string>

namespace lay {

/// What a pose network of the user's own expects and gives: the small JSON beside its ONNX file.
struct PoseDescription {
  enum class Output { Heatmap, SimCc };

  std::string file;   ///< the ONNX file's name, beside the JSON
  std::string title;  ///< for people; "" takes the file's name
  int width = 192;    ///< px of the input
  int height = 256;
  bool is_rgb = true;                                        ///< else blue comes first
  std::array<float, 3> mean = {123.675F, 116.28F, 103.53F};  ///< of the channels, 0 to 255
  std::array<float, 3> deviation = {58.395F, 57.12F, 57.375F};
  Output output = Output::Heatmap;
  float simcc_split = 2;          ///< bins of SimCC for each pixel
  std::string layout = "coco17";  ///< of the points: one of knownLayouts()
  float margin = 1.25F;           ///< the person's box is widened so much
};

/// Reads a description: JSON with "format": "layfigure-pose-network", "version": 1, "file",
/// "input":
/// {"width", "height", "order": "rgb" or "bgr", "mean", "std"}, "output": "heatmap" or "simcc",
/// "simcc_split", "layout", "margin", "title". What is left out keeps its default.
/// @param source for messages. @throws ModelError.
[[nodiscard]] PoseDescription readPoseDescription(const std::string& text,
                                                  const std::string& source);

}  // namespace lay
