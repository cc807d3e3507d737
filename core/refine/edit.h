#pragma once

#include <bitset>
#include <vector>

#include "core/body/joints.h"
#include "core/body/smpl_params.h"
#include "core/language/part_descriptions.h"

namespace lay {

struct RefinementProblem;

/// One flag a joint.
using JointMask = std::bitset<kSmplJointCount>;

/// The joints that have to turn for statements to become true: the whole chain of the limb that is
/// spoken of. Of the trunk: everything but the lower legs and the hands, because arms and head must
/// give way for their points in the photo to stay.
[[nodiscard]] JointMask jointsMovedBy(const std::vector<Statement>& statements);

/// Statements of `after` that `before` does not make: what somebody who edited a text means.
[[nodiscard]] std::vector<Statement> changedStatements(const PartDescriptions& before,
                                                       const PartDescriptions& after);

/// The problem of an edit: from `shown`, only what the changed statements speak of moves towards
/// them, and they are a person's word. The statements that stayed are left out: they tell of the
/// body as it is, and those that hold can still hold where nothing moves.
/// @param problem evidence and camera; its initial body and descriptions are replaced.
[[nodiscard]] RefinementProblem editedProblem(RefinementProblem problem,
                                              const SmplParams& shown,
                                              const std::vector<Statement>& changed);

}  // namespace lay
