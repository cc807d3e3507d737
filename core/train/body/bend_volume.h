#pragma once

#include <string>
#include <vector>

#include "core/body/body_model.h"

namespace lay {

/// How much of a limb's volume near a joint is left when it bends.
struct BendVolume {
  std::string name;
  float angle_deg = 0;
  // Shares of the volume at rest.
  double linear = 0;     ///< linear skinning alone
  double corrected = 0;  ///< with the pose correctives
  double rigid = 0;      ///< RigidSkinning
};

/// The judged bends at 90 and 120 degrees. The volume is that of the surface within a ball about
/// the joint at rest (on the joint's side of the body), its openings closed by fans about their
/// middles; the same triangles are measured in every pose.
[[nodiscard]] std::vector<BendVolume> bendVolumes(const BodyModel& model);

}  // namespace lay
