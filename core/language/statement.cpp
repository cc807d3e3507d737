#include "core/language/statement.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace lay {
namespace {

using enum StatementClass;

constexpr std::array<std::string_view, kStatementKindCount> kKindNames = {"bend",
                                                                          "distance",
                                                                          "side",
                                                                          "height",
                                                                          "depth",
                                                                          "direction",
                                                                          "ground",
                                                                          "trunk_pitch",
                                                                          "trunk_twist",
                                                                          "trunk_lean",
                                                                          "head_pitch",
                                                                          "head_yaw",
                                                                          "head_roll",
                                                                          "crossed",
                                                                          "posture"};

constexpr std::array<std::string_view, kStatementClassCount> kClassNames = {"fully_bent",
                                                                            "mostly_bent",
                                                                            "right_angle",
                                                                            "partly_bent",
                                                                            "slightly_bent",
                                                                            "straight",
                                                                            "bent",
                                                                            "close",
                                                                            "shoulder_width",
                                                                            "spread",
                                                                            "wide",
                                                                            "apart",
                                                                            "left",
                                                                            "slightly_left",
                                                                            "right",
                                                                            "slightly_right",
                                                                            "up",
                                                                            "slightly_up",
                                                                            "down",
                                                                            "slightly_down",
                                                                            "forward",
                                                                            "slightly_forward",
                                                                            "backward",
                                                                            "slightly_backward",
                                                                            "neutral",
                                                                            "upright",
                                                                            "vertical",
                                                                            "horizontal",
                                                                            "above",
                                                                            "level",
                                                                            "below",
                                                                            "front",
                                                                            "aligned",
                                                                            "behind",
                                                                            "on",
                                                                            "off",
                                                                            "crossed",
                                                                            "left_front",
                                                                            "right_front",
                                                                            "standing",
                                                                            "sitting",
                                                                            "kneeling",
                                                                            "kneeling_on_left",
                                                                            "kneeling_on_right",
                                                                            "kneeling_on_one",
                                                                            "crouching",
                                                                            "lunging",
                                                                            "striding",
                                                                            "lying",
                                                                            "lying_on_back",
                                                                            "lying_on_front",
                                                                            "lying_on_left_side",
                                                                            "lying_on_right_side",
                                                                            "on_all_fours",
                                                                            "upside_down"};

constexpr std::array kBends = {
    FullyBent, MostlyBent, RightAngle, PartlyBent, SlightlyBent, Straight, Bent};
constexpr std::array kDistances = {Close, ShoulderWidth, Spread, Wide, Apart};
constexpr std::array kSides = {Left, Aligned, Right};
constexpr std::array kHeights = {Above, Level, Below};
constexpr std::array kDepths = {Front, Aligned, Behind};
constexpr std::array kDirections = {Vertical, Horizontal, Up, Down, Forward, Backward, Left, Right};
constexpr std::array kGrounds = {On, Off};
constexpr std::array kTrunkPitches = {
    Backward, SlightlyBackward, Upright, SlightlyForward, Forward};
constexpr std::array kTurns = {Left, SlightlyLeft, Neutral, SlightlyRight, Right};
constexpr std::array kHeadPitches = {Up, SlightlyUp, Neutral, SlightlyDown, Down};
constexpr std::array kCrossings = {StatementClass::Crossed, LeftFront, RightFront};
constexpr std::array kPostures = {Standing,
                                  Sitting,
                                  Kneeling,
                                  KneelingOnLeft,
                                  KneelingOnRight,
                                  KneelingOnOne,
                                  Crouching,
                                  Lunging,
                                  Striding,
                                  Lying,
                                  LyingOnBack,
                                  LyingOnFront,
                                  LyingOnLeftSide,
                                  LyingOnRightSide,
                                  OnAllFours,
                                  UpsideDown};

constexpr std::array<std::array<StatementClass, 2>, 7> kOpposites = {{
    {Left, Right},
    {SlightlyLeft, SlightlyRight},
    {Above, Below},
    {Front, Behind},
    {LeftFront, RightFront},
    {KneelingOnLeft, KneelingOnRight},
    {LyingOnLeftSide, LyingOnRightSide},
}};

bool isRelation(StatementKind kind) {
  return kind == StatementKind::Distance || kind == StatementKind::Side ||
         kind == StatementKind::Height || kind == StatementKind::Depth ||
         kind == StatementKind::Crossed;
}

/// The other class of a pair among the first `count` of kOpposites, from `first` on; itself if
/// none.
StatementClass opposite(StatementClass value, std::size_t first, std::size_t count) {
  for (std::size_t i = first; i < first + count; ++i) {
    if (kOpposites[i][0] == value) return kOpposites[i][1];
    if (kOpposites[i][1] == value) return kOpposites[i][0];
  }
  return value;
}

template <std::size_t N>
int indexOf(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto* const found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

bool hasFittingPoints(const Statement& statement) {
  const BodyPoint subject = statement.subject;
  if (isRelation(statement.kind)) {
    if (subject >= BodyPoint::Body || statement.object >= BodyPoint::Body) return false;
    const bool is_crossing = statement.kind == StatementKind::Crossed;
    if (is_crossing && subject != BodyPoint::LeftArm && subject != BodyPoint::LeftLeg) return false;
    return is_crossing ? statement.object == mirrored(subject) : statement.object != subject;
  }
  if (statement.object != BodyPoint::None) return false;
  switch (statement.kind) {
    case StatementKind::Bend:
      return bendJoints(subject).has_value();
    case StatementKind::Direction:
      return limbEnds(subject).has_value();
    case StatementKind::Ground:
      return subject < BodyPoint::Body;
    case StatementKind::Posture:
      return subject == BodyPoint::Body;
    case StatementKind::HeadPitch:
    case StatementKind::HeadYaw:
    case StatementKind::HeadRoll:
      return subject == BodyPoint::Head;
    default:
      return subject == BodyPoint::Torso;
  }
}

std::vector<std::string_view> wordsIn(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  while (begin < text.size() && words.size() < 9) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace

bool Statement::operator==(const Statement& other) const {
  const bool same_degrees =
      hasDegrees() == other.hasDegrees() && (!hasDegrees() || degrees == other.degrees);
  return kind == other.kind && subject == other.subject && object == other.object &&
         value == other.value && is_negated == other.is_negated && is_rough == other.is_rough &&
         same_degrees;
}

bool saysTheSame(const Statement& a, const Statement& b) {
  return a.kind == b.kind && a.subject == b.subject && a.object == b.object && a.value == b.value &&
         a.is_negated == b.is_negated;
}

std::string_view nameOf(StatementKind kind) {
  return kKindNames[static_cast<std::size_t>(kind)];
}

std::string_view nameOf(StatementClass value) {
  return kClassNames[static_cast<std::size_t>(value)];
}

std::span<const StatementClass> classesOf(StatementKind kind) {
  switch (kind) {
    case StatementKind::Bend:
      return kBends;
    case StatementKind::Distance:
      return kDistances;
    case StatementKind::Side:
      return kSides;
    case StatementKind::Height:
      return kHeights;
    case StatementKind::Depth:
      return kDepths;
    case StatementKind::Direction:
      return kDirections;
    case StatementKind::Ground:
      return kGrounds;
    case StatementKind::TrunkPitch:
      return kTrunkPitches;
    case StatementKind::HeadPitch:
      return kHeadPitches;
    case StatementKind::Crossed:
      return kCrossings;
    case StatementKind::Posture:
      return kPostures;
    case StatementKind::TrunkTwist:
    case StatementKind::TrunkLean:
    case StatementKind::HeadYaw:
    case StatementKind::HeadRoll:
      break;
  }
  return kTurns;
}

bool isValid(const Statement& statement) {
  const auto classes = classesOf(statement.kind);
  const bool has_class =
      std::find(classes.begin(), classes.end(), statement.value) != classes.end();
  const bool has_sane_degrees =
      !statement.hasDegrees() || (statement.degrees >= -180 && statement.degrees <= 180);
  return has_class && has_sane_degrees && hasFittingPoints(statement);
}

Statement canonical(Statement statement) {
  if (!isRelation(statement.kind) || statement.subject <= statement.object) return statement;
  std::swap(statement.subject, statement.object);
  if (statement.kind == StatementKind::Side) {
    statement.value = opposite(statement.value, 0, 1);
  } else if (statement.kind == StatementKind::Height || statement.kind == StatementKind::Depth) {
    statement.value = opposite(statement.value, 2, 2);
  }
  return statement;
}

Statement mirrored(Statement statement) {
  statement.subject = mirrored(statement.subject);
  statement.object = mirrored(statement.object);
  if (statement.kind != StatementKind::Height && statement.kind != StatementKind::Depth) {
    statement.value = opposite(opposite(statement.value, 0, 2), 4, 3);
  }
  return canonical(statement);
}

std::string canonicalText(const Statement& statement) {
  std::string text;
  if (statement.is_negated) text += "not ";
  if (statement.is_rough) text += "about ";
  text += nameOf(statement.kind);
  text += ' ';
  text += nameOf(statement.subject);
  if (statement.object != BodyPoint::None) {
    text += ' ';
    text += nameOf(statement.object);
  }
  text += ' ';
  text += nameOf(statement.value);
  if (statement.hasDegrees()) {
    text += ' ' + std::to_string(static_cast<int>(std::lround(statement.degrees)));
  }
  return text;
}

std::optional<Statement> statementFromText(std::string_view text) {
  std::vector<std::string_view> words = wordsIn(text);
  Statement statement;
  const auto takeFirst = [&words](std::string_view word) {
    if (words.empty() || words.front() != word) return false;
    words.erase(words.begin());
    return true;
  };
  statement.is_negated = takeFirst("not");
  statement.is_rough = takeFirst("about");
  if (words.size() > 3) {
    int degrees = 0;
    const std::string_view last = words.back();
    const auto [end, error] = std::from_chars(last.data(), last.data() + last.size(), degrees);
    if (error == std::errc() && end == last.data() + last.size()) {
      statement.degrees = static_cast<float>(degrees);
      words.pop_back();
    }
  }
  if (words.size() != 3 && words.size() != 4) return std::nullopt;
  const int kind = indexOf(kKindNames, words.front());
  const int value = indexOf(kClassNames, words.back());
  const auto subject = bodyPointNamed(words[1]);
  const auto object = words.size() == 4 ? bodyPointNamed(words[2]) : BodyPoint::None;
  if (kind < 0 || value < 0 || !subject || !object) return std::nullopt;
  statement.kind = static_cast<StatementKind>(kind);
  statement.value = static_cast<StatementClass>(value);
  statement.subject = *subject;
  statement.object = *object;
  statement = canonical(statement);
  if (!isValid(statement)) return std::nullopt;
  return statement;
}

}  // namespace lay
