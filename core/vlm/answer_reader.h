#pragma once

#include "core/language/body_point.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lay {

/// What a model said of one part.
struct PartAnswer {
  std::string text;        ///< cleaned; "" when it said that it does not know
  float certainty = 0.5F;  ///< [0, 1]; a half when it did not say
};

/// A model's answer, taken apart.
struct ModelAnswer {
  std::array<std::optional<PartAnswer>, kBodyPartCount> parts;  ///< nothing: not in the answer
  std::string problem;  ///< what is wrong with an answer that says nothing, for the model to read
};

/// The JSON schema of what is asked for: for each part an object with "text" and "certainty".
[[nodiscard]] std::string answerSchema(std::span<const BodyPart> parts);

/// Finds the wanted parts in what a model wrote. Besides the schema's form it understands plain
/// strings, lists of sentences, parts within another object or in a list, arms and legs with their
/// sides within, and certainties in percent or words. Any bytes are taken.
[[nodiscard]] ModelAnswer readAnswer(std::string_view text, std::span<const BodyPart> wanted);

/// A text without the sentences and the clauses between commas that say that something is unknown;
/// "" when nothing is left.
[[nodiscard]] std::string withoutUnknown(std::string_view text);

}  // namespace lay
