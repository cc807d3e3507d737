#pragma once

#include "core/image/keypoint_file.h"

#include <string>
#include <vector>

namespace lay {

/// A keypoint file in the layout of some program, written from people whose keypoints are known.
struct KeypointSample {
  std::string name = {};       ///< "alphapose_cmu"
  std::string file_name = {};  ///< "alphapose_cmu.json"
  std::string text = {};       ///< its content
  KeypointFormat format = KeypointFormat::OpenPose;
  std::string layout = {};             ///< what the mapping must call itself
  std::string image = "photo_02.jpg";  ///< the photo that is open
  int num_people = 1;                  ///< of that photo: people 0, 1 ... of samplePerson()
  std::vector<int> missing = {};       ///< keypoints that the layout has and the file does not
  bool has_confidences = true;         ///< else each is 1
  float tolerance_px = 1e-3f;          ///< of the digits written
  KeypointReadOptions options = {};    ///< the photo's size is always given
  std::string note = {};               ///< part of a note that must be said; "": there must be none
};

inline constexpr int kSampleWidth = 640;
inline constexpr int kSampleHeight = 480;

/// All 26 keypoints of person 0, 1, 2 ..., every one at a place and with a confidence of its own.
[[nodiscard]] Keypoints2d samplePerson(int index);

/// One of every layout that is read, and of every oddity that detectors write.
[[nodiscard]] std::vector<KeypointSample> keypointSamples();

}  // namespace lay
