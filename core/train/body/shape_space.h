#pragma once

#include "core/train/body/population.h"

namespace lay {

/// The mean body and its main ways to vary.
struct ShapeSpace {
  MatrixX3f v_template;       ///< (V, 3) m
  Eigen::MatrixXf shapedirs;  ///< (3V, k) m per standard deviation; row 3v + axis
  Eigen::VectorXf explained;  ///< (k) share of the variance
};

/// Principal components of a population, each vertex counted by its share of the surface, so that a
/// dense face does not outweigh a coarse leg. The first component's sign makes a person taller, the
/// others' make the waist wider (or, where that says little, the largest displacement forward).
[[nodiscard]] ShapeSpace learnShapeSpace(const Population& population,
                                         const MatrixX3i& faces,
                                         int num_components);

/// A third of the area of the triangles at each vertex, (V) m^2.
[[nodiscard]] Eigen::VectorXf vertexAreas(const MatrixX3f& vertices, const MatrixX3i& faces);

/// Mean distance (m) of people from the nearest bodies of the space, each vertex by its area.
struct ReconstructionError {
  double mean = 0;          ///< m
  double worst_person = 0;  ///< m, the largest of the people's means
};
[[nodiscard]] ReconstructionError reconstructionError(const ShapeSpace& space,
                                                      const Population& people,
                                                      const MatrixX3i& faces);

}  // namespace lay
