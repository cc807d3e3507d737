#pragma once

#include "core/body/skinning.h"
#include "core/evaluation/error_table.h"

namespace lay {

/// MPJPE, PA-MPJPE, PVE and depth error of a posed body, mm; the evidence's errors and the time
/// stay 0.
[[nodiscard]] SampleErrors bodyErrors(const PosedBody& answer, const PosedBody& truth);

}  // namespace lay
