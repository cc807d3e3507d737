#pragma once

#include <string>

#include "core/body/body_model.h"
#include "core/registry/installed_model.h"

namespace lay {

/// What people are shown as the body in use: "Lay body, neutral"; "SMPL, female"; a body of another
/// kind by its name.
[[nodiscard]] std::string bodyTitle(const BodyModel& body);

/// The same of an installed model; of a joint regressor "H36M, 17 points of SMPL".
[[nodiscard]] std::string modelTitle(const InstalledModel& model);

/// The title and the numbers: "SMPL, neutral: 6890 vertices, 24 joints, 10 betas, 1.72 m".
[[nodiscard]] std::string modelSummary(const InstalledModel& model);

}  // namespace lay
