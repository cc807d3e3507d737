#pragma once

#include <string>
#include <vector>

#include "core/body/body_model.h"

namespace lay {

/// Lengths of a body at rest as affine functions of its betas: value = mean + slope * betas. They
/// mean the same on every body of 24 joints, whatever its mesh, so bodies can be compared by them.
struct BodyMeasurements {
  std::vector<std::string> names;  ///< (M)
  Eigen::VectorXf mean;            ///< (M) m
  Eigen::MatrixXf slope;           ///< (M, B) m per standard deviation
};

/// Index of the standing height in every BodyMeasurements.
inline constexpr int kHeightMeasurement = 0;

/// Standing height, lengths of limbs and torso and widths of shoulders and hips between joints, the
/// head's and the feet's lengths between keypoints, and for each limb, head and torso the mean
/// distance of its surface from the bone. Directions are those of the mean body: exact there, and
/// to second order elsewhere.
/// @param model a body of 24 joints.
[[nodiscard]] BodyMeasurements bodyMeasurements(const BodyModel& model);

}  // namespace lay
