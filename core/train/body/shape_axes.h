#pragma once

#include <string>
#include <vector>

#include "core/train/body/shape_space.h"

namespace lay {

/// A number that people have, by which an axis of the shape space is named.
struct ShapeMeasure {
  std::string name;        ///< of the axis, e.g. "height"
  int beta = 0;            ///< the axis' place among the betas
  Eigen::VectorXd values;  ///< (n) of the people the space was learnt from
};

/// Lengths and volume of a surface with its joints.
struct BodyMeasurements {
  double height = 0;          ///< m, standing
  double volume = 0;          ///< m^3
  double leg_length = 0;      ///< m, hip joint to ankle joint
  double shoulder_width = 0;  ///< m, between the shoulder joints
  double hip_width = 0;       ///< m, largest width between the hip joints' height and 10 cm below
  double waist_width = 0;     ///< m, smallest width of the trunk above the hips
  double arm_length = 0;      ///< m, shoulder joint to wrist joint
  double chest_depth = 0;     ///< m, at the height between spine3 and shoulders
  double stance_width = 0;    ///< m, between the ankle joints
  double chest_radius = 0;    ///< m, mean distance of the skin from the spine's axis, upper trunk
  double hip_radius = 0;      ///< m, the same about the pelvis
  double thigh_radius = 0;    ///< m, the same about the middle of a thigh
  double shin_share = 0;      ///< knee joint to ankle joint, as a share of the leg length
};
[[nodiscard]] BodyMeasurements measureBody(const MatrixX3f& vertices,
                                           const MatrixX3i& faces,
                                           const MatrixX3f& joints);

/// The measures our axes are named by, in the order in which they are given away, for the people of
/// a population: what MakeHuman made them from and what is measured on their surfaces.
[[nodiscard]] std::vector<ShapeMeasure> shapeMeasures(const Population& people,
                                                      const MatrixX3i& faces);

/// A rotation of the space's scores, (k, k) with orthonormal columns. Each measure in turn gives
/// the direction in which it grows, as linear regression sees it, without the part that the
/// measures before it have taken; it becomes the column that the measure's `beta` says. People's
/// scores stay uncorrelated with standard deviation 1, and moving along an axis leaves the measures
/// before it unchanged (to first order).
[[nodiscard]] Eigen::MatrixXd namedAxes(const Eigen::MatrixXf& scores,
                                        const std::vector<ShapeMeasure>& measures);

/// Correlation of each measure with its axis' scores, (k) by beta.
[[nodiscard]] Eigen::VectorXd axisCorrelations(const Eigen::MatrixXd& scores,
                                               const std::vector<ShapeMeasure>& measures);

}  // namespace lay
