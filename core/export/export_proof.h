#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/export/export_scene.h"

namespace lay {

/// What a file holds after it was written, as an independent reader finds it, beside what it should
/// hold.
struct ExportProof {
  std::string reader;                     ///< who read it: "Assimp 5.2.4", "NumPy reader", ...
  double max_vertex_error = 0;            ///< m, over all frames; 0 in a file without surface
  double max_joint_error = 0;             ///< m, over all frames and the rest pose
  std::optional<double> camera_error_px;  ///< largest, over all vertices of the last frame
  int num_bones = 0;
  int num_vertices = 0;
  int num_frames = 0;
  std::optional<double> standing_height;  ///< m, of the surface at rest in the file (T-pose)
  double posed_height = 0;                ///< m, of the last pose in the file, along its up axis
  LengthUnit unit = LengthUnit::Metre;
  UpAxis up = UpAxis::Y;

  // What no skeleton can hold, known beforehand.
  double correctives_error = 0;  ///< m
  double shape_error = 0;        ///< m

  /// The file shows the body: every vertex and joint within 0.1 mm, the camera within a pixel.
  [[nodiscard]] bool holds() const;
};

inline constexpr double kMostExportError = 1e-4;   // m
inline constexpr double kMostCameraErrorPx = 1.0;  // px

/// Reads the file and compares it with the scene it was written from.
/// @throws Error, FileError when it cannot be read or has other bones, vertices or frames.
[[nodiscard]] ExportProof proveExport(const std::filesystem::path& path,
                                      ExportFormat format,
                                      const ExportScene& scene);

/// "vertices within 0.0004 mm, 24 joints within 0.0003 mm (Assimp 5.2.4); height in the file:
/// 1.74 m standing, 1.62 m as posed; metres, y up".
[[nodiscard]] std::string toText(const ExportProof& proof);

}  // namespace lay
