#include "core/evaluation/edit_kinds.h"

#include <initializer_list>

namespace lay {
namespace {

using Class = StatementClass;
using Kind = StatementKind;
using enum BodyPoint;

constexpr std::array<std::string_view, kEditKindCount> kNames = {"elbow_bend",
                                                                 "knee_bend",
                                                                 "hand_to_shoulder",
                                                                 "hand_to_head",
                                                                 "hand_to_hip",
                                                                 "hand_in_front",
                                                                 "hand_behind",
                                                                 "foot_lifted",
                                                                 "legs_crossed",
                                                                 "torso_pitch",
                                                                 "torso_lean",
                                                                 "head_turn"};

Statement make(Kind kind, BodyPoint subject, BodyPoint object, Class value) {
  Statement statement;
  statement.kind = kind;
  statement.subject = subject;
  statement.object = object;
  statement.value = value;
  return canonical(statement);
}

std::vector<Statement> ofBothSides(Kind kind,
                                   BodyPoint left_subject,
                                   BodyPoint left_object,
                                   std::initializer_list<Class> values) {
  std::vector<Statement> statements;
  for (const BodySide side : {BodySide::Left, BodySide::Right}) {
    for (const Class value : values) {
      statements.push_back(
          make(kind, onSide(left_subject, side), onSide(left_object, side), value));
    }
  }
  return statements;
}

std::vector<Statement> ofTheMiddle(Kind kind,
                                   BodyPoint subject,
                                   BodyPoint object,
                                   std::initializer_list<Class> values) {
  std::vector<Statement> statements;
  for (const Class value : values) statements.push_back(make(kind, subject, object, value));
  return statements;
}

}  // namespace

std::string_view nameOf(EditKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Statement> statementsOf(EditKind kind) {
  const auto bends = {Class::MostlyBent,
                      Class::RightAngle,
                      Class::PartlyBent,
                      Class::SlightlyBent,
                      Class::Straight};
  const auto heights = {Class::Above, Class::Level, Class::Below};
  switch (kind) {
    case EditKind::ElbowBend:
      return ofBothSides(Kind::Bend, LeftElbow, None, bends);
    case EditKind::KneeBend:
      return ofBothSides(Kind::Bend, LeftKnee, None, bends);
    case EditKind::HandToShoulder:
      return ofBothSides(Kind::Height, LeftHand, LeftShoulder, heights);
    case EditKind::HandToHead:
      return ofBothSides(Kind::Height, LeftHand, Head, heights);
    case EditKind::HandToHip:
      return ofBothSides(Kind::Height, LeftHand, LeftHip, heights);
    case EditKind::HandInFront:
      return ofBothSides(Kind::Depth, LeftHand, Torso, {Class::Front});
    case EditKind::HandBehind:
      return ofBothSides(Kind::Depth, LeftHand, Torso, {Class::Behind});
    case EditKind::FootLifted:
      return ofBothSides(Kind::Ground, LeftFoot, None, {Class::Off});
    case EditKind::LegsCrossed:
      return ofTheMiddle(Kind::Crossed, LeftLeg, RightLeg, {Class::LeftFront, Class::RightFront});
    case EditKind::TorsoPitch:
      return ofTheMiddle(Kind::TrunkPitch,
                         Torso,
                         None,
                         {Class::Forward,
                          Class::SlightlyForward,
                          Class::Upright,
                          Class::SlightlyBackward,
                          Class::Backward});
    case EditKind::TorsoLean:
      return ofTheMiddle(Kind::TrunkLean,
                         Torso,
                         None,
                         {Class::Left, Class::SlightlyLeft, Class::SlightlyRight, Class::Right});
    default:
      return ofTheMiddle(
          Kind::HeadYaw,
          Head,
          None,
          {Class::Left, Class::SlightlyLeft, Class::Neutral, Class::SlightlyRight, Class::Right});
  }
}

}  // namespace lay
