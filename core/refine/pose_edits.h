#pragma once

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/language/part_descriptions.h"
#include "core/refine/edit.h"

namespace lay {

/// The joints of a part, to its tips. Of the torso: the spine; the pelvis, which turns the whole
/// body, is in the overall part alone.
[[nodiscard]] JointMask jointsOfPart(BodyPart part);

/// The body as in a mirror that stands along its own middle: left and right change places, and so
/// does the way it leans and turns. Shape and place stay.
[[nodiscard]] SmplParams mirroredPose(const SmplParams& params);
/// The rotations of a part as those of the other side's in the mirror.
[[nodiscard]] SmplParams withLimbFromOtherSide(const SmplParams& params, BodyPart part);
/// A part with the rotations of another body: of the initial one, to take changes back.
[[nodiscard]] SmplParams withPartOf(const SmplParams& params,
                                    const SmplParams& other,
                                    BodyPart part);

/// Both feet flat on the ground that the lower one stands on; the legs bend for it. Up is the
/// camera's, which is right for a camera that is held level.
[[nodiscard]] SmplParams withFeetOnGround(const BodyModel& model, const SmplParams& params);

}  // namespace lay
