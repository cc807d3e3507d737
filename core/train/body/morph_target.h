#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/types.h"

namespace lay {

/// One of MakeHuman's .target files: where some vertices of the base mesh move at full strength.
struct MorphTarget {
  std::string name;           ///< path below "macrodetails/", without ".target"
  std::vector<int> vertices;  ///< (n) indices into the base mesh
  MatrixX3f offsets;          ///< (n, 3) m
};

/// Reads one file's text (lines "index dx dy dz" in decimetres, # comments).
/// @throws FileError naming `name` and the line.
[[nodiscard]] MorphTarget parseMorphTarget(std::string_view text,
                                           const std::string& name,
                                           int num_vertices);

/// Reads every .target of a tar archive (compressed or not), sorted by name.
/// @throws FileError when the archive cannot be read, is damaged or holds no target.
[[nodiscard]] std::vector<MorphTarget> readMorphTargets(const std::filesystem::path& archive,
                                                        int num_vertices);

}  // namespace lay
