#pragma once

#include <filesystem>
#include <span>

#include "core/detect/keypoint_detector.h"
#include "core/detect/onnx_network.h"
#include "core/registry/pose_description.h"

namespace lay {

/// A top-down pose network of the user's own: ONNX, with heatmaps or SimCC as its output.
class PoseNetwork : public KeypointDetector {
 public:
  /// Computes it once on grey, so that what does not fit its description is known now.
  /// @throws FileError, ModelError, InvalidOptions for a layout that is not known.
  PoseNetwork(const std::filesystem::path& onnx_file, const PoseDescription& description);

  [[nodiscard]] Keypoints2d find(const Image& image, const PixelRegion& person) const override;

 private:
  OnnxNetwork network_;
  PoseDescription description_;
};

/// A point of a network's output: px of its input, from the centre of the first pixel, and a score.
struct NetworkPoint {
  float x = 0;
  float y = 0;
  float score = 0;  ///< [0, 1]
};

/// The peaks of heatmaps (points, rows, columns): each maximum, moved a quarter of a cell towards
/// its higher neighbour, times the input's size over the map's.
[[nodiscard]] std::vector<NetworkPoint> decodeHeatmaps(
    std::span<const float> maps, int rows, int columns, int input_width, int input_height);

/// The peaks of SimCC's two classifications (points, bins of x) and (points, bins of y): each
/// maximum over `split`; the score is the smaller one's.
[[nodiscard]] std::vector<NetworkPoint> decodeSimCc(std::span<const float> x_bins,
                                                    std::span<const float> y_bins,
                                                    int num_points,
                                                    float split);

}  // namespace lay
