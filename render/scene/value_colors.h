#pragma once

#include <memory>

#include "core/geometry/types.h"

namespace lay {

/// The colour of something between good (0: blue) and bad (1: red), over a pale grey: told apart by
/// those who do not see green and red apart, too. sRGB, 0 to 1.
[[nodiscard]] Eigen::RowVector3f colorOfShare(float share);

/// The colours of a surface by a value of each vertex. @param low, high where the scale begins and
/// ends. @return (V, 3).
[[nodiscard]] std::shared_ptr<const MatrixX3f> paintedBy(const Eigen::VectorXf& values,
                                                         float low,
                                                         float high);

/// The colours of a body by where it meets itself: blue where nothing is near, pale where skin
/// touches skin, red where a part lies 2 cm or more inside another.
/// @param depths see SurfaceOverlap::depths, m. @return (V, 3).
[[nodiscard]] std::shared_ptr<const MatrixX3f> paintedByContact(const Eigen::VectorXf& depths);

}  // namespace lay
