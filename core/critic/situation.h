#pragma once

#include "core/critic/body_findings.h"
#include "core/critic/critic_memory.h"

namespace lay {

/// T_q: the situation that a group shows, as far as keypoints and hypotheses tell: posture, the
/// side that is turned to the camera, limbs that were not seen, parts that touch. What needs eyes
/// (crowd, loose-clothes, low-light, object-contact) is left to a judge that has some.
/// @param findings of all bodies; the one nearest to the others stands for the group.
[[nodiscard]] Tags situationOf(const BodyModel& model,
                               const HypothesisGroup& group,
                               const std::vector<BodyFindings>& findings);

}  // namespace lay
