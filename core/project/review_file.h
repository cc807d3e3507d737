#pragma once

#include <filesystem>
#include <vector>

#include "core/project/review_queue.h"

namespace lay {

/// What is kept of a queue beside its files.
inline constexpr const char* kReviewFileName = "layfigure_review.json";

/// The photographs and projects of a folder, by name, with what was kept of them: a project of a
/// photo's name (`walk.layfigure` beside `walk.jpg`) belongs to it. Folders inside are not looked
/// into. A file of what was kept that is broken is told and not overwritten.
/// @throws FileError when it is no folder, or has none of both.
[[nodiscard]] std::vector<ReviewEntry> readReviewFolder(const std::filesystem::path& folder);

/// Whether it is a folder that has a photograph or a project.
[[nodiscard]] bool isReviewFolder(const std::filesystem::path& path);

/// Keeps checks, notes and figures beside the files, atomically. @throws FileError.
void saveReview(const std::filesystem::path& folder, const std::vector<ReviewEntry>& entries);

}  // namespace lay
