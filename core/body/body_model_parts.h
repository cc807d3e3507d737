#pragma once

#include "core/body/body_arrays.h"
#include "core/body/body_model_file.h"

namespace lay {

/// Reads one part each of a model file into `model`, which has its parents already, and notes in
/// the report what was dropped. What is wrong goes to the arrays' problems; the part is then
/// incomplete.
void readSurface(BodyArrays& arrays, BodyModel& model);
void readTree(BodyArrays& arrays, BodyModel& model);
void readShapedirs(BodyArrays& arrays,
                   const BodyModelOptions& options,
                   BodyModel& model,
                   BodyModelReport& report);
void readPosedirs(BodyArrays& arrays, BodyModel& model);
void readJointRegressor(BodyArrays& arrays, BodyModel& model);
void readWeights(BodyArrays& arrays, BodyModel& model, BodyModelReport& report);

/// False when the file has no anchors of its own.
[[nodiscard]] bool readKeypointAnchors(BodyArrays& arrays, BodyModel& model);

}  // namespace lay
