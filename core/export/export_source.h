#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/export/export_options.h"
#include "core/geometry/pinhole_camera.h"
#include "core/image/image.h"

namespace lay {

/// What is exported: one body in one pose or, as an animation, in several. Everything is the native
/// body's.
struct ExportSource {
  BodyModelPtr body;
  std::vector<SmplParams> frames;  ///< (N >= 1), camera frame; the last is the answer, whose betas
                                   ///< shape the whole animation
  std::optional<PinholeCamera> camera;
  ImagePtr photo;  ///< as the camera saw it, or null
  std::string initial_source = {};  ///< whose body the refinement started from; "": our own guess
};

/// @throws InvalidOptions when there is no body, no frame, a pose of another tree, or a number that
/// is not finite.
void checkSource(const ExportSource& source);

/// The frames with the last one's betas, since a skeleton has one shape.
[[nodiscard]] std::vector<SmplParams> framesOfOneShape(const ExportSource& source);

/// What is added to a point of the camera frame turned half round its x axis (so: x right, y up, z
/// towards the photographer, m) to bring the pivot to the origin.
[[nodiscard]] Eigen::Vector3d pivotOffset(const ExportSource& source, Pivot pivot);

/// Largest distance (m) between the surfaces of a frame in its own shape and in the last one's.
[[nodiscard]] double shapeChange(const ExportSource& source);

}  // namespace lay
