#pragma once

#include <Eigen/Core>

namespace lay {

/// The colours of a view that are not the bodies' own; sRGB, 0 to 1. The desktop passes its
/// theme's.
struct RenderTheme {
  Eigen::Vector3f background_top;
  Eigen::Vector3f background_bottom;
  Eigen::Vector3f grid;       ///< lines of the ground
  Eigen::Vector3f shadow;     ///< colour of the contact shadow at its darkest
  Eigen::Vector3f letterbox;  ///< around the photo
  Eigen::Vector3f left;       ///< keypoints and bones of the person's left
  Eigen::Vector3f right;
  Eigen::Vector3f middle;
  Eigen::Vector3f outline;   ///< around discs and lines
  Eigen::Vector3f residual;  ///< lines from keypoints to where the model puts them

  [[nodiscard]] static RenderTheme light();
  [[nodiscard]] static RenderTheme dark();
  [[nodiscard]] static RenderTheme
  studio();  ///< the plain backdrop of renderBody() and of the bundled sample
};

}  // namespace lay
