#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "core/detect/detection.h"
#include "core/image/image.h"

namespace lay {

/// FastestDet (BSD-3-Clause, xuehao.ma), a detector of COCO's 80 kinds of things, asked for people.
/// The network is ONNX.
class BoxDetector {
 public:
  /// @throws FileError, ModelError when the file is no FastestDet.
  explicit BoxDetector(const std::filesystem::path& file);

  /// The people of an image, the surest first. Any thread, one at a time.
  /// @param least_score of a person, [0, 1]. @throws ModelError.
  [[nodiscard]] std::vector<PersonBoxFound> find(const Image& image,
                                                 float least_score = 0.5f) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

/// The boxes that one output of FastestDet means, before those that overlap are taken out. Channels
/// of (channels, rows, columns): objectness, x, y, width, height, then a probability for each kind;
/// score = objectness^0.6 * probability^0.4, centre = (cell + tanh) / cells, size = sigmoid.
/// @param classes how many kinds there are; people are kind 0, and a cell counts whose best kind
/// they are.
[[nodiscard]] std::vector<PersonBoxFound> decodeFastestDet(std::span<const float> output,
                                                           int rows,
                                                           int columns,
                                                           int classes,
                                                           int image_width,
                                                           int image_height,
                                                           float least_score);

/// The boxes in the order of their scores, without those that overlap a better one by more.
[[nodiscard]] std::vector<PersonBoxFound> withoutOverlaps(std::vector<PersonBoxFound> boxes,
                                                          float most_overlap);

}  // namespace lay
