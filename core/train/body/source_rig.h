#pragma once

#include <array>
#include <filesystem>
#include <vector>

#include "core/body/body_model.h"

namespace lay {

/// MakeHuman's skeleton and weights reduced to SMPL's 24 joints.
struct SourceRig {
  /// For each joint, the vertices of the base mesh whose mean it is.
  std::array<std::vector<int>, kSmplJointCount> joint_vertices;
  SkinWeights skin_weights;  ///< of the skin's vertices
  /// Vertices whose largest weight is on one of the listed source bones; used to find toes and
  /// eyes.
  std::vector<std::string> main_bone;  ///< (skin vertices)
};

/// Reads default.mhskel and default_weights.mhw (both JSON).
/// @param num_vertices of the whole base mesh. @param num_skin_vertices those that need weights.
/// @throws FileError when a bone, a joint or a vertex's weight is missing or out of range.
[[nodiscard]] SourceRig readSourceRig(const std::filesystem::path& skeleton,
                                      const std::filesystem::path& weights,
                                      int num_vertices,
                                      int num_skin_vertices);

/// The four largest of 24 weights, scaled to a sum of 1.
void setLargestWeights(SkinWeights& weights,
                       std::size_t vertex,
                       const std::array<double, kSmplJointCount>& all);

}  // namespace lay
