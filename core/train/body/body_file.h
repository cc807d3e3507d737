#pragma once

#include <filesystem>

#include "core/body/body_model.h"

namespace lay {

/// Writes a body with SMPL's keys (v_template, f, shapedirs, posedirs, J_regressor, weights,
/// kintree_table) and ours (name, gender, joint_names, keypoint_joints, keypoint_vertices). Blend
/// shapes are stored as halves: their rounding moves a vertex by less than 0.1 mm.
/// @throws FileError.
void saveBodyModel(const BodyModel& model, const std::filesystem::path& path);

}  // namespace lay
