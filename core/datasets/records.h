#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/datasets/dataset_sample.h"
#include "core/io/array_file.h"

namespace lay {

/// An array whose first dimension counts records (people, frames), as numbers.
struct Records {
  std::vector<std::size_t> shape;  ///< (N, ...)
  std::vector<float> values;       ///< C order

  [[nodiscard]] std::size_t count() const { return shape.front(); }
  [[nodiscard]] std::size_t width() const { return count() == 0 ? 0 : values.size() / count(); }
  [[nodiscard]] std::span<const float> row(std::size_t index) const {
    return std::span(values).subspan(index * width(), width());
  }
};

/// The numbers of `array`, whose shape must be one of `shapes` (0 = any length).
/// @param name, path only for the texts of errors.
/// @throws FileError with the shape and those that are expected.
[[nodiscard]] Records recordsOf(const NpyArray& array,
                                const std::vector<std::vector<std::size_t>>& shapes,
                                const std::string& name,
                                const std::filesystem::path& path);

/// The same of the array called `name`; nothing when there is none.
[[nodiscard]] std::optional<Records> findRecords(
    const ArrayFile& file,
    const std::string& name,
    const std::vector<std::vector<std::size_t>>& shapes);

/// The same. @throws FileError naming what the file holds instead.
[[nodiscard]] Records requireRecords(const ArrayFile& file,
                                     const std::string& name,
                                     const std::vector<std::vector<std::size_t>>& shapes);

/// Texts of an array or list called `name`; empty when there is none.
[[nodiscard]] std::vector<std::string> findTexts(const ArrayFile& file, const std::string& name);

[[nodiscard]] bool allFinite(std::span<const float> numbers);

/// 72 axis-angle numbers of 24 joints and any number of betas, as parameters without a translation.
[[nodiscard]] SmplParams paramsOf(std::span<const float> pose, std::span<const float> betas);

/// Takes over a rotation and a translation of 4 x 4 numbers, camera from world.
/// @return false when they are no rigid motion.
[[nodiscard]] bool placeByExtrinsics(std::span<const float> extrinsics, DatasetBody& body);

/// Sets keypoint `index` when its numbers can be used: finite, confidence above 0 (at most 1 is
/// kept). A point at (0, 0) is a missing one.
void setKeypoint(Keypoints2d& keypoints, int index, float x, float y, float confidence);

/// A camera of one focal length, the mean of f_x and f_y.
/// @param size px (width, height), or (0, 0): twice the principal point.
/// @throws FileError when the numbers are no camera, or f_x and f_y differ by more than 2 %.
[[nodiscard]] PinholeCamera cameraOf(const Eigen::Vector2f& focal_lengths,
                                     const Eigen::Vector2f& principal_point,
                                     const Eigen::Vector2f& size,
                                     const std::filesystem::path& path);

}  // namespace lay
