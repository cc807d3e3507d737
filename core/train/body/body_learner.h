#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/body/body_model.h"
#include "core/train/body/mesh_topology.h"
#include "core/train/body/pose_correctives.h"
#include "core/train/body/shape_space.h"
#include "core/train/body/surface_distance.h"

namespace lay {

struct BodyLearningOptions {
  std::filesystem::path data_dir;  ///< holds body/ (MakeHuman) and mocap/ (CMU, AMASS layout)
  int num_phenotypes = 600;        ///< people the shape space is learnt from
  int num_held_out = 200;          ///< other people, to measure it
  int num_vertices = 7000;  ///< of the decimated mesh; never 6,890, which would be taken for SMPL's
  int num_train_poses = 3000;  ///< mocap poses (train split) for the pose correctives
  int num_val_poses = 500;     ///< mocap poses (val split) to measure them
  std::uint64_t seed = 0;

  /// @throws InvalidOptions naming the field.
  void validate() const;
};

/// The learnt body with everything measured about it.
struct LearntBody {
  BodyModel model;
  std::vector<int> source_vertices;  ///< (V) indices into MakeHuman's skin

  MeshTopology topology;
  ReconstructionError held_out;  ///< m
  Eigen::VectorXf explained;     ///< (10) share of the variance
  double joint_error_mean = 0;   ///< m, regressed against true joints, held-out people
  double joint_error_max = 0;    ///< m
  CorrectiveResidual before;     ///< m, val poses, linear skinning alone
  CorrectiveResidual after;      ///< m, with the correctives
  float height_small = 0;        ///< m at beta_0 = -2
  float height_mean = 0;         ///< m
  float height_tall = 0;         ///< m at beta_0 = +2
  /// Against body/reference_body.npz where the data folder has it.
  std::optional<SurfaceDistance> to_reference;
  std::optional<SurfaceDistance> from_reference;
};

/// Learns a body in SMPL's layout. Deterministic for the data and options.
/// @param log hears one line a stage. @throws FileError when data are missing or damaged;
/// InvalidOptions.
[[nodiscard]] LearntBody learnBody(const BodyLearningOptions& options,
                                   const std::function<void(const std::string&)>& log);

}  // namespace lay
