#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/geometry/pinhole_camera.h"
#include "core/image/image.h"

namespace lay {

/// What a person knows of the camera; of several the first that is set counts.
struct CameraSettings {
  std::optional<std::filesystem::path> file = std::nullopt;  ///< intrinsics, see readCameraFile
  std::optional<float> focal_length = std::nullopt;          ///< px
  std::optional<float> field_of_view = std::nullopt;  ///< degrees across the image's longer side
};

/// Where a camera came from.
enum class CameraSource { File, FocalLength, FieldOfView, Exif, Diagonal };

/// "file", "given", "field_of_view", "exif", "diagonal".
[[nodiscard]] const char* toString(CameraSource source);

struct ChosenCamera {
  PinholeCamera camera;
  CameraSource source = CameraSource::Diagonal;
  std::vector<std::string> notes;  ///< what a person should know, in sentences
};

/// The camera of a photo: what is said of it, else EXIF's focal length, else CLIFF's default, the
/// image's diagonal in pixels. @throws InvalidOptions, FileError.
[[nodiscard]] ChosenCamera chooseCamera(const CameraSettings& settings, const Image& image);

/// Degrees across the longer side of the image, and back to px.
[[nodiscard]] float fieldOfView(const PinholeCamera& camera);
[[nodiscard]] float focalLengthOf(float field_of_view_degrees, int width, int height);

/// Reads known intrinsics for an image of this size: JSON with a 3 x 3 matrix ("K",
/// "camera_matrix", "intrinsics" ..., nested, flat, or as OpenCV writes it), or with "fx", "fy",
/// "cx", "cy", or with "focal_length" and perhaps "principal_point"; or text of nine numbers.
/// "width" and "height" (or "image_size") of another size but the same shape are scaled to the
/// image. Distortion is ignored, skew too, and of fx and fy the mean is taken; `notes` says so
/// where it matters.
/// @throws FileError naming the file and what is wrong.
[[nodiscard]] PinholeCamera readCameraFile(const std::filesystem::path& path,
                                           int image_width,
                                           int image_height,
                                           std::vector<std::string>& notes);

}  // namespace lay
