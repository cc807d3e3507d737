#pragma once

#include "core/geometry/types.h"

namespace lay {

/// Mean per-joint position error after both skeletons' first points (the root) are put at the origin, mm.
[[nodiscard]] float mpjpe(const MatrixX3f& predicted, const MatrixX3f& truth);

/// The same after the best similarity transform (rotation without reflection, translation, scale), mm. Umeyama 1991.
[[nodiscard]] float paMpjpe(const MatrixX3f& predicted, const MatrixX3f& truth);

/// Mean absolute error along the camera's z axis, roots at the origin, mm: what one photograph cannot show.
[[nodiscard]] float depthError(const MatrixX3f& predicted, const MatrixX3f& truth);

/// Mean vertex distance after subtracting each body's root joint, mm.
[[nodiscard]] float pve(const MatrixX3f& predicted_vertices,
                        const Eigen::Vector3f& predicted_root,
                        const MatrixX3f& true_vertices,
                        const Eigen::Vector3f& true_root);

/// `predicted` moved onto `truth` by the best similarity transform.
[[nodiscard]] MatrixX3f alignedBySimilarity(const MatrixX3f& predicted, const MatrixX3f& truth);

}  // namespace lay
