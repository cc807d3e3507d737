#pragma once

#include "core/body/smpl_params.h"
#include "core/geometry/pinhole_camera.h"

#include <filesystem>
#include <string>

namespace lay {

/// One body with what is needed to draw it over its photograph again.
struct BodyRecord {
  SmplParams params;       ///< body_pose (J - 1, 3) of 24, 52 or 55 joints, betas (B), 10 to 300
  PinholeCamera camera;    ///< focal_length 0: the file has no camera
  std::string model_name;  ///< body model the numbers belong to, "" when not said
  std::string gender = "neutral";
  std::string surface_model_type;  ///< toString(BodyFamily): "smpl", "smplh", ...; "" when not said
  /// Whose body the refinement started from, "" for our own guess. Written as JSON only, not read.
  std::string initial_source = {};
};

/// Writes `.npz` or `.json`, chosen by the extension, atomically. Both hold the same fields under
/// the same names: betas (B), body_pose (J-1, 3), global_orient (3) rad, transl (3) m, all in the
/// OpenCV camera frame (x right, y down, z forward); focal_length, principal_point (2), image_size
/// (width, height) px; model_name, gender, surface_model_type. The npz has AMASS's poses (1, 3J)
/// and trans (1, 3) as well. Every float comes back exactly.
/// @throws Error when a number is not finite or the shapes are no body's; FileError for another
/// extension or a file that cannot be written.
void saveParams(const std::filesystem::path& path, const BodyRecord& record);

/// Reads what saveParams writes; told apart by content, not by name. The camera, model_name,
/// gender and surface_model_type may be absent. Nothing in the file is believed unchecked: sizes,
/// shapes, finite numbers and sane ranges.
/// @throws FileError naming the file, the field, what it holds and what was expected.
[[nodiscard]] BodyRecord loadParams(const std::filesystem::path& path);

}  // namespace lay
