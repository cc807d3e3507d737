#pragma once

#include <filesystem>

namespace lay {

/// The photograph that comes with the program, and its keypoints.
struct SampleFiles {
  std::filesystem::path image;
  std::filesystem::path keypoints;
};

/// @throws FileError when the resources are not installed.
[[nodiscard]] SampleFiles findSample();

}  // namespace lay
