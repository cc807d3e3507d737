#include "core/language/limb_words.h"
#include "core/language/statement_reader.h"

#include <algorithm>

namespace lay {
namespace {

using enum StatementKind;
using Class = StatementClass;

constexpr BodyPoint kNone = BodyPoint::None;

}  // namespace

void StatementReader::apply(const Atom& atom) {
  use(atom);
  const auto value = static_cast<Class>(atom.value);
  switch (atom.sense) {
    case Sense::Bent:
      applyBend(value);
      break;
    case Sense::Flexion:
      flexion_ = true;
      applyBend(Class::Bent);
      break;
    case Sense::Straight:
      applyStraight();
      break;
    case Sense::Verb:
      applyVerb(static_cast<Verb>(atom.value));
      break;
    case Sense::Way:
      applyWay(static_cast<Way>(atom.value));
      break;
    case Sense::Spacing:
      applySpacing(value);
      break;
    case Sense::Tilt:
      applyTilt(value);
      break;
    case Sense::Upright:
      applyUpright();
      break;
    case Sense::NeutralWord:
      applyNeutral();
      break;
    case Sense::LateralNeutral:
      for (const BodyPoint point : subject()) {
        emit(point == BodyPoint::Head ? HeadRoll : TrunkLean, point, kNone, Class::Neutral);
      }
      break;
    case Sense::PostureWord:
      last_emitted_.clear();
      subject_words_ = {};
      emit(Posture, BodyPoint::Body, kNone, value);
      subject_.clear();
      verb_ = Verb::None;
      finishPredicate();
      break;
    case Sense::CrossOrder:
      applyCross(value);
      break;
    case Sense::GroundWord:
      applyGround(value);
      break;
    case Sense::CrossLegged:
      last_emitted_.clear();
      emit(Crossed, BodyPoint::LeftLeg, BodyPoint::RightLeg, Class::Crossed);
      finishPredicate();
      break;
    case Sense::AtWaist:
      last_emitted_.clear();
      emit(TrunkPitch, BodyPoint::Torso, kNone, slight(Class::Forward, degree_));
      verb_ = Verb::None;
      finishPredicate();
      break;
    case Sense::Akimbo:
      for (const BodyPoint hand : {BodyPoint::LeftHand, BodyPoint::RightHand}) {
        emit(Distance, hand, onSide(BodyPoint::LeftHip, sideOf(hand)), Class::Close);
      }
      finishPredicate();
      break;
    case Sense::TPose:
      emit(Direction, BodyPoint::LeftArm, kNone, Class::Left);
      emit(Direction, BodyPoint::RightArm, kNone, Class::Right);
      finishPredicate();
      break;
    case Sense::Relation:
      if (relation_.is_active) relationWithoutObject();
      relation_ = {true, static_cast<StatementKind>(atom.extra), value};
      break;
    case Sense::Toward: {
      const Atom* next = following();
      const bool has_object =
          next != nullptr &&
          (next->sense == Sense::Part || isFollowedByNoun() || next->sense == Sense::GroundNoun);
      if (has_object && !relation_.is_active) {
        relation_ = {true, Distance, Class::Close, true};
      } else {
        mark(atom, WordUse::Filler);
      }
      break;
    }
    case Sense::NoRelation:
      relation_ = {true, Distance, Class::Close, false, true};
      break;
    default:
      break;
  }
}

void StatementReader::applyBend(StatementClass value) {
  const Class bend = value == Class::Bent ? bendClass() : value;
  const Points subjects = subject();
  const bool has_angle = !last_emitted_.empty() &&
                         statements_[last_emitted_.front()].kind == Bend &&
                         statements_[last_emitted_.front()].hasDegrees();
  if (has_angle && value == Class::Bent) return finishPredicate();
  // "bent at a right angle": the second word says how, of what the first one said.
  if (value != Class::Bent && !last_emitted_.empty() && !negated_) {
    bool refined = false;
    for (const std::size_t i : last_emitted_) {
      if (statements_[i].kind != Bend || statements_[i].value != Class::Bent) continue;
      statements_[i].value = value;
      statements_[i].is_rough = statements_[i].is_rough || rough_;
      statements_[i].range.end = std::max(statements_[i].range.end, words_[used_.back()].range.end);
      for (const std::size_t word : used_) uses_[word] = WordUse::Understood;
      refined = true;
    }
    if (refined) return finishPredicate();
  }
  const bool is_limb = !subjects.empty() && bendOf(subjects.front()) != kNone;
  if (!is_limb) {
    // The trunk and the head bend some way that is told next.
    flushVerb();
    verb_ = Verb::Lean;
    verb_has_said_ = false;
    return;
  }
  last_emitted_.clear();
  for (const BodyPoint point : subjects) {
    if (bendOf(point) != kNone) emit(Bend, bendOf(point), kNone, bend);
  }
  finishPredicate();
}

void StatementReader::applyStraight() {
  const Atom* next = following();
  const bool is_adverb = next != nullptr && next->sense == Sense::Way &&
                         (verb_ == Verb::Point || verb_ == Verb::Hang || verb_ == Verb::Look);
  if (is_adverb) return;
  last_emitted_.clear();
  for (const BodyPoint point : subject()) {
    if (bendOf(point) != kNone) emit(Bend, bendOf(point), kNone, Class::Straight);
    if (point == BodyPoint::Torso) emit(TrunkPitch, point, kNone, Class::Upright);
    if (point == BodyPoint::Head) emit(HeadPitch, point, kNone, Class::Neutral);
  }
  stretched_ = true;
  finishPredicate();
}

void StatementReader::applyVerb(Verb verb) {
  if (verb == Verb::Cross) return applyCross(Class::Crossed);
  if (verb_ != verb) flushVerb();
  // "knees bent, looking left": only heads look, and arms do not lean.
  const Points subjects = subject();
  const bool is_limb = !subjects.empty() && sideOf(subjects.front()) != BodySide::Middle;
  const bool turns = verb == Verb::Lean || verb == Verb::Turn;
  if (verb == Verb::Look && subjects != Points{BodyPoint::Torso}) {
    subject_ = {BodyPoint::Head};
    subject_words_ = {};
  } else if (turns && is_limb && sideOf(row_) == BodySide::Middle) {
    subject_.clear();
    subject_words_ = {};
  }
  verb_ = verb;
  verb_has_said_ = false;
  if (verb == Verb::Stretch) applyStraight();
}

void StatementReader::applySpacing(StatementClass value) {
  const Points subjects = subject();
  const Atom* next = following();
  if (subjects.size() < 2 || subjects[0] != mirrored(subjects[1])) {
    // "wide" of a single limb says where it points, if it says anything.
    if (!subjects.empty() && isOfArm(subjects.front()) && value != Class::Close) {
      applyWay(Way::Outward);
    }
    return;
  }
  const bool is_arm = limbEnds(subjects.front()) && isOfArm(subjects.front());
  if (is_arm && value != Class::Close && value != Class::ShoulderWidth) {
    return applyWay(Way::Outward);
  }
  // "spread wide", "open the legs wide": the wider word counts.
  if (!last_emitted_.empty() && value == Class::Wide) {
    Statement& last = statements_[last_emitted_.front()];
    if (last.kind == Distance && (last.value == Class::Spread || last.value == Class::Apart)) {
      last.value = Class::Wide;
      return finishPredicate();
    }
  }
  if (degree_ == Degree::Strong && value != Class::Close) value = Class::Wide;
  if (next != nullptr && next->sense == Sense::Way && value == Class::Spread && is_arm) return;
  last_emitted_.clear();
  const BodyPoint tip = tipOf(subjects.front());
  emit(Distance, tip, mirrored(tip), value);
  finishPredicate();
}

void StatementReader::applyTilt(StatementClass value) {
  last_emitted_.clear();
  for (const BodyPoint point : subject()) {
    const BodyPoint limb = sideOf(point) == BodySide::Middle ? BodyPoint::Torso : pointerOf(point);
    emit(Direction, limb, kNone, value);
  }
  verb_has_said_ = true;
  finishPredicate();
}

void StatementReader::applyUpright() {
  const Points subjects = subject();
  last_emitted_.clear();
  if (subjects.empty() || sideOf(subjects.front()) == BodySide::Middle) {
    const bool is_head = !subjects.empty() && subjects.front() == BodyPoint::Head;
    if (is_head) {
      emit(HeadPitch, BodyPoint::Head, kNone, Class::Neutral);
    } else {
      emit(TrunkPitch, BodyPoint::Torso, kNone, Class::Upright);
    }
  } else {
    for (const BodyPoint point : subjects) {
      emit(Direction, pointerOf(point), kNone, Class::Vertical);
    }
  }
  finishPredicate();
}

void StatementReader::applyNeutral() {
  last_emitted_.clear();
  const Points subjects = subject();
  for (const BodyPoint point : subjects) {
    if (point == BodyPoint::Head) emit(HeadPitch, point, kNone, Class::Neutral);
    if (point == BodyPoint::Torso) emit(TrunkTwist, point, kNone, Class::Neutral);
  }
  if (subjects.size() == 2 && subjects[0] == mirrored(subjects[1])) {
    emit(Height, tipOf(subjects[0]), tipOf(subjects[1]), Class::Level);
  }
  finishPredicate();
}

}  // namespace lay
