#pragma once

#include "core/language/part_descriptions.h"

#include <string_view>
#include <vector>

namespace lay {

/// What was made of a stretch of text.
enum class SpanKind : std::uint8_t {
  Understood,    ///< part of a statement
  Filler,        ///< carries no meaning here: "the", "is"
  NotUnderstood  ///< words the vocabulary does not have, or that led to no statement
};

struct TextSpan {
  TextRange range;  ///< bytes
  SpanKind kind = SpanKind::Filler;
};

struct ParsedText {
  std::vector<Statement> statements;  ///< in the order in which they are said; none twice
  std::vector<TextSpan> spans;        ///< ascending, neighbours of one kind joined; gaps are spaces
};

/// Reads free English about a pose into statements. Left and right are the person's own; what the
/// text leaves out (whose elbow?) is taken from the row it was typed in, and a side that nothing
/// tells is not guessed. Any bytes are taken; beyond kMaxDescriptionBytes nothing is read.
/// "Not" is kept as a negation, "about" and "almost" as a wider tolerance, named angles as degrees.
[[nodiscard]] ParsedText parseText(std::string_view text, BodyPart row = BodyPart::Overall);

/// Reads the text of every part anew.
void parseStatements(PartDescriptions& descriptions);

}  // namespace lay
