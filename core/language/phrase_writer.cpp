#include "core/language/phrase_writer.h"

#include "core/language/caption_wording.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lay {
namespace {

struct Manner {
  std::string_view article;
  std::string_view person;
};

constexpr std::array kManners = {Manner{"the", "the person"},
                                 Manner{"the", "the figure"},
                                 Manner{"the", "the person"},
                                 Manner{"their", "the person"},
                                 Manner{"his", "he"},
                                 Manner{"his", "the man"},
                                 Manner{"her", "she"},
                                 Manner{"her", "the woman"}};

constexpr std::array<std::string_view, 3> kTrunkWords = {"torso", "trunk", "upper body"};

std::string pluralOf(BodyPoint point) {
  std::string words(wordsOf(onSide(point, BodySide::Left)));
  words.erase(0, words.find(' ') + 1);
  return words == "foot" ? "feet" : words + 's';
}

/// Elbows make arms, knees make legs; other points are their own limb.
BodyPoint limbOf(BodyPoint point) {
  switch (point) {
    case BodyPoint::LeftElbow:
      return BodyPoint::LeftArm;
    case BodyPoint::RightElbow:
      return BodyPoint::RightArm;
    case BodyPoint::LeftKnee:
      return BodyPoint::LeftLeg;
    case BodyPoint::RightKnee:
      return BodyPoint::RightLeg;
    default:
      return point;
  }
}

bool namesRight(StatementClass value) {
  using enum StatementClass;
  return value == Right || value == SlightlyRight || value == RightFront;
}

bool isOfPair(const Statement& statement) {
  const bool has_pair_wording =
      statement.kind == StatementKind::Distance || statement.kind == StatementKind::Crossed;
  return has_pair_wording && statement.object == mirrored(statement.subject);
}

/// Fills the placeholders of one wording.
class Filler {
 public:
  Filler(const Statement& statement,
         bool of_both,
         std::string_view article,
         std::string_view person)
      : statement_(statement), of_both_(of_both), article_(article), person_(person) {}

  std::string_view trunk = "torso";
  bool says_both = true;

  [[nodiscard]] std::string fill(std::string_view wording) const {
    std::string text;
    while (!wording.empty()) {
      const std::size_t open = wording.find('{');
      text += wording.substr(0, open);
      if (open == std::string_view::npos) break;
      const std::size_t close = wording.find('}', open);
      text += valueOf(wording.substr(open + 1, close - open - 1));
      wording.remove_prefix(close + 1);
    }
    return text;
  }

 private:
  [[nodiscard]] std::string withArticle(std::string_view words) const {
    return std::string(article_) + ' ' + std::string(words);
  }

  [[nodiscard]] std::string subjectOf(BodyPoint point) const {
    if (of_both_) return says_both ? "both " + pluralOf(point) : withArticle(pluralOf(point));
    if (point == BodyPoint::Torso) return withArticle(trunk);
    return withArticle(wordsOf(point));
  }

  [[nodiscard]] std::string objectOf(BodyPoint point) const {
    const bool is_plural = of_both_ && sideOf(point) != BodySide::Middle;
    return withArticle(is_plural ? pluralOf(point) : std::string(wordsOf(point)));
  }

  [[nodiscard]] std::string valueOf(std::string_view key) const {
    const bool right = namesRight(statement_.value);
    if (key == "S") return subjectOf(statement_.subject);
    if (key == "L") return subjectOf(limbOf(statement_.subject));
    if (key == "O") return objectOf(statement_.object);
    if (key == "P") return withArticle(pluralOf(statement_.subject));
    if (key == "N") return std::string(person_);
    if (key == "is") return of_both_ ? "are" : "is";
    if (key == "s") return of_both_ ? "" : "s";
    if (key == "es") return of_both_ ? "" : "es";
    if (key == "d") return right ? "right" : "left";
    if (key == "e") return right ? "left" : "right";
    if (key == "x") return isOfArm(statement_.subject) ? "arm" : "leg";
    if (key == "j") {
      const std::string joint = isOfArm(statement_.subject) ? "elbow" : "knee";
      return of_both_ ? joint + 's' : joint;
    }
    const PostureWords& posture = postureWords(statement_.value);
    if (key == "p") return std::string(posture.participle);
    return std::string(key == "v" ? posture.verb : posture.noun);
  }

  Statement statement_;
  bool of_both_;
  std::string_view article_;
  std::string_view person_;
};

/// "is bent" -> "is not bent".
std::string negated(const std::string& text) {
  for (const std::string_view verb : {" is ", " are "}) {
    const std::size_t at = text.find(verb);
    if (at != std::string::npos) {
      return text.substr(0, at) + std::string(verb) + "not " + text.substr(at + verb.size());
    }
  }
  return "not: " + text;
}

}  // namespace

PhraseWriter::PhraseWriter(Random& random) : varies_(true) {
  const Manner& manner =
      kManners[static_cast<std::size_t>(random.below(static_cast<int>(kManners.size())))];
  article_ = manner.article;
  person_ = manner.person;
}

Phrase PhraseWriter::phrase(const Statement& statement, bool of_both, Random& random) const {
  const WordingForm form = of_both               ? WordingForm::Merged
                           : isOfPair(statement) ? WordingForm::Pair
                                                 : WordingForm::Single;
  const auto wordings = wordingsOf(statement, form);
  if (wordings.empty()) return {};
  const auto choice =
      varies_ ? static_cast<std::size_t>(random.below(static_cast<int>(wordings.size()))) : 0;
  std::string_view wording = wordings[choice];
  Filler filler(statement, of_both, article_, person_);
  if (varies_) {
    filler.trunk = kTrunkWords[static_cast<std::size_t>(random.below(3))];
    filler.says_both = random.chance(0.6);
  }
  constexpr std::string_view kCopula = "{S} {is} ";
  if (wording.starts_with(kCopula)) {
    const std::string subject = filler.fill(wording.substr(0, kCopula.size() - 1));
    return {subject, filler.fill(wording.substr(kCopula.size()))};
  }
  return {"", filler.fill(wording)};
}

std::string sentenceOf(const Statement& statement) {
  const auto wordings =
      wordingsOf(statement, isOfPair(statement) ? WordingForm::Pair : WordingForm::Single);
  if (wordings.empty()) return canonicalText(statement);
  Filler filler(statement, false, "the", "the person");
  if (statement.kind == StatementKind::Bend && statement.hasDegrees()) {
    const std::string angle = std::to_string(static_cast<int>(std::lround(statement.degrees)));
    const std::string text = filler.fill("{S} {is} bent at " + angle + " degrees");
    return statement.is_negated ? negated(text) : text;
  }
  const auto has_copula = [](std::string_view wording) {
    return wording.find("{is}") != std::string_view::npos ||
           wording.find(" is ") != std::string_view::npos ||
           wording.find(" are ") != std::string_view::npos;
  };
  std::string_view wording = wordings.front();
  if (statement.is_negated) {
    const auto found = std::find_if(wordings.begin(), wordings.end(), has_copula);
    if (found != wordings.end()) wording = *found;
  }
  const std::string text = filler.fill(wording);
  return statement.is_negated ? negated(text) : text;
}

}  // namespace lay
