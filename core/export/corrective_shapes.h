#pragma once

#include "core/body/body_model.h"

#include <Eigen/Core>

#include <vector>

namespace lay {

/// How the rest surface of an animation changes with the pose: shapes that are mixed. Every weight
/// is in [0, 1], since readers (Blender, Assimp) clamp others.
struct CorrectiveShapes {
  std::vector<MatrixX3f> shapes;  ///< (K) of (V, 3), added to the rest surface
  Eigen::MatrixXf weights;        ///< (N, K): of each frame; between two of them shares are mixed
};

/// Shapes at as few of the frames as are needed: between two of these the offsets run straight, and
/// no vertex is farther than `tolerance` from where its frame wants it.
/// @param offsets (N >= 1) of (V, 3): what each frame adds to the rest surface.
[[nodiscard]] CorrectiveShapes correctiveShapes(const std::vector<MatrixX3f>& offsets,
                                                float tolerance);

/// What a frame adds to the rest surface by these shapes; (V, 3), zero without any.
[[nodiscard]] MatrixX3f mixedShapes(const CorrectiveShapes& shapes,
                                    Eigen::Index frame,
                                    Eigen::Index num_vertices);

}  // namespace lay
