#include "core/language/word_slots.h"

#include <algorithm>

namespace lay {
namespace {

using enum BodyPoint;
using enum MeasureKind;

constexpr int kFirstPosture = static_cast<int>(StatementClass::Standing);
constexpr int kPostureCount = kStatementClassCount - kFirstPosture;
constexpr int kCrossingCount = 3;  // either way, left in front, right in front
static_assert(kPostureCount + 2 * kCrossingCount == kWordFlagCount);

using Table = std::vector<Measure>;

void addArm(Table& table, BodySide side) {
  const bool is_left = side == BodySide::Left;
  const BodySide other = is_left ? BodySide::Right : BodySide::Left;
  const auto own = [side](BodyPoint point) { return onSide(point, side); };
  const BodyPoint hand = own(LeftHand);
  const BodyPoint arm = own(LeftArm);
  table.insert(table.end(),
               {{BendAngle, own(LeftElbow)},
                {HeightOffset, hand, Head},
                {HeightOffset, hand, own(LeftShoulder)},
                {HeightOffset, hand, own(LeftHip)},
                {DepthOffset, hand, Torso},
                {SideOffset, hand, own(LeftShoulder)},
                {SideOffset, hand, Torso},
                {GroundHeight, hand},
                {Tilt, own(LeftUpperArm)},
                {Tilt, own(LeftForearm)},
                {LimbDirection, arm, None, BodyAxis::Down},
                {LimbDirection, arm, None, BodyAxis::Up},
                {LimbDirection, arm, None, BodyAxis::Front},
                {LimbDirection, arm, None, BodyAxis::Back},
                {LimbDirection, arm, None, is_left ? BodyAxis::Left : BodyAxis::Right}});
  for (const BodyPoint target : {Head,
                                 own(LeftHip),
                                 own(LeftKnee),
                                 onSide(LeftKnee, other),
                                 onSide(LeftShoulder, other),
                                 onSide(LeftElbow, other),
                                 own(LeftAnkle),
                                 own(LeftFoot),
                                 onSide(LeftFoot, other)}) {
    table.push_back({Distance, hand, target});
  }
}

void addLeg(Table& table, BodySide side) {
  const bool is_left = side == BodySide::Left;
  const auto own = [side](BodyPoint point) { return onSide(point, side); };
  const BodyPoint leg = own(LeftLeg);
  table.insert(table.end(),
               {{BendAngle, own(LeftKnee)},
                {GroundHeight, own(LeftFoot)},
                {Tilt, own(LeftThigh)},
                {Tilt, own(LeftShin)},
                {HeightOffset, own(LeftKnee), own(LeftHip)},
                {HeightOffset, own(LeftFoot), own(LeftHip)},
                {LimbDirection, leg, None, BodyAxis::Down},
                {LimbDirection, leg, None, BodyAxis::Up},
                {LimbDirection, leg, None, BodyAxis::Front},
                {LimbDirection, leg, None, BodyAxis::Back},
                {LimbDirection, leg, None, is_left ? BodyAxis::Left : BodyAxis::Right}});
}

const Table& slotTable() {
  static const Table kTable = [] {
    Table table = {{Distance, LeftHand, RightHand},
                   {HeightOffset, LeftHand, RightHand},
                   {Distance, LeftFoot, RightFoot},
                   {DepthOffset, LeftFoot, RightFoot},
                   {TrunkPitch, Torso},
                   {TrunkLean, Torso},
                   {TrunkTwist, Torso},
                   {Tilt, Torso},
                   {HeadPitch, Head},
                   {HeadYaw, Head},
                   {HeadRoll, Head}};
    for (const BodySide side : {BodySide::Left, BodySide::Right}) addArm(table, side);
    for (const BodySide side : {BodySide::Left, BodySide::Right}) addLeg(table, side);
    return table;
  }();
  return kTable;
}

bool isSame(const Measure& a, const Measure& b) {
  return a.kind == b.kind && a.subject == b.subject && a.object == b.object &&
         (a.kind != LimbDirection || a.axis == b.axis);
}

}  // namespace

std::span<const Measure> wordSlots() {
  return slotTable();
}

std::optional<int> wordSlotOf(const Measure& measure) {
  const Table& table = slotTable();
  const auto found = std::find_if(
      table.begin(), table.end(), [&](const Measure& known) { return isSame(known, measure); });
  if (found == table.end()) return std::nullopt;
  return static_cast<int>(found - table.begin());
}

std::optional<int> wordFlagOf(const Statement& statement) {
  if (statement.kind == StatementKind::Posture) {
    return static_cast<int>(statement.value) - kFirstPosture;
  }
  if (statement.kind != StatementKind::Crossed) return std::nullopt;
  const int way = static_cast<int>(statement.value) - static_cast<int>(StatementClass::Crossed);
  return kPostureCount + (isOfArm(statement.subject) ? 0 : kCrossingCount) + way;
}

SaidMeasures saidMeasures(const std::vector<Statement>& statements) {
  SaidMeasures said;
  for (const Statement& statement : statements) {
    if (statement.is_negated || !isValid(statement)) continue;
    const Statement known = canonical(statement);
    if (const auto flag = wordFlagOf(known)) {
      said.flags.push_back(*flag);
      continue;
    }
    const StatementMeaning meaning = meaningOf(known);
    for (const StatementTerm& term : meaning.alternatives.front()) {
      if (const auto slot = wordSlotOf(term.measure)) said.terms.push_back({*slot, term});
    }
  }
  return said;
}

}  // namespace lay
