#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/body/body_model.h"
#include "core/train/body/bend_volume.h"
#include "core/train/body/mesh_quality.h"
#include "core/train/body/mesh_topology.h"
#include "core/train/body/pose_correctives.h"
#include "core/train/body/shape_axes.h"
#include "core/train/body/shape_space.h"
#include "core/train/body/surface_distance.h"

namespace lay {

struct BodyLearningOptions {
  std::filesystem::path data_dir;  ///< holds body/ (MakeHuman) and mocap/ (CMU, AMASS layout)
  int num_phenotypes = 3000;       ///< people the shape space is learnt from
  int num_held_out = 200;          ///< other people, to measure it
  int num_vertices = 7000;  ///< of the decimated mesh; never 6,890, which would be taken for SMPL's
  int num_train_poses = 3000;  ///< mocap poses (train split) for the pose correctives
  int num_bend_poses = 300;    ///< made-up bends of limbs, with twists, learnt from besides
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
  ReconstructionError held_out;            ///< m
  double explained = 0;                    ///< share of the variance
  Eigen::VectorXd correlations;            ///< (10) of each beta with the measure it is named by
  BodyMeasurements average;                ///< of betas = 0
  std::vector<BodyMeasurements> one_more;  ///< (10) with one beta at +1
  MeshQuality quality;
  WeightSmoothness smoothness;
  double asymmetry = 0;       ///< m, template
  int crossings = 0;          ///< pairs of triangles that pass through each other, betas = 0
  int crossings_extreme = 0;  ///< the most of any body with one beta at -2 or +2
  double mended = 0;          ///< m, the farthest that a vertex was moved to undo crossings
  std::vector<BendVolume> volumes;
  double joint_error_mean = 0;  ///< m, regressed against true joints, held-out people
  double joint_error_max = 0;   ///< m
  int joint_error_worst = 0;    ///< the joint of that largest error
  CorrectiveResidual before;    ///< m, val poses, linear skinning alone
  CorrectiveResidual after;     ///< m, with the correctives
  float height_small = 0;       ///< m at beta_0 = -2
  float height_mean = 0;        ///< m
  float height_tall = 0;        ///< m at beta_0 = +2
  /// Against body/reference_body.npz where the data folder has it.
  std::optional<SurfaceDistance> to_reference;
  std::optional<SurfaceDistance> from_reference;
  double joints_to_reference = 0;  ///< m, mean over the 24 joints, both pelvises at the origin
};

/// Learns a body in SMPL's layout. Deterministic for the data and options.
/// @param log hears one line a stage. @throws FileError when data are missing or damaged;
/// InvalidOptions.
[[nodiscard]] LearntBody learnBody(const BodyLearningOptions& options,
                                   const std::function<void(const std::string&)>& log);

}  // namespace lay
