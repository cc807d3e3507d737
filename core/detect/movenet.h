#pragma once

#include <array>
#include <filesystem>
#include <vector>

#include "core/detect/keypoint_detector.h"
#include "core/detect/tflite_network.h"

namespace lay {

/// One of a network's feature maps: a square of cells over the box.
struct FeatureMap {
  int size = 0;  ///< cells along each side
  int channels = 0;
  std::vector<float> values;  ///< (size, size, channels), rows from the top

  /// Channels at a place of the box, blended between cells; beyond the outermost cells' middles as
  /// there. @param x, y in [0, 1] over the box. @param out `channels` numbers.
  void sample(float x, float y, float* out) const;
};

/// What MoveNet makes of a box: its answer and maps from the way there.
struct MoveNetMaps {
  std::array<std::array<float, 3>, kCocoKeypointCount>
      keypoints{};    ///< x, y in [0, 1] over the box, and the score: all of them, however unsure
  FeatureMap fine;    ///< 48 x 48 x 24, out of which all heads read
  FeatureMap half;    ///< 24 x 24 x 24, of the pyramid
  FeatureMap middle;  ///< 12 x 12 x 32, of the pyramid
  FeatureMap limbs;   ///< 12 x 12 x 64, of the backbone
  FeatureMap coarse;  ///< 6 x 6 x 320, the backbone's last
};

/// MoveNet Lightning, Google's single-person pose network (Apache-2.0), as its published .tflite
/// file has it: 192 x 192 RGB -> 17 keypoints of COCO, computed in floating point.
class MoveNet : public KeypointDetector {
 public:
  /// @throws FileError, ModelError when the file is no MoveNet.
  explicit MoveNet(const std::filesystem::path& file);

  /// Looks twice: at the box, then at the keypoints that were found there, as the network was made
  /// for a person that fills the picture as tightly as its published demonstration crops.
  [[nodiscard]] Keypoints2d find(const Image& image, const PixelRegion& person) const override;

  /// One look at a square.
  [[nodiscard]] Keypoints2d look(const Image& image, const PixelRegion& square) const;

  /// The same look at the square box of a person, told in full.
  /// @throws Error when the box is empty or nowhere in the image; ModelError when the file's graph
  /// is not built as Google's is, so that the maps cannot be told apart.
  [[nodiscard]] MoveNetMaps maps(const Image& image, const PersonBox& box) const;

 private:
  explicit MoveNet(const TfliteModel& model, const std::filesystem::path& file);

  TfliteNetwork network_;
  std::vector<int> taps_;  // tensors of the output and the five maps, or empty
};

}  // namespace lay
