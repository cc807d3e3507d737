#pragma once

#include "core/image/image.h"

namespace lay {

/// Time of finding the people of one photo and their keypoints, ms, medians over `repeats` (odd)
/// looks with the detectors that are installed, on the calling thread.
struct DetectorTimes {
  double boxes_ms = 0;      ///< people's boxes; 0 without a person detector
  double keypoints_ms = 0;  ///< all people's keypoints; 0 without a keypoint detector
  int num_people = 0;       ///< who were found
};

/// @throws Error that says what to install when no detector is there; ModelError, FileError when
/// one cannot be used.
[[nodiscard]] DetectorTimes measureDetectors(const Image& photo, int repeats);

}  // namespace lay
