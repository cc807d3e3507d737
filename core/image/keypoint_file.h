#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/image/keypoints.h"

namespace lay {

/// One person of a keypoint file.
struct DetectedPerson {
  Keypoints2d keypoints;
  std::string image_name;  ///< the file's word for the image ("" when it has none)
};

/// What a keypoint file was recognised as.
enum class KeypointFormat { OpenPose, Coco };

struct KeypointFile {
  KeypointFormat format = KeypointFormat::OpenPose;
  std::vector<DetectedPerson> people;  ///< those with at least one present keypoint, in the file's order
};

/// Reads OpenPose JSON (BODY_25 or the 18-point layout) or COCO JSON (annotations or results), told apart by content.
/// COCO visibilities 1 (hidden) and 2 (visible) become confidences 0.6 and 1; scores above 1 are clamped; a point at
/// (0, 0) or with a number that is not finite counts as missing.
/// @throws FileError when the file is missing, is not JSON, or is JSON of another kind (what was found and what is read is said).
[[nodiscard]] KeypointFile readKeypointFile(const std::filesystem::path& path);

/// Person `index` of those that belong to the image (by file name, when the file names images; all otherwise).
/// @throws FileError when nobody is in the file, or the index does not exist (it says how many there are).
[[nodiscard]] Keypoints2d selectPerson(const KeypointFile& file,
                                       const std::filesystem::path& keypoint_path,
                                       const std::filesystem::path& image_path,
                                       int index);

/// Writes one person as OpenPose BODY_25 JSON. @throws FileError.
void writeOpenPose(const std::filesystem::path& path, const Keypoints2d& keypoints);

}  // namespace lay
