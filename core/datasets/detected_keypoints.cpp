#include "core/datasets/detected_keypoints.h"

#include <limits>

#include "core/image/keypoint_file.h"

namespace lay {

std::optional<Keypoints2d> detectedKeypoints(const std::filesystem::path& folder,
                                             const std::filesystem::path& image,
                                             const PersonBox& box) {
  const std::string stem = image.stem().string();
  std::filesystem::path file = folder / (stem + "_keypoints.json");
  if (!std::filesystem::exists(file)) file = folder / (stem + ".json");
  if (!std::filesystem::exists(file)) return std::nullopt;
  std::optional<Keypoints2d> nearest;
  float least = std::numeric_limits<float>::infinity();
  for (const DetectedPerson& person : readKeypointFile(file).people) {
    // Of fewer points no box can be made, and nobody would be measured on them.
    if (person.keypoints.numPresent() < 3) continue;
    const float distance =
        box.isValid() ? (boxFromKeypoints(person.keypoints).center - box.center).norm() : 0;
    if (distance < least) {
      least = distance;
      nearest = person.keypoints;
    }
  }
  return nearest;
}

}  // namespace lay
