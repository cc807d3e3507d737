#include "core/language/word_outcome.h"

#include "core/language/phrase_writer.h"
#include "core/language/statement_energy.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <sstream>

namespace lay {

namespace {

std::string_view joinerOf(MeasureKind kind) {
  switch (kind) {
    case MeasureKind::Distance:
      return " to ";
    case MeasureKind::HeightOffset:
      return " over ";
    case MeasureKind::SideOffset:
      return " left of ";
    case MeasureKind::DepthOffset:
      return " ahead of ";
    default:
      return " from ";
  }
}

/// What of a single point is measured; "" where the point's name says it all.
std::string_view qualityOf(MeasureKind kind) {
  switch (kind) {
    case MeasureKind::Tilt:
      return " from the vertical";
    case MeasureKind::GroundHeight:
      return " over the ground";
    case MeasureKind::TrunkPitch:
      return "torso pitch";
    case MeasureKind::TrunkTwist:
      return "torso twist";
    case MeasureKind::TrunkLean:
      return "torso lean";
    case MeasureKind::HeadPitch:
      return "head pitch";
    case MeasureKind::HeadYaw:
      return "head turn";
    case MeasureKind::HeadRoll:
      return "head tilt";
    case MeasureKind::ChestFromUp:
      return "chest from up";
    case MeasureKind::LeftFromUp:
      return "left side from up";
    default:
      return "";
  }
}

std::string_view wordOf(BodyAxis axis) {
  constexpr std::array<std::string_view, 6> kWords = {
      "up", "down", "the front", "the back", "the left", "the right"};
  return kWords[static_cast<std::size_t>(axis)];
}

/// Where a statement is said: the first row, and a person's word before others'.
void locate(WordOutcome& outcome, const PartDescriptions& descriptions) {
  bool is_found = false;
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto row = static_cast<BodyPart>(i);
    const PartDescription& part = descriptions[row];
    const auto& all = part.statements;
    if (std::find(all.begin(), all.end(), outcome.statement) == all.end()) continue;
    if (!is_found || (part.author == Author::Person && outcome.author != Author::Person)) {
      outcome.row = row;
      outcome.author = part.author;
      is_found = true;
    }
  }
}

}  // namespace

std::string measuredName(const Statement& statement) {
  const Measure what = mainMeasure(statement);
  const std::string subject(wordsOf(what.subject));
  const std::string quality(qualityOf(what.kind));
  if (!quality.empty()) return quality.front() == ' ' ? subject + quality : quality;
  if (what.kind == MeasureKind::LimbDirection) {
    return subject + " from " + std::string(wordOf(what.axis));
  }
  if (what.object == BodyPoint::None) return subject;
  return subject + std::string(joinerOf(what.kind)) + std::string(wordsOf(what.object));
}

std::vector<WordOutcome> outcomesOf(const PartDescriptions& descriptions,
                                    const BodyModel& body,
                                    const SmplParams& before,
                                    const SmplParams& after) {
  const std::vector<Statement> statements = allStatements(descriptions);
  const StatementEnergy energy(statements);
  const std::vector<StatementCheck> first = energy.check(skeletonPose(body, before));
  const std::vector<StatementCheck> last = energy.check(skeletonPose(body, after));
  std::vector<WordOutcome> outcomes;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    WordOutcome outcome;
    outcome.statement = statements[i];
    outcome.says = sentenceOf(statements[i]);
    outcome.measured = measuredName(statements[i]);
    outcome.before = first[i].measured;
    outcome.after = last[i].measured;
    outcome.unit = isLength(mainMeasure(statements[i]).kind) ? "m" : "deg";
    outcome.was_satisfied = first[i].is_satisfied;
    outcome.is_satisfied = last[i].is_satisfied;
    locate(outcome, descriptions);
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

std::string toText(const WordOutcome& outcome) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(outcome.unit == "m" ? 2 : 0) << outcome.says << ": "
       << outcome.before << " -> " << outcome.after << ' ' << outcome.unit
       << (outcome.is_satisfied ? ", satisfied" : ", not satisfied");
  return text.str();
}

}  // namespace lay
