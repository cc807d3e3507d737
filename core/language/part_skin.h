#pragma once

#include "core/body/body_model.h"
#include "core/geometry/ray.h"
#include "core/language/statement.h"

#include <vector>

namespace lay {

/// The row in which a joint's part of the body is described.
[[nodiscard]] BodyPart partOf(SmplJoint joint);

/// The joints that move the skin of what a point names: the forearm hangs on the elbow, an elbow
/// bends upper arm and forearm, a foot hangs on ankle and foot. Empty for None.
[[nodiscard]] std::vector<SmplJoint> skinJointsOf(BodyPoint point);

/// Of everything that a row describes; all of the body for the overall row.
[[nodiscard]] std::vector<SmplJoint> skinJointsOf(BodyPart part);

/// Of everything that a statement speaks of: subject and object.
[[nodiscard]] std::vector<SmplJoint> skinJointsOf(const Statement& statement);

/// How much of each vertex these joints move, (V) in [0, 1]: sharp within a limb, soft where two
/// meet.
[[nodiscard]] std::vector<float> skinShares(const BodyModel& body,
                                            const std::vector<SmplJoint>& joints);

/// The joint that moves the surface most at a place of it.
[[nodiscard]] SmplJoint jointAt(const BodyModel& body, const SurfaceHit& hit);

/// The part of the body at a place of its surface, by the joint that moves it most.
[[nodiscard]] BodyPart partAt(const BodyModel& body, const SurfaceHit& hit);

}  // namespace lay
