#pragma once

#include <string>
#include <vector>

#include "core/image/keypoints.h"

namespace lay {

/// A part of an image, px; x and y are its top-left corner. Edges of pixels are whole numbers here:
/// the whole image is (0, 0, width, height).
struct PixelRegion {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
};

struct PersonBoxFound {
  PixelRegion region;
  float score = 0;  ///< [0, 1]
};

/// One person of a photo.
struct FoundPerson {
  PersonBoxFound box;
  Keypoints2d keypoints;  ///< none present when no keypoint detector is installed
};

/// What was found in a photo, the surest person first.
struct Detection {
  std::vector<FoundPerson> people;
  bool has_keypoints = false;     ///< a keypoint detector has looked
  std::string box_detector;       ///< id, "" when the whole photo was taken as one person's
  std::string keypoint_detector;  ///< id, "" when there is none
  double boxes_ms = 0;            ///< finding the boxes
  double keypoints_ms = 0;        ///< all people's keypoints
};

/// The share of their union that two regions have in common. [0, 1]
[[nodiscard]] float overlap(const PixelRegion& a, const PixelRegion& b);

/// The smallest region around the present keypoints; empty when none is.
[[nodiscard]] PixelRegion regionOf(const Keypoints2d& keypoints, float least_confidence = 0);

/// A region of the given aspect (width / height) about the same centre that holds `region`,
/// `margin` times as large.
[[nodiscard]] PixelRegion widened(const PixelRegion& region, float margin, float aspect = 1);

/// COCO's object keypoint similarity of the 17 points they have in common: the mean, over the
/// truth's present points, of exp(-d^2 / (2 area (2 sigma)^2)) with COCO's sigmas; a point that was
/// not found counts as 0. @param area of the person, px^2. @return [0, 1]; 0 for an empty truth.
[[nodiscard]] float keypointSimilarity(const Keypoints2d& found,
                                       const Keypoints2d& truth,
                                       float area);

}  // namespace lay
