#pragma once

#include <limits>
#include <string>
#include <vector>

#include "core/image/keypoint_file.h"

namespace lay {

/// A point as a file has it; what the file leaves out is NaN.
struct RawPoint {
  float x = std::numeric_limits<float>::quiet_NaN();
  float y = std::numeric_limits<float>::quiet_NaN();
  float confidence = std::numeric_limits<float>::quiet_NaN();
};

struct RawPerson {
  std::vector<RawPoint> points;
  std::string image_name;  ///< a file's name, a number or a frame; "" when the file is silent
  bool has_visibilities = false;  ///< COCO's 0, 1, 2 in place of confidences
};

/// What one file holds before its layout is known.
struct RawKeypoints {
  KeypointFormat format = KeypointFormat::OpenPose;
  std::vector<std::string> names;  ///< of the points, where the file names them
  std::vector<RawPerson> people;
};

}  // namespace lay
