#pragma once

#include <vector>

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/image/image.h"

namespace lay {

/// One picture of a contact sheet: a posed body and where it is looked at from.
struct SheetCell {
  SmplParams params;                ///< in the model's frame: y up, facing +z
  float azimuth_deg = 0;            ///< 0: from the front; 90: from the person's left
  Eigen::Vector3f target{0, 0, 0};  ///< m, model frame: in the middle of the picture
  float half_height = 1;            ///< m from the middle to the top edge
  bool shows_anchors = false;       ///< coloured dots where the keypoints of the surface lie
};

/// A grid of pictures of one body, row by row.
struct ContactSheet {
  int columns = 1;
  int cell_width = 160;   ///< px
  int cell_height = 160;  ///< px
  std::vector<SheetCell> cells;
};

/// Elbow, knee, hip and shoulder (forwards, down), a row each, at 0, 90 and 120 degrees: from the
/// front and from the side.
[[nodiscard]] ContactSheet bendSheet(const BodyModel& model);

/// Each beta in a row at -2, 0 and +2: from the front and from the left. Two betas a line.
[[nodiscard]] ContactSheet betaSheet(const BodyModel& model);

/// Head and feet from near, with the surface keypoints.
[[nodiscard]] ContactSheet anchorSheet(const BodyModel& model);

/// @throws Error when there is no OpenGL.
[[nodiscard]] Image renderContactSheet(const BodyModel& model, const ContactSheet& sheet);

}  // namespace lay
