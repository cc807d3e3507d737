#pragma once

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/language/part_descriptions.h"

#include <span>

namespace lay {

/// A body in the plainest words, as Author::Generated: what stands in the rows where no model is
/// asked. The same body gives the same words.
/// @param parts the rows that are wanted; empty: all. The others stay empty.
[[nodiscard]] PartDescriptions describeBody(const BodyModel& body,
                                            const SmplParams& params,
                                            std::span<const BodyPart> parts);

/// The rows that a request means: those it names, in the body's order and none twice, or all.
[[nodiscard]] std::vector<BodyPart> wantedParts(std::span<const BodyPart> parts);

}  // namespace lay
