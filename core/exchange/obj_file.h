#pragma once

#include <filesystem>
#include <string>

#include "core/geometry/tri_mesh.h"

namespace lay {

/// What is written around the mesh.
struct ObjOptions {
  std::string name = "body";  ///< object name; characters an OBJ name cannot hold become '_'
  std::string comment;        ///< put at the top of the file, one '#' line for each of its lines
  std::string mtl_file = {};  ///< name of the MTL file beside it, "" for none; all faces are "skin"
  bool has_normals = false;   ///< one for each vertex, so that viewers shade the surface smoothly
};

/// The file that writeObj writes. @throws Error as it does.
[[nodiscard]] std::string objText(const std::filesystem::path& path,
                                  const TriMesh& mesh,
                                  const ObjOptions& options);

/// The material file that `mtl_file` names: one material, "skin".
[[nodiscard]] std::string mtlText(const std::string& comment);

/// Writes a Wavefront OBJ, atomically: vertices in metres, in the mesh's own order and frame, each
/// float with as many digits as give it back exactly, and triangles. Nothing is merged or
/// reordered, so vertex i of the file is vertex i of the body model.
/// @throws Error when the mesh is empty, a coordinate is not finite or a face names a vertex that
/// does not exist;
///         FileError when the file cannot be written.
void writeObj(const std::filesystem::path& path, const TriMesh& mesh, const ObjOptions& options);

}  // namespace lay
