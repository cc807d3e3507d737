#pragma once

#include <Eigen/Core>

namespace lay {

/// The colours of a view that are not the bodies' own; sRGB, 0 to 1. The desktop passes its
/// theme's.
struct RenderTheme {
  Eigen::Vector3f background_top{0, 0, 0};
  Eigen::Vector3f background_bottom{0, 0, 0};
  Eigen::Vector3f grid{0, 0, 0};       ///< lines of the ground
  Eigen::Vector3f shadow{0, 0, 0};     ///< colour of the contact shadow at its darkest
  Eigen::Vector3f letterbox{0, 0, 0};  ///< around the photo
  Eigen::Vector3f left{0, 0, 0};       ///< keypoints and bones of the person's left
  Eigen::Vector3f right{0, 0, 0};
  Eigen::Vector3f middle{0, 0, 0};
  Eigen::Vector3f outline{0, 0, 0};   ///< around discs and lines
  Eigen::Vector3f residual{0, 0, 0};  ///< lines from keypoints to where the model puts them

  [[nodiscard]] static RenderTheme light();
  [[nodiscard]] static RenderTheme dark();
  [[nodiscard]] static RenderTheme
  studio();  ///< the plain backdrop of renderBody() and of the bundled sample
};

}  // namespace lay
