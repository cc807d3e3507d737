#pragma once

#include <QString>

#include "ui/document/session.h"

namespace lay {

// The shown body for other programs, in the field's words (betas, body_pose, global_orient,
// transl), as its own file has it; "" when none is shown. Radians, metres, the camera's frame.

/// With the camera and the body's name.
[[nodiscard]] QString bodyAsJson(const Session& session);

/// The same as Python that makes float32 arrays of it.
[[nodiscard]] QString bodyAsNumpy(const Session& session);

}  // namespace lay
