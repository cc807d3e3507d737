#pragma once

#include <filesystem>
#include <optional>

#include "core/image/keypoints.h"

namespace lay {

/// A detector's keypoints of an image: `<stem of the image>_keypoints.json` or `<stem>.json` in
/// `folder`, as readKeypointFile() reads them. Of several people the one whose box is nearest to
/// `box`, when that is valid, else the first.
/// @return nothing when there is no such file, or nobody in it.
/// @throws FileError when the file cannot be read.
[[nodiscard]] std::optional<Keypoints2d> detectedKeypoints(const std::filesystem::path& folder,
                                                           const std::filesystem::path& image,
                                                           const PersonBox& box);

}  // namespace lay
