#include "core/language/limb_words.h"
#include "core/language/statement_reader.h"

#include <algorithm>

namespace lay {
namespace {

using enum StatementKind;
using Class = StatementClass;

constexpr BodyPoint kNone = BodyPoint::None;

}  // namespace

void StatementReader::applyCross(StatementClass value) {
  // The order may be told after the crossing itself.
  if (value != Class::Crossed && !crossings_.empty()) {
    statements_[crossings_.back()].value = value;
    return finishPredicate();
  }
  const Points subjects = subject();
  if (subjects.empty() || value != Class::Crossed) return;
  const bool is_arm = isOfArm(subjects.front());
  if (!is_arm && !isOfLeg(subjects.front())) return;
  const BodyPoint limb = is_arm ? BodyPoint::LeftArm : BodyPoint::LeftLeg;
  last_emitted_.clear();
  emit(Crossed, limb, mirrored(limb), value);
  if (!last_emitted_.empty()) crossings_.push_back(last_emitted_.front());
  finishPredicate();
}

void StatementReader::applyGround(StatementClass value) {
  last_emitted_.clear();
  for (const BodyPoint point : subject()) {
    const bool is_torso = sideOf(point) == BodySide::Middle;
    if (is_torso) continue;
    const bool is_joint = point == BodyPoint::LeftKnee || point == BodyPoint::RightKnee ||
                          point == BodyPoint::LeftElbow || point == BodyPoint::RightElbow;
    const BodyPoint tip = tipOf(limbEnds(point) ? pointerOf(point) : point);
    emit(Ground, is_joint ? point : tip, kNone, value);
  }
  verb_has_said_ = true;
  finishPredicate();
}

void StatementReader::applyLooking(BodySide side) {
  const Class value = side == BodySide::Left ? Class::Left : Class::Right;
  emit(verb_ == Verb::Lean ? HeadRoll : HeadYaw, BodyPoint::Head, kNone, slight(value, degree_));
}

void StatementReader::applyRelation(const Points& objects) {
  const Points subjects = subject();
  if (objects.empty()) return finishPredicate();
  last_emitted_.clear();
  const BodyPoint object = objects.front();
  const bool is_shoulder = object == BodyPoint::LeftShoulder || object == BodyPoint::RightShoulder;
  const bool is_of_head = verb_ == Verb::Look || subjects == Points{BodyPoint::Head};
  if (is_of_head && is_shoulder && objects.size() == 1) {
    applyLooking(sideOf(object));
    verb_has_said_ = true;
    return finishPredicate();
  }
  if (subjects.empty()) {
    // "standing on the left leg": the foot that carries. Nothing else is said of nobody.
    const bool is_on = relation_.kind == Distance && !relation_.is_toward;
    const bool is_knees = object == BodyPoint::LeftKnee && objects.size() == 2;
    if (is_on && is_knees) {
      emit(Posture, BodyPoint::Body, kNone, Class::Kneeling);
    } else if (is_on && isOfLeg(object) && objects.size() == 1) {
      const BodyPoint foot = onSide(BodyPoint::LeftFoot, sideOf(object));
      emit(Ground, foot, kNone, Class::On);
    }
    return finishPredicate();
  }
  if (is_of_head && subjects.size() == 1 && object == BodyPoint::Chest) {
    emit(HeadPitch, BodyPoint::Head, kNone, slight(Class::Down, degree_));
    verb_has_said_ = true;
    return finishPredicate();
  }
  // Legs or arms already told to be crossed: this says which is in front, or only where.
  if (!crossings_.empty() && relation_.kind != Distance) {
    Statement& crossing = statements_[crossings_.back()];
    const bool is_same_limb = subjects.size() == 1 &&
                              isOfArm(object) == isOfArm(subjects.front()) &&
                              sideOf(object) != BodySide::Middle;
    if (is_same_limb) {
      const bool is_behind = relation_.value == Class::Behind || relation_.value == Class::Below;
      const bool left_is_front = (sideOf(subjects.front()) == BodySide::Left) != is_behind;
      crossing.value = left_is_front ? Class::LeftFront : Class::RightFront;
    }
    verb_has_said_ = true;
    return finishPredicate();
  }
  if (!crossings_.empty() &&
      statements_[crossings_.back()].subject == pointerOf(subjects.front())) {
    return finishPredicate();
  }
  for (const BodyPoint point : subjects) {
    if (point == BodyPoint::Torso) continue;
    BodyPoint target = objects.size() == 2 ? onSide(object, sideOf(point)) : object;
    BodyPoint tip = tipOf(point);
    const bool is_trunk_object = target == BodyPoint::Torso || target == BodyPoint::Chest ||
                                 target == BodyPoint::Waist || target == BodyPoint::Pelvis;
    if (relation_.kind == Depth && is_trunk_object) target = BodyPoint::Torso;
    const bool is_extended_arm = stretched_ && relation_.value == Class::Front && is_trunk_object &&
                                 tip != point && isOfArm(point);
    if (is_extended_arm) {
      emit(Direction, point, kNone, Class::Forward);
      continue;
    }
    if (relation_.kind == Distance && target == BodyPoint::Torso) {
      if (relation_.is_toward) continue;
    }
    if (relation_.kind == Distance &&
        (target == BodyPoint::LeftLeg || target == BodyPoint::RightLeg) && isOfArm(tip)) {
      target = onSide(BodyPoint::LeftThigh, sideOf(target));
    } else {
      target = tipOf(target);
    }
    if (relation_.kind == Side && relation_.value == Class::Vertical) {
      const Class outward = sideOf(point) == BodySide::Left ? Class::Left : Class::Right;
      emit(Side, tip, target, outward);
    } else {
      emit(relation_.kind, tip, target, relation_.value);
    }
  }
  if (!last_emitted_.empty()) verb_has_said_ = true;
  finishPredicate();
}

void StatementReader::relationWithoutObject() {
  const PendingRelation relation = relation_;
  relation_ = {};
  const Points subjects = subject();
  if (relation.is_dead || relation.is_toward || subjects.empty()) return;
  const bool is_pair = subjects.size() == 2 && subjects[0] == mirrored(subjects[1]);
  if (relation.kind == Distance && is_pair) return applySpacing(relation.value);
  if (relation.kind != Depth && relation.value != Class::Off) return;
  if (!crossings_.empty() && subjects.size() == 1) {
    const bool is_behind = relation.value == Class::Behind;
    const bool left_is_front = (sideOf(subjects.front()) == BodySide::Left) != is_behind;
    statements_[crossings_.back()].value = left_is_front ? Class::LeftFront : Class::RightFront;
    return finishPredicate();
  }
  last_emitted_.clear();
  for (const BodyPoint point : subjects) {
    const BodyPoint tip = tipOf(point);
    if (isOfLeg(tip) && stretched_) {
      emit(Direction,
           pointerOf(point),
           kNone,
           relation.value == Class::Behind ? Class::Backward : Class::Forward);
    } else if (isOfLeg(tip)) {
      emit(Depth, tip, mirrored(tip), relation.value);
    } else if (isOfArm(tip) && stretched_ && relation.value == Class::Front) {
      emit(Direction, pointerOf(point), kNone, Class::Forward);
    } else if (isOfArm(tip)) {
      emit(Depth, tip, BodyPoint::Torso, relation.value);
    }
  }
  if (!last_emitted_.empty()) verb_has_said_ = true;
  finishPredicate();
}

}  // namespace lay
