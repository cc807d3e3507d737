#pragma once

#include "core/body/smpl_params.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lay {

/// A motion in AMASS's world: metres, z up, floor at z = 0 where the motion stands on it.
struct AmassMotion {
  std::vector<SmplParams> frames;  ///< (N) of 24, 52 or 55 joints and one shape; global_orient is
                                   ///< world_from_body, transl in the world
  double framerate = 24;
  std::string model_name;
  std::string gender = "neutral";
  std::string surface_model_type;  ///< toString(BodyFamily), or ""
};

/// Writes an npz in the layout of AMASS's SMPL-H files (https://amass.is.tue.mpg.de), atomically:
/// poses (N, 3J) rad with the root first, trans (N, 3) m, betas (16 or more, filled up with zeros),
/// dmpls (N, 8) of zeros, gender, mocap_framerate; mocap_frame_rate, model_name and
/// surface_model_type for readers that ask.
/// @throws Error when there is no frame or frames differ; FileError.
void saveAmass(const std::filesystem::path& path, const AmassMotion& motion);

/// Reads such a file: poses of 72, 156 or 165 columns. @throws FileError.
[[nodiscard]] AmassMotion loadAmass(const std::filesystem::path& path);

}  // namespace lay
