#pragma once

#include <cstdint>
#include <string>

#include "core/train/body/body_learner.h"

namespace lay {

/// The model card (Markdown) of a learnt body: data, licences, how it was made, and what was
/// measured.
/// @param file_bytes size of the written npz. @param seconds the whole command took.
[[nodiscard]] std::string bodyCard(const LearntBody& body,
                                   const BodyLearningOptions& options,
                                   std::uintmax_t file_bytes,
                                   double seconds);

}  // namespace lay
