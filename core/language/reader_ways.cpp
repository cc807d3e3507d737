#include "core/language/limb_words.h"
#include "core/language/statement_reader.h"

#include <algorithm>
#include <array>

namespace lay {
namespace {

using enum StatementKind;
using Class = StatementClass;

constexpr BodyPoint kNone = BodyPoint::None;

}  // namespace

void StatementReader::applyWay(Way way) {
  const Points subjects = subject();
  last_emitted_.clear();
  if (subjects.empty() && !is_subject_unknown_) {
    if (verb_ == Verb::Lean || verb_ == Verb::Turn) wayOfTorso(way);
    if (verb_ == Verb::Look) wayOfHead(way);
  }
  for (const BodyPoint point : subjects) {
    if (point == BodyPoint::Head) {
      wayOfHead(way);
    } else if (sideOf(point) == BodySide::Middle) {
      wayOfTorso(way);
    } else if (isOfArm(point)) {
      wayOfArm(point, way);
    } else if (isOfLeg(point)) {
      wayOfLeg(point, way);
    }
  }
  if (last_emitted_.empty()) return;
  verb_has_said_ = true;
  finishPredicate();
}

void StatementReader::wayOfHead(Way way) {
  const BodyPoint head = BodyPoint::Head;
  switch (way) {
    case Way::Left:
    case Way::Right: {
      const Class side = way == Way::Left ? Class::Left : Class::Right;
      emit(verb_ == Verb::Lean ? HeadRoll : HeadYaw, head, kNone, slight(side, degree_));
      break;
    }
    case Way::Up:
    case Way::Overhead:
      emit(HeadPitch, head, kNone, slight(Class::Up, degree_));
      break;
    case Way::Down:
      emit(HeadPitch, head, kNone, slight(Class::Down, degree_));
      break;
    case Way::Backward:
      emit(HeadPitch, head, kNone, slight(Class::Up, degree_));
      break;
    case Way::Ahead:
      emit(HeadYaw, head, kNone, Class::Neutral);
      break;
    case Way::Forward:
      if (verb_ == Verb::Lean || verb_ == Verb::Lower) {
        emit(HeadPitch, head, kNone, slight(Class::Down, degree_));
      } else {
        emit(HeadYaw, head, kNone, Class::Neutral);
      }
      break;
    case Way::Outward:
      break;
  }
}

void StatementReader::wayOfTorso(Way way) {
  const BodyPoint torso = BodyPoint::Torso;
  const StatementKind sideways =
      verb_ == Verb::Turn || verb_ == Verb::Look ? TrunkTwist : TrunkLean;
  if (verb_ == Verb::Point || verb_ == Verb::Hang) {
    // Where the trunk as a whole points, as a limb does.
    constexpr std::array kWays = {
        Class::Forward, Class::Backward, Class::Up, Class::Down, Class::Left, Class::Right};
    const auto index = static_cast<std::size_t>(way);
    if (index < kWays.size()) emit(Direction, torso, kNone, kWays[index]);
    return;
  }
  switch (way) {
    case Way::Left:
    case Way::Right:
      emit(sideways, torso, kNone, slight(way == Way::Left ? Class::Left : Class::Right, degree_));
      break;
    case Way::Forward:
    case Way::Down:
    case Way::Ahead:
      if (verb_ == Verb::Look) {
        emit(TrunkTwist, torso, kNone, Class::Neutral);
      } else {
        emit(TrunkPitch, torso, kNone, slight(Class::Forward, degree_));
      }
      break;
    case Way::Backward:
      emit(TrunkPitch, torso, kNone, slight(Class::Backward, degree_));
      break;
    default:
      break;
  }
}

void StatementReader::wayOfArm(BodyPoint point, Way way) {
  const BodyPoint arm = pointerOf(point);
  const BodyPoint hand = onSide(BodyPoint::LeftHand, sideOf(point));
  const bool is_left = sideOf(point) == BodySide::Left;
  switch (way) {
    case Way::Up:
      // Arms "up" are raised; arms that point or stretch up are vertical.
      if (verb_ == Verb::Point || stretched_ || (arm == point && !isOfArm(tipOf(point)))) {
        emit(Direction, arm, kNone, Class::Up);
      } else {
        emit(Height, hand, onSide(BodyPoint::LeftShoulder, sideOf(point)), Class::Above);
      }
      break;
    case Way::Overhead:
      emit(Height, hand, BodyPoint::Head, Class::Above);
      break;
    case Way::Down:
      emit(Direction, arm, kNone, Class::Down);
      break;
    case Way::Forward:
    case Way::Ahead:
      emit(Direction, arm, kNone, Class::Forward);
      break;
    case Way::Backward:
      emit(Direction, arm, kNone, Class::Backward);
      break;
    case Way::Left:
      emit(Direction, arm, kNone, Class::Left);
      break;
    case Way::Right:
      emit(Direction, arm, kNone, Class::Right);
      break;
    case Way::Outward: {
      // "straight out in front" is told by what follows.
      const Atom* next = following();
      if (next != nullptr && next->sense == Sense::Relation) return;
      const Class side = is_left ? Class::Left : Class::Right;
      const bool is_elbow = point == BodyPoint::LeftElbow || point == BodyPoint::RightElbow;
      if (is_elbow) {
        emit(Side, point, onSide(BodyPoint::LeftShoulder, sideOf(point)), side);
      } else {
        emit(Direction, arm, kNone, side);
      }
      break;
    }
  }
}

void StatementReader::wayOfLeg(BodyPoint point, Way way) {
  const bool points = verb_ == Verb::Point || stretched_;
  const BodyPoint leg = pointerOf(point);
  const BodyPoint tip = tipOf(limbEnds(point) ? leg : point);
  const BodyPoint foot = onSide(BodyPoint::LeftFoot, sideOf(point));
  const bool is_left = sideOf(point) == BodySide::Left;
  switch (way) {
    case Way::Up:
      if (verb_ == Verb::Point) {
        emit(Direction, leg, kNone, Class::Up);
      } else {
        emit(Ground, foot, kNone, Class::Off);
      }
      break;
    case Way::Down:
      if (points || verb_ == Verb::Hang) emit(Direction, leg, kNone, Class::Down);
      break;
    case Way::Forward:
    case Way::Ahead:
    case Way::Backward: {
      const bool is_back = way == Way::Backward;
      if (points) {
        emit(Direction, leg, kNone, is_back ? Class::Backward : Class::Forward);
      } else {
        emit(Depth, tip, mirrored(tip), is_back ? Class::Behind : Class::Front);
      }
      break;
    }
    case Way::Left:
      emit(Direction, leg, kNone, Class::Left);
      break;
    case Way::Right:
      emit(Direction, leg, kNone, Class::Right);
      break;
    case Way::Outward:
      emit(Direction, leg, kNone, is_left ? Class::Left : Class::Right);
      break;
    case Way::Overhead:
      emit(Height, foot, BodyPoint::Head, Class::Above);
      break;
  }
}

/// A verb of which no way was told means something by itself: arms "raised" are above the
/// shoulders.
void StatementReader::flushVerb() {
  const Verb verb = verb_;
  const bool has_said = verb_has_said_;
  verb_has_said_ = true;
  if (has_said || verb == Verb::None) return;
  const Points subjects = subject();
  last_emitted_.clear();
  if (negated_ && (verb == Verb::Lean || verb == Verb::Turn) && sideOf(row_) == BodySide::Middle) {
    negated_ = false;
    emit(verb == Verb::Lean ? TrunkLean : TrunkTwist, BodyPoint::Torso, kNone, Class::Neutral);
    negated_ = true;
    return;
  }
  for (const BodyPoint point : subjects) {
    const BodyPoint shoulder = onSide(BodyPoint::LeftShoulder, sideOf(point));
    const BodyPoint foot = onSide(BodyPoint::LeftFoot, sideOf(point));
    if (verb == Verb::Raise) {
      if (isOfArm(point)) emit(Height, tipOf(pointerOf(point)), shoulder, Class::Above);
      if (isOfLeg(point)) emit(Ground, foot, kNone, Class::Off);
      if (point == BodyPoint::Head) emit(HeadPitch, point, kNone, slight(Class::Up, degree_));
    } else if (verb == Verb::Lower || verb == Verb::Hang) {
      if (isOfArm(point)) emit(Direction, pointerOf(point), kNone, Class::Down);
      if (point == BodyPoint::Head) emit(HeadPitch, point, kNone, slight(Class::Down, degree_));
    } else if (verb == Verb::Lean && point == BodyPoint::Torso && !used_.empty()) {
      continue;
    }
  }
  if (!last_emitted_.empty()) finishPredicate();
}

}  // namespace lay
