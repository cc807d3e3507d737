#include "core/language/statement_reader.h"

#include <algorithm>

namespace lay {
namespace {

BodyPoint leftOf(BodyPoint point) {
  return onSide(point, BodySide::Left);
}

}  // namespace

bool isSideWord(Sense sense) {
  return sense == Sense::LeftSide || sense == Sense::RightSide || sense == Sense::Both ||
         sense == Sense::Other || sense == Sense::OneOf;
}

bool isPredicate(Sense sense) {
  switch (sense) {
    case Sense::Bent:
    case Sense::Flexion:
    case Sense::Straight:
    case Sense::Verb:
    case Sense::Spacing:
    case Sense::Tilt:
    case Sense::Upright:
    case Sense::NeutralWord:
    case Sense::LateralNeutral:
    case Sense::Akimbo:
      return true;
    default:
      return false;
  }
}

StatementReader::StatementReader(const std::vector<Word>& words,
                                 const std::vector<Atom>& atoms,
                                 BodyPart row)
    : words_(words), atoms_(atoms), row_(row), uses_(words.size(), WordUse::NotUnderstood) {}

void StatementReader::read() {
  for (at_ = 0; at_ < atoms_.size(); ++at_) take(at_);
  endSentence();
  joinKneeling();
}

/// "Half-kneeling, the right knee on the ground" is one posture.
void StatementReader::joinKneeling() {
  const auto posture = std::find_if(statements_.begin(), statements_.end(), [](const Statement& s) {
    return s.value == StatementClass::KneelingOnOne && !s.is_negated;
  });
  const auto knee = std::find_if(statements_.begin(), statements_.end(), [](const Statement& s) {
    const bool is_knee = s.subject == BodyPoint::LeftKnee || s.subject == BodyPoint::RightKnee;
    return s.kind == StatementKind::Ground && s.value == StatementClass::On && is_knee;
  });
  if (posture == statements_.end() || knee == statements_.end()) return;
  posture->value = knee->subject == BodyPoint::LeftKnee ? StatementClass::KneelingOnLeft
                                                        : StatementClass::KneelingOnRight;
  posture->range.end = std::max(posture->range.end, knee->range.end);
  statements_.erase(knee);
}

const Atom* StatementReader::following(std::size_t distance) const {
  return at_ + distance < atoms_.size() ? &atoms_[at_ + distance] : nullptr;
}

bool StatementReader::isFollowedByNoun() const {
  for (std::size_t distance = 1; const Atom* next = following(distance); ++distance) {
    if (next->sense == Sense::Part) return true;
    const bool is_adjective = next->sense == Sense::Bent || next->sense == Sense::Straight;
    if (!isSideWord(next->sense) && !is_adjective) return false;
  }
  return false;
}

void StatementReader::take(std::size_t index) {
  Atom atom = atoms_[index];
  const Atom* next = following();
  // "back" is a part of the body after "his", "the", "straight" or a preposition, else a way.
  const bool is_back = atom.sense == Sense::Way && words_[atom.first_word].text == "back" &&
                       atom.end_word == atom.first_word + 1;
  if (is_back && (relation_.is_active || atom.has_article || !adjectives_.empty() ||
                  (next != nullptr && next->sense == Sense::Straight))) {
    const bool is_of_limb = next != nullptr && next->sense == Sense::Part;
    atom.sense = is_of_limb ? Sense::Filler : Sense::Part;
    atom.value = static_cast<int>(BodyPoint::Torso);
  }
  if (sides_.any() && !isSideWord(atom.sense) && atom.sense != Sense::Part &&
      atom.sense != Sense::And && !(isPredicate(atom.sense) && isFollowedByNoun())) {
    resolveBareSide();
  }
  if (is_subject_unknown_ && sides_.unknown) sides_ = {};
  const bool was_after_and = after_and_;
  after_and_ = false;
  switch (atom.sense) {
    case Sense::Filler:
      mark(atom, WordUse::Filler);
      after_and_ = was_after_and;
      break;
    case Sense::Person:
      mark(atom, WordUse::Filler);
      if (relation_.is_active) break;
      endClause();
      subject_.clear();
      is_subject_unknown_ = false;
      break;
    case Sense::Stop:
      endSentence();
      mark(atom, WordUse::Filler);
      break;
    case Sense::Comma:
      if (relation_.is_active) relationWithoutObject();
      mark(atom, WordUse::Filler);
      after_and_ = is_subject_fresh_;
      negated_ = negated_ && is_subject_fresh_;
      break;
    case Sense::And:
      mark(atom, WordUse::Filler);
      // "lifted slightly and slightly turned": each verb of the head has a degree of its own.
      if (subject() == Points{BodyPoint::Head} && (verb_ == Verb::Raise || verb_ == Verb::Lower)) {
        flushVerb();
      }
      after_and_ = true;
      break;
    case Sense::Contrast:
      endClause();
      mark(atom, WordUse::Filler);
      break;
    case Sense::Not:
    case Sense::Neither:
      negated_ = true;
      if (atom.sense == Sense::Neither) sides_.left = sides_.right = true;
      used_.push_back(atom.first_word);
      break;
    case Sense::LeftSide:
    case Sense::RightSide:
      (atom.sense == Sense::LeftSide ? sides_.left : sides_.right) = true;
      use(atom);
      after_and_ = was_after_and;
      break;
    case Sense::Both:
      use(atom);
      after_and_ = was_after_and;
      if (isFollowedByNoun()) sides_.left = sides_.right = true;
      break;
    case Sense::Other:
      sides_.other = true;
      use(atom);
      break;
    case Sense::OneOf:
      // "the right one" names a side already; "one arm" names none.
      sides_.unknown = !sides_.any() && isFollowedByNoun();
      mark(atom, WordUse::Filler);
      break;
    case Sense::It:
      mark(atom, WordUse::Filler);
      if (relation_.is_active && !last_objects_.empty()) takeObject(last_objects_, atom);
      break;
    case Sense::Part:
      after_and_ = was_after_and;
      takePart(atom);
      after_and_ = false;
      break;
    case Sense::GroundNoun:
      use(atom);
      if (relation_.is_active && !relation_.is_dead) {
        const bool is_off =
            relation_.value == StatementClass::Off || relation_.kind == StatementKind::Height;
        applyGround(is_off ? StatementClass::Off : StatementClass::On);
      }
      relation_ = {};
      break;
    case Sense::Modifier:
      takeModifier(atom);
      after_and_ = was_after_and;
      break;
    case Sense::Number:
      number_ = atom.value;
      used_.push_back(atom.first_word);
      break;
    case Sense::Degrees:
      takeAngle(atom);
      break;
    default:
      takePredicate(atom);
      break;
  }
}

void StatementReader::takePart(const Atom& atom) {
  const auto left = static_cast<BodyPoint>(atom.value);
  use(atom);
  const Atom* next = following();
  const bool is_height =
      next != nullptr &&
      (next->sense == Sense::Height || (next->sense == Sense::NeutralWord && next->extra == 1));
  const bool is_object = relation_.is_active || (is_height && !subject().empty());
  if (!is_object) {
    Points points = resolve(left, atom.extra == 1);
    const bool joins = after_and_ && is_subject_fresh_ && adjectives_.empty();
    if (joins) points.insert(points.begin(), subject_.begin(), subject_.end());
    if (after_and_ && !joins && adjectives_.empty()) adjectives_ = last_adjectives_;
    const bool keeps_verb = !adjectives_.empty();
    if (!joins && !keeps_verb) flushVerb();
    setSubject(points, atom);
    const std::vector<Atom> adjectives = adjectives_;
    adjectives_.clear();
    for (const Atom& adjective : adjectives) apply(adjective);
    last_adjectives_ = adjectives;
    return;
  }
  Points objects = sided(left, atom.extra == 1);
  sides_ = {};
  if (is_height) {
    relation_ = {true, StatementKind::Height, StatementClass::Level};
    use(*next);
    ++at_;
  }
  takeObject(objects, atom);
}

void StatementReader::takeObject(const Points& points, const Atom& atom) {
  use(atom);
  if (!relation_.is_dead) applyRelation(points);
  if (relation_.is_dead) mark(atom, WordUse::NotUnderstood);
  last_objects_ = points;
  relation_ = {};
}

void StatementReader::takePredicate(const Atom& atom) {
  if (atom.sense == Sense::Unknown || atom.sense == Sense::Height) return;
  if (isPredicate(atom.sense) && isFollowedByNoun() && !is_subject_fresh_) {
    adjectives_.push_back(atom);
    use(atom);
    return;
  }
  apply(atom);
}

void StatementReader::setSubject(Points points, const Atom& atom) {
  is_subject_unknown_ = points.empty();
  // After "arms crossed" one arm may follow ("the left in front"), but not "both hands".
  if (points.size() != 1) crossings_.clear();
  subject_ = std::move(points);
  subject_words_ = {used_.empty() ? atom.first_word : std::min(used_.front(), atom.first_word),
                    atom.end_word};
  is_subject_fresh_ = true;
  last_emitted_.clear();
  if (is_subject_unknown_) mark(atom, WordUse::NotUnderstood);
}

StatementReader::Points StatementReader::resolve(BodyPoint left, bool is_plural) {
  Points points = sided(left, is_plural);
  sides_ = {};
  last_kind_ = leftOf(left);
  if (points.size() == 1 && sideOf(points.front()) != BodySide::Middle) {
    last_side_ = sideOf(points.front());
  }
  return points;
}

StatementReader::Points StatementReader::sided(BodyPoint left, bool is_plural) const {
  if (sideOf(left) == BodySide::Middle) return {left};
  const BodyPoint right = mirrored(left);
  if (sides_.unknown) return {};
  if (sides_.left && sides_.right) return {left, right};
  if (sides_.left) return {left};
  if (sides_.right) return {right};
  const Points subjects = subject();
  const BodySide of_subject = subjects.size() == 1 ? sideOf(subjects.front()) : BodySide::Middle;
  if (sides_.other) {
    const BodySide known = of_subject != BodySide::Middle ? of_subject : last_side_;
    if (known == BodySide::Middle) return {};
    return {onSide(left, known == BodySide::Left ? BodySide::Right : BodySide::Left)};
  }
  if (is_plural) return {left, right};
  if (relation_.is_active && subjects.size() == 2) return {left, right};
  if (of_subject != BodySide::Middle) return {onSide(left, of_subject)};
  if (sideOf(row_) != BodySide::Middle) return {onSide(left, sideOf(row_))};
  return {};
}

StatementReader::Points StatementReader::subject() const {
  if (!subject_.empty() || is_subject_unknown_) return subject_;
  switch (row_) {
    case BodyPart::Head:
      return {BodyPoint::Head};
    case BodyPart::Torso:
      return {BodyPoint::Torso};
    case BodyPart::LeftArm:
      return {BodyPoint::LeftArm};
    case BodyPart::RightArm:
      return {BodyPoint::RightArm};
    case BodyPart::LeftLeg:
      return {BodyPoint::LeftLeg};
    case BodyPart::RightLeg:
      return {BodyPoint::RightLeg};
    case BodyPart::Overall:
      break;
  }
  return {};
}

/// "the left" without a noun: a way to look or lean, or the limb named before on that side.
void StatementReader::resolveBareSide() {
  const Points subjects = subject();
  const bool is_middle = !subjects.empty() && sideOf(subjects.front()) == BodySide::Middle;
  const bool is_turning = verb_ == Verb::Look || verb_ == Verb::Turn || verb_ == Verb::Lean;
  const bool is_pointing = verb_ == Verb::Point || verb_ == Verb::Stretch;
  const Sides sides = sides_;
  if (relation_.is_active && last_kind_ != BodyPoint::None && !sides.unknown) {
    const BodyPoint kind = subjects.empty() ? last_kind_ : leftOf(subjects.front());
    const Points objects = sided(kind, false);
    sides_ = {};
    takeObject(objects, atoms_[at_ > 0 ? at_ - 1 : 0]);
    return;
  }
  if ((is_turning || is_middle || is_pointing) && !sides.other && sides.left != sides.right) {
    sides_ = {};
    applyWay(sides.left ? Way::Left : Way::Right);
    return;
  }
  if (last_kind_ != BodyPoint::None && sideOf(last_kind_) != BodySide::Middle) {
    flushVerb();
    const std::vector<std::size_t> said_before = last_emitted_;
    setSubject(resolve(last_kind_, false), atoms_[at_ > 0 ? at_ - 1 : 0]);
    const bool is_at_end = at_ >= atoms_.size() || atoms_[at_].sense == Sense::Stop;
    if (is_at_end && !subject_.empty()) sayAgain(said_before);
    return;
  }
  sides_ = {};
}

/// "... and so is the right."
void StatementReader::sayAgain(const std::vector<std::size_t>& said_before) {
  for (const std::size_t i : said_before) {
    const Statement other = mirrored(statements_[i]);
    if (sideOf(other.subject) != sideOf(subject_.front())) continue;
    negated_ = other.is_negated;
    emit(other.kind, other.subject, other.object, other.value);
  }
}

void StatementReader::endClause() {
  if (sides_.any()) resolveBareSide();
  if (relation_.is_active) relationWithoutObject();
  flushVerb();
  verb_ = Verb::None;
  stretched_ = false;
  negated_ = rough_ = almost_ = flexion_ = false;
  degree_ = Degree::None;
  number_ = -1;
  adjectives_.clear();
  last_adjectives_.clear();
  used_.clear();
}

void StatementReader::endSentence() {
  endClause();
  subject_.clear();
  subject_words_ = {};
  is_subject_fresh_ = is_subject_unknown_ = false;
  crossings_.clear();
  last_emitted_.clear();
}

void StatementReader::mark(const Atom& atom, WordUse use) {
  for (std::size_t i = atom.first_word; i < atom.end_word; ++i) uses_[i] = use;
}

void StatementReader::use(const Atom& atom) {
  for (std::size_t i = atom.first_word; i < atom.end_word; ++i) used_.push_back(i);
}

void StatementReader::emit(StatementKind kind,
                           BodyPoint subject,
                           BodyPoint object,
                           StatementClass value) {
  Statement statement;
  statement.kind = kind;
  statement.subject = subject;
  statement.object = object;
  statement.value = value;
  statement.is_negated = negated_;
  statement.is_rough = rough_ || (almost_ && kind != StatementKind::Bend) ||
                       (almost_ && value == StatementClass::Straight);
  statement = canonical(statement);
  if (!isValid(statement)) return;
  std::size_t first = words_.size();
  std::size_t end = 0;
  const auto cover = [&](std::size_t begin_word, std::size_t end_word) {
    first = std::min(first, begin_word);
    end = std::max(end, end_word);
    for (std::size_t i = begin_word; i < end_word; ++i) uses_[i] = WordUse::Understood;
  };
  for (const std::size_t word : used_) cover(word, word + 1);
  if (subject_words_.end > subject_words_.begin) cover(subject_words_.begin, subject_words_.end);
  if (end > first) statement.range = {words_[first].range.begin, words_[end - 1].range.end};
  const auto same = std::find_if(statements_.begin(), statements_.end(), [&](const Statement& s) {
    return saysTheSame(s, statement);
  });
  last_emitted_.push_back(static_cast<std::size_t>(same - statements_.begin()));
  if (same == statements_.end()) statements_.push_back(statement);
  is_subject_fresh_ = false;
}

void StatementReader::finishPredicate() {
  negated_ = rough_ = almost_ = false;
  degree_ = Degree::None;
  used_.clear();
}

}  // namespace lay
