#pragma once

#include "core/base/random.h"
#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/language/captioner.h"

namespace lay {

/// What a vision-language model would say of a body in the built-in benchmark: the captioner's
/// statements of the true pose, each left out with p = 0.20 and wrong (class or side) with p =
/// 0.05. Gravity is the camera's +y: nobody tells the model how the camera was held.
/// @param disturbance other than the benchmark's, to see what it does.
[[nodiscard]] PartStatements benchmarkStatements(const BodyModel& model,
                                                 const SmplParams& truth,
                                                 Random& random,
                                                 const DisturbStatements& disturbance = {});

/// The same in sentences.
[[nodiscard]] PartDescriptions benchmarkWords(const BodyModel& model,
                                              const SmplParams& truth,
                                              Random& random,
                                              const DisturbStatements& disturbance = {});

/// Statements without their sentences, as descriptions of that author: what the exact route needs.
[[nodiscard]] PartDescriptions unwritten(const PartStatements& statements, Author author);

}  // namespace lay
