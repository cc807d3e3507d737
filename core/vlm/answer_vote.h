#pragma once

#include "core/language/part_descriptions.h"
#include "core/vlm/answer_reader.h"

#include <span>

namespace lay {

/// Several answers to one question, part by part, as Author::Vlm. Kept are the statements that more
/// than half of the answers make: the text is that of the answer which comes nearest to them,
/// without its sentences that say something else, and with a plain sentence for each statement that
/// it lacks. A part that most answers call unknown is empty. One answer is taken as it is.
///
/// The confidence is the answers' mean certainty, times the mean share of answers behind the
/// statements that were kept. The result is not parsed.
[[nodiscard]] PartDescriptions voted(std::span<const ModelAnswer> answers,
                                     std::span<const BodyPart> parts);

}  // namespace lay
