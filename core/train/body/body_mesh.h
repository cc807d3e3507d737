#pragma once

#include "core/train/body/mesh_relaxation.h"
#include "core/train/body/population.h"

namespace lay {

/// The learnt body's mesh and what its vertices take from MakeHuman's.
struct BodyMesh {
  std::vector<SurfacePoint> points;    ///< (V) on MakeHuman's skin
  MatrixX3i faces;                     ///< (F, 3)
  std::vector<int> mirror;             ///< (V) the vertex on the other side
  SkinWeights skin_weights;            ///< (V)
  std::vector<std::string> main_bone;  ///< (V) of the nearest vertex of MakeHuman's
  std::vector<float> visibility;       ///< (V) likewise; 0: inside mouth or eye socket
  int num_unseen_source = 0;           ///< skin vertices of MakeHuman's that nobody sees
};

/// Simplifies MakeHuman's skin and makes its triangles even.
/// @param mean_skin (skin vertices, 3) m, of the mean person.
[[nodiscard]] BodyMesh makeBodyMesh(const MakeHumanSource& source,
                                    const MatrixX3f& mean_skin,
                                    int num_vertices);

}  // namespace lay
