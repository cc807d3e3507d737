#pragma once

#include "core/body/body_model.h"
#include "core/refine/denoising_step.h"

#include <string>

namespace lay {

/// A step as one line of JSON (UTF-8, ends with '\n'): index, phase ("adaptation" or "polish"),
/// timestep, alpha_cumprod, elapsed_s and for each hypothesis betas (B), body_pose (J-1, 3),
/// global_orient (3), transl (3), losses by term, score and, during the adaptation, x_t (157).
/// Units and frames as in DenoisingStep; floats come back exactly. A number that is not finite is
/// written as null, which is all JSON has for it.
/// @param body whose parameters they are; its name, kind and gender stand in the line.
[[nodiscard]] std::string stepToJsonLine(const DenoisingStep& step, const BodyModel& body);

}  // namespace lay
