#pragma once

#include <filesystem>
#include <string>

#include "core/image/raw_keypoints.h"

namespace lay {

/// Reads tables of keypoints: DeepLabCut's csv (one or many animals, labels or predictions), and
/// plain ones in these forms, told apart by content:
/// - a row for each point, with columns `x` and `y` and perhaps a name, a score, a person, an image
///   or frame;
/// - a row for each person, with columns `nose_x`, `nose_y`, `nose_score` ...;
/// - numbers alone: a row `x, y[, score]` for each point, or all points of a person in one row.
/// Columns are parted by commas, semicolons, tabs or blanks; a decimal comma is read where
/// semicolons or tabs part columns.
/// @param path for messages. @throws FileError.
[[nodiscard]] RawKeypoints readKeypointTable(const std::string& text,
                                             const std::filesystem::path& path);

}  // namespace lay
