#pragma once

#include "core/train/body/population.h"

namespace lay {

/// The mean body and its main ways to vary.
struct ShapeSpace {
  MatrixX3f v_template;       ///< (V, 3) m
  Eigen::MatrixXf shapedirs;  ///< (3V, k) m per standard deviation; row 3v + axis
  double explained = 0;       ///< share of the variance of the people's surfaces
  Eigen::MatrixXf scores;     ///< (n, k) of the people, uncorrelated, standard deviation 1
};

/// The k-dimensional linear space from which people lie at the smallest mean distance: principal
/// components, found anew with each vertex weighted by the inverse of its mean distance (the
/// re-weighted least squares of Ding, Zhou, He and Zha, R1-PCA, 2006). A vertex counts half as a
/// vertex and half by its share of the surface, so that a dense face does not outweigh a coarse
/// leg. Where a person stands is no shape: each is first moved to the population's centre.
[[nodiscard]] ShapeSpace learnShapeSpace(const Population& population,
                                         const MatrixX3i& faces,
                                         int num_components);

/// A third of the area of the triangles at each vertex, (V) m^2.
[[nodiscard]] Eigen::VectorXf vertexAreas(const MatrixX3f& vertices, const MatrixX3i& faces);

/// Distance (m) of people from the nearest bodies of a space: betas and translation by least
/// squares over the vertices, then the mean over vertices and people.
struct ReconstructionError {
  double mean = 0;          ///< m
  double worst_person = 0;  ///< m, the largest of the people's means
  double by_area = 0;       ///< m, mean over the surface instead of over the vertices
  double in_place = 0;      ///< m, mean over vertices when the pelvis may not move
};
[[nodiscard]] ReconstructionError reconstructionError(const ShapeSpace& space,
                                                      const Population& people,
                                                      const MatrixX3i& faces);

}  // namespace lay
