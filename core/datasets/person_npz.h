#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "core/datasets/dataset_sample.h"

namespace lay {

/// The camera of an image, by its name; nothing when the name does not tell.
using CameraByName = std::function<std::optional<PinholeCamera>(const std::string& image)>;

/// Reads a file of one person a record in the form that SPIN's preprocessing gave Human3.6M and
/// that later programs kept (an .npz, or a pickle of a dictionary with the same keys). N records:
/// - `imgname` (N) texts, required.
/// - The truth, at least one of: `pose` (N, 72) axis-angle, rad, with `shape` (N, B), SMPL's;
///   `S` (N, 24, 3 or 4) m, camera axes, SPIN's 24 joints, of which the first 14 are the
///   evaluation's and row 14 is the pelvis, the fourth number above 0 where a joint is known;
///   `joints3d` (N, 24 or more, 3 or 4) m, camera axes, SMPL's joints first.
/// - 2D keypoints, px, from the first that is there: `openpose` (N, 25, 3), BODY_25 with
///   confidence; `part` (N, 24, 3), SPIN's 24 joints with confidence; `joints2d` (N, 24 or more, 2
///   or 3), SMPL's joints, then smplx's points of the face and feet. Without any of them,
///   detectedKeypoints() in the folder `keypoints` beside the file.
/// - Optional: `transl` (N, 3) m, else from the keypoints; `extrinsics` (N, 4, 4) camera from
/// world,
///   else pose and transl are in the camera's frame; `gender` (N) texts; `center` (N, 2) px and
///   `scale` (N), the box's side in 200 px.
/// - `focal_length` (N) or (N, 2), `principal_point` (N, 2), `image_size` (N, 2), px: optional
/// where
///   the image's name tells the camera.
///
/// Records without a whole truth or enough keypoints are left out.
/// @throws FileError naming the file, the key and what is expected.
[[nodiscard]] DatasetSamples readPersonNpz(const std::filesystem::path& path,
                                           const CameraByName& camera_by_name);

}  // namespace lay
