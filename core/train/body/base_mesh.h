#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/types.h"

namespace lay {

/// MakeHuman's base mesh: the skin, then joint cubes and clothes helpers that morph with it.
struct BaseMesh {
  MatrixX3f vertices;  ///< (N, 3) m, y up, facing +z; the skin's come first
  std::vector<std::array<int, 4>>
      quads;                  ///< the skin (group "body"), counter-clockwise from outside
  int num_skin_vertices = 0;  ///< vertices 0 .. num_skin_vertices - 1 are the skin
};

/// Reads base.obj (decimetres). @throws FileError when it is not a quad mesh with a group "body".
[[nodiscard]] BaseMesh readBaseMesh(const std::filesystem::path& path);

/// The same from the file's text; `name` is used in error texts.
[[nodiscard]] BaseMesh parseBaseMesh(std::string_view text, const std::string& name);

/// For each skin vertex the one at (-x, y, z); itself in the middle.
/// @throws FileError when the skin is not mirror-symmetric, which everything after relies on.
[[nodiscard]] std::vector<int> mirrorVertices(const BaseMesh& mesh);

/// The skin as triangles: each quad is cut along its shorter diagonal, both halves of the body
/// alike.
[[nodiscard]] MatrixX3i triangulated(const BaseMesh& mesh, const std::vector<int>& mirror);

}  // namespace lay
