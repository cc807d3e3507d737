#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/train/body/base_mesh.h"
#include "core/train/body/mesh_relaxation.h"
#include "core/train/body/morph_target.h"
#include "core/train/body/phenotype.h"
#include "core/train/body/rest_pose.h"

namespace lay {

/// Everything MakeHuman gives us for learning a body.
struct MakeHumanSource {
  BaseMesh mesh;
  std::vector<int> mirror;  ///< (skin vertices) the vertex on the other side
  std::vector<MorphTarget> targets;
  SourceRig rig;
};

/// Reads base.obj, macrodetails_targets.tar.xz, default.mhskel and default_weights.mhw of a folder.
/// @throws FileError.
[[nodiscard]] MakeHumanSource readMakeHuman(const std::filesystem::path& folder);

/// The base mesh of a phenotype, (N, 3) m, its height slider set so that it stands body_height
/// tall. Empty (0, 3) when the slider's ends do not reach that height.
[[nodiscard]] MatrixX3f phenotypeMesh(const MakeHumanSource& source,
                                      const MacroTargets& macros,
                                      const Phenotype& phenotype);

/// People in the T-pose, one a row.
struct Population {
  Eigen::MatrixXf vertices;           ///< (n, 3V) m; column 3v + axis
  Eigen::MatrixXf joints;             ///< (n, 72) m; column 3j + axis
  std::vector<Phenotype> phenotypes;  ///< (n) what the people were made from

  [[nodiscard]] int size() const { return static_cast<int>(vertices.rows()); }
};

/// Draws `count` phenotypes; those whose height cannot be reached are drawn again.
[[nodiscard]] Population samplePopulation(const MakeHumanSource& source,
                                          int count,
                                          std::uint64_t seed);

/// The same people seen at points of the surface, in the order given, left and right made alike.
/// @param mirror (points) the point on the other side, itself in the middle.
[[nodiscard]] Population atPoints(const Population& population,
                                  const std::vector<SurfacePoint>& points,
                                  const std::vector<int>& mirror);

/// Some of the people: `count` from `first`.
[[nodiscard]] Population someOf(const Population& population, int first, int count);

/// A row as points.
[[nodiscard]] MatrixX3f rowAsPoints(const Eigen::RowVectorXf& row);

}  // namespace lay
