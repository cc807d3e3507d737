#pragma once

#include <filesystem>

#include "core/detect/keypoint_detector.h"
#include "core/detect/tflite_network.h"

namespace lay {

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

 private:
  TfliteNetwork network_;
};

}  // namespace lay
