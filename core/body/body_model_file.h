#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/body/body_model.h"

namespace lay {

/// How a model file is taken.
struct BodyModelOptions {
  int max_betas = kNumBetas;  ///< shape directions kept, the first ones; 10 to 300

  /// @throws InvalidOptions.
  void validate() const;
};

/// What was found in a model file, for the person who brings it.
struct BodyModelReport {
  BodyFamily family = BodyFamily::Other;
  std::string gender;         ///< "neutral", "male" or "female"
  std::string gender_source;  ///< "the file", "the file's name", "the folder's name" or
                              ///< "nothing says it"; then it is neutral
  int num_vertices = 0;
  int num_faces = 0;
  int num_joints = 0;
  int num_betas = 0;                  ///< kept
  int num_betas_in_file = 0;          ///< shape directions there are, expressions not counted
  int num_expressions = 0;            ///< expression directions, SMPL-X only
  float height_m = 0;                 ///< standing height of the mean body
  float largest_lost_weight = 0;      ///< of one vertex, when it follows more than four joints
  std::vector<std::string> dropped;   ///< what of the file is not used, in sentences
  std::vector<std::string> warnings;  ///< what is odd and yet no obstacle, in sentences
};

struct LoadedBodyModel {
  BodyModelPtr model;
  BodyModelReport report;
};

/// Reads and checks a model of the SMPL family from an .npz or a .pkl, as they are downloaded: SMPL
/// (24 joints), SMPL-H (52, the MANO site's or AMASS'), SMPL-X (55), and bodies of SMPL's 24 joints
/// on any surface, ours among them. Nothing of a pickle is executed. Of SMPL-X's shapedirs 400 are
/// 300 of the shape and 100 of the expression, 20 are 10 and 10. A vertex keeps its four largest
/// weights. Keypoint anchors come from the file (keypoint_joints, keypoint_vertices) when it is
/// ours, else from the usual vertices of SMPL's 6,890 and SMPL-X's 10,475 or, for any other mesh,
/// from its shape.
/// @throws FileError when the file cannot be read; ModelError with every problem when it is no body
/// that can be posed here (also for parameters, joint regressors, STAR, MANO and FLAME, which it
/// names).
[[nodiscard]] LoadedBodyModel readBodyModel(const std::filesystem::path& path,
                                            const BodyModelOptions& options = {});

}  // namespace lay
