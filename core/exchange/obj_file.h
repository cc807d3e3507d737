#pragma once

#include <filesystem>
#include <string>

#include "core/geometry/tri_mesh.h"

namespace lay {

/// What is written around the mesh.
struct ObjOptions {
  std::string name = "body";  ///< object name; characters an OBJ name cannot hold become '_'
  std::string comment;        ///< put at the top of the file, one '#' line for each of its lines
};

/// Writes a Wavefront OBJ, atomically: vertices in metres, in the mesh's own order and frame, each
/// float with as many digits as give it back exactly, and triangles. Nothing is merged or
/// reordered, so vertex i of the file is vertex i of the body model.
/// @throws Error when the mesh is empty, a coordinate is not finite or a face names a vertex that
/// does not exist;
///         FileError when the file cannot be written.
void writeObj(const std::filesystem::path& path, const TriMesh& mesh, const ObjOptions& options);

}  // namespace lay
