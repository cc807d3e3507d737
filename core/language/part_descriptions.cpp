#include "core/language/part_descriptions.h"

#include <algorithm>

namespace lay {
namespace {

constexpr std::array<std::string_view, 3> kAuthorNames = {"generated", "vlm", "person"};

constexpr std::array kReadingOrder = {BodyPart::Overall,
                                      BodyPart::Torso,
                                      BodyPart::Head,
                                      BodyPart::LeftArm,
                                      BodyPart::RightArm,
                                      BodyPart::LeftLeg,
                                      BodyPart::RightLeg};

}  // namespace

std::string_view nameOf(Author author) {
  return kAuthorNames[static_cast<std::size_t>(author)];
}

std::optional<Author> authorNamed(std::string_view name) {
  const auto* const found = std::find(kAuthorNames.begin(), kAuthorNames.end(), name);
  if (found == kAuthorNames.end()) return std::nullopt;
  return static_cast<Author>(found - kAuthorNames.begin());
}

bool isEmpty(const PartDescriptions& descriptions) {
  return std::all_of(
      descriptions.parts.begin(), descriptions.parts.end(), [](const PartDescription& part) {
        return part.text.empty() && part.statements.empty();
      });
}

std::string joinedText(const PartDescriptions& descriptions) {
  std::string text;
  for (const BodyPart part : kReadingOrder) {
    const std::string& words = descriptions[part].text;
    if (words.empty()) continue;
    if (!text.empty()) text += ' ';
    text += words;
  }
  return text;
}

std::vector<Statement> allStatements(const PartDescriptions& descriptions) {
  std::vector<Statement> all;
  for (const BodyPart part : kReadingOrder) {
    for (const Statement& statement : descriptions[part].statements) {
      if (std::find(all.begin(), all.end(), statement) == all.end()) all.push_back(statement);
    }
  }
  return all;
}

}  // namespace lay
