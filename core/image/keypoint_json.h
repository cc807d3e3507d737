#pragma once

#include <filesystem>
#include <string>

#include "core/image/raw_keypoints.h"

namespace lay {

/// Reads the JSON of OpenPose, COCO (annotations, results), AlphaPose (its list, its `open` and its
/// `cmu` form) and MMPose (frames of a video, people of an image), told apart by content.
/// @param path for messages. @throws FileError.
[[nodiscard]] RawKeypoints readKeypointJson(const std::string& text,
                                            const std::filesystem::path& path);

}  // namespace lay
