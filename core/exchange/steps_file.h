#pragma once

#include "core/body/body_model.h"
#include "core/refine/denoising_step.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lay {

/// A step as one line of JSON (UTF-8, ends with '\n'): index, phase ("adaptation" or "polish"),
/// timestep, alpha_cumprod, elapsed_s and for each hypothesis betas (B), body_pose (J-1, 3),
/// global_orient (3), transl (3), losses by term, score and, during the adaptation, x_t (157).
/// Units and frames as in DenoisingStep; floats come back exactly. A number that is not finite is
/// written as null, which is all JSON has for it.
/// @param body whose parameters they are; its name, kind and gender stand in the line.
[[nodiscard]] std::string stepToJsonLine(const DenoisingStep& step, const BodyModel& body);

/// The steps of a run as they stand in a file of such lines.
struct StepsRecord {
  std::vector<DenoisingStep> steps;  ///< (N >= 1), all with the same number of hypotheses; without
                                     ///< losses and x_t
  std::string model_name;            ///< body they belong to, "" when not said
};

/// Reads a file of such lines. Nothing in it is believed unchecked.
/// @throws FileError naming the file, the line, what it holds and what was expected.
[[nodiscard]] StepsRecord loadSteps(const std::filesystem::path& path);

}  // namespace lay
