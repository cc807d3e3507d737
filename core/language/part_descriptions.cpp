#include "core/language/part_descriptions.h"

#include <algorithm>
#include <cctype>

#include "core/language/words.h"

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

/// "left" for "right", "rightward" for "leftward"; nothing for a word that names no side.
std::string otherSide(std::string_view word) {
  constexpr std::string_view kLeft = "left";
  constexpr std::string_view kRight = "right";
  for (const auto& [side, other] : {std::pair(kLeft, kRight), std::pair(kRight, kLeft)}) {
    if (!word.starts_with(side)) continue;
    const std::string_view ending = word.substr(side.size());
    if (ending.empty() || ending == "ward" || ending == "wards" || ending == "most") {
      return std::string(other).append(ending);
    }
  }
  return {};
}

std::string spelledLike(std::string word, std::string_view model) {
  const auto is_upper = [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; };
  const auto raise = [](char c) {
    return static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  };
  if (std::all_of(model.begin(), model.end(), is_upper)) {
    std::transform(word.begin(), word.end(), word.begin(), raise);
  } else if (is_upper(model.front())) {
    word.front() = raise(word.front());
  }
  return word;
}

std::string mirroredText(const std::string& text) {
  const std::vector<Word> words = wordsOf(text);
  std::string result;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_angle = i + 1 < words.size() && words[i + 1].text.starts_with("angle");
    const TextRange& range = words[i].range;
    const std::string other = otherSide(words[i].text);
    if (other.empty() || is_angle) continue;
    const std::string_view as_written =
        std::string_view(text).substr(range.begin, range.end - range.begin);
    result.append(text, copied, range.begin - copied);
    // A possessive's ending ("the right's") stands in the range, too.
    const std::size_t length = words[i].text.size();
    result += spelledLike(other, as_written.substr(0, length));
    copied = range.begin + std::min(length, as_written.size());
  }
  return result.append(text, copied, std::string::npos);
}

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

PartDescriptions mirrored(const PartDescriptions& descriptions) {
  PartDescriptions result;
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto part = static_cast<BodyPart>(i);
    const PartDescription& said = descriptions[part];
    PartDescription& other = result[mirrored(part)];
    other = {mirroredText(said.text), said.author, said.confidence, {}};
    for (const Statement& statement : said.statements) {
      other.statements.push_back(mirrored(statement));
      other.statements.back().range = {};
    }
  }
  return result;
}

}  // namespace lay
