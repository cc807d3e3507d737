#pragma once

#include "core/exchange/params_file.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lay {

/// Several poses of one person, as a run's steps are, with the camera that saw them.
struct MotionRecord {
  std::vector<SmplParams> frames;  ///< (N), of one body: the same joints and betas in number
  double fps = 24;
  PinholeCamera camera;  ///< focal_length 0: the file has none
  std::string model_name;
  std::string gender = "neutral";
  std::string surface_model_type;
};

/// Writes `.npz` or `.json`, chosen by the extension, atomically. The npz has betas (N, B),
/// body_pose (N, J-1, 3), global_orient (N, 3), transl (N, 3), fps; the JSON a list "frames" of
/// objects with the same names. Frame, units and the other fields as saveParams writes them.
/// @throws Error when there is no frame, frames differ in shape, or a number is not finite;
/// FileError for another extension or a file that cannot be written.
void saveMotion(const std::filesystem::path& path, const MotionRecord& record);

/// Whether a file says of itself that it holds a motion: an npz whose transl has two dimensions, a
/// JSON with the motion's format. False for anything else, also for what cannot be read.
[[nodiscard]] bool isMotionFile(const std::filesystem::path& path);

/// Reads what saveMotion writes; told apart by content.
/// @throws FileError naming the file, the field, what it holds and what was expected.
[[nodiscard]] MotionRecord loadMotion(const std::filesystem::path& path);

}  // namespace lay
