#pragma once

#include "core/language/statement.h"

#include <array>
#include <string>
#include <vector>

namespace lay {

/// Who wrote a text.
enum class Author : std::uint8_t { Generated, Vlm, Person };

[[nodiscard]] std::string_view nameOf(Author author);
[[nodiscard]] std::optional<Author> authorNamed(std::string_view name);

/// What is said of one part of a body: a text and what was understood of it.
struct PartDescription {
  std::string text;  ///< UTF-8
  Author author = Author::Generated;
  float confidence = 1;               ///< [0, 1]
  std::vector<Statement> statements;  ///< ranges are bytes of `text`

  bool operator==(const PartDescription&) const = default;
};

/// What is said of a body, by part. "Left" is the person's own left; in front and behind are
/// relative to the person. A plain value.
struct PartDescriptions {
  std::array<PartDescription, kBodyPartCount> parts;

  [[nodiscard]] PartDescription& operator[](BodyPart part) {
    return parts[static_cast<std::size_t>(part)];
  }
  [[nodiscard]] const PartDescription& operator[](BodyPart part) const {
    return parts[static_cast<std::size_t>(part)];
  }
  bool operator==(const PartDescriptions&) const = default;
};

/// True when no part says anything.
[[nodiscard]] bool isEmpty(const PartDescriptions& descriptions);

/// The parts' texts in reading order (overall, torso, head, arms, legs), one space between: what a
/// text encoder reads.
[[nodiscard]] std::string joinedText(const PartDescriptions& descriptions);

/// All parts' statements in the same order; what is said twice comes once.
[[nodiscard]] std::vector<Statement> allStatements(const PartDescriptions& descriptions);

/// What is said of the body in a mirror: the sides exchanged in the parts, the statements (whose
/// ranges then point nowhere) and the texts, where "right" means a side and not an angle.
[[nodiscard]] PartDescriptions mirrored(const PartDescriptions& descriptions);

/// Statements by part, before they are written out or after they are read.
using PartStatements = std::array<std::vector<Statement>, kBodyPartCount>;

}  // namespace lay
