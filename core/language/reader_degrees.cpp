#include "core/language/statement_reader.h"

#include <algorithm>
#include <array>

namespace lay {
namespace {

using Class = StatementClass;

/// What an adverb of degree can stand before.
bool takesDegree(Sense sense) {
  switch (sense) {
    case Sense::Way:
    case Sense::Relation:
    case Sense::Toward:
    case Sense::Modifier:
    case Sense::Number:
    case Sense::AtWaist:
      return true;
    default:
      return isPredicate(sense) || isSideWord(sense);
  }
}

}  // namespace

StatementClass StatementReader::bendClass() const {
  if (number_ >= 0) {
    const int angle = flexion_ ? 180 - number_ : number_;
    return angle < 45     ? Class::FullyBent
           : angle < 75   ? Class::MostlyBent
           : angle < 105  ? Class::RightAngle
           : angle <= 135 ? Class::PartlyBent
           : angle < 160  ? Class::SlightlyBent
                          : Class::Straight;
  }
  switch (degree_) {
    case Degree::Slight:
      return Class::SlightlyBent;
    case Degree::Partly:
      return Class::PartlyBent;
    case Degree::Strong:
      return Class::MostlyBent;
    case Degree::Full:
      return almost_ ? Class::MostlyBent : Class::FullyBent;
    default:
      return Class::Bent;
  }
}

void StatementReader::takeModifier(const Atom& atom) {
  const auto degree = static_cast<Degree>(atom.value);
  used_.push_back(atom.first_word);
  mark(atom, WordUse::Understood);
  const Atom* next = following();
  const bool is_before = next != nullptr && takesDegree(next->sense);
  if (is_before || last_emitted_.empty()) {
    if (degree == Degree::Almost) {
      almost_ = true;
    } else if (degree == Degree::Rough) {
      rough_ = true;
    } else {
      degree_ = degree;
    }
    return;
  }
  // "leans forward a bit": the last thing said is meant.
  for (const std::size_t i : last_emitted_) {
    Statement& statement = statements_[i];
    statement.range.end = std::max(statement.range.end, words_[atom.end_word - 1].range.end);
    using enum StatementClass;
    if (statement.kind == StatementKind::Bend && statement.value == Bent) {
      degree_ = degree;
      statement.value = bendClass();
    } else if (degree == Degree::Slight) {
      constexpr std::array kSlight = {std::pair{Left, SlightlyLeft},
                                      std::pair{Right, SlightlyRight},
                                      std::pair{Up, SlightlyUp},
                                      std::pair{Down, SlightlyDown},
                                      std::pair{Forward, SlightlyForward},
                                      std::pair{Backward, SlightlyBackward}};
      for (const auto& [full, slight] : kSlight) {
        Statement weaker = statement;
        weaker.value = slight;
        if (statement.value == full && isValid(weaker)) {
          statement = weaker;
          break;
        }
      }
    }
  }
  degree_ = Degree::None;
}

void StatementReader::takeAngle(const Atom& atom) {
  used_.push_back(atom.first_word);
  if (number_ < 0 || number_ > 180) {
    number_ = -1;
    return;
  }
  const bool is_after_bend =
      !last_emitted_.empty() && statements_[last_emitted_.front()].kind == StatementKind::Bend;
  const bool is_after_lean = !last_emitted_.empty() &&
                             statements_[last_emitted_.front()].kind == StatementKind::TrunkPitch;
  if (is_after_lean) {
    for (const std::size_t i : last_emitted_) {
      using enum StatementClass;
      Statement& lean = statements_[i];
      const bool is_back = lean.value == Backward || lean.value == SlightlyBackward;
      if (number_ < 50) lean.value = is_back ? SlightlyBackward : SlightlyForward;
    }
    number_ = -1;
    return;
  }
  const StatementClass value = bendClass();
  const float degrees = static_cast<float>(flexion_ ? 180 - number_ : number_);
  if (!is_after_bend) applyBend(value);
  for (const std::size_t i : last_emitted_) {
    Statement& statement = statements_[i];
    if (statement.kind != StatementKind::Bend) continue;
    statement.value = value;
    statement.degrees = degrees;
    statement.is_rough = statement.is_rough || rough_;
    statement.range.end = std::max(statement.range.end, words_[atom.end_word - 1].range.end);
    mark(atom, WordUse::Understood);
  }
  rough_ = false;
  number_ = -1;
}

}  // namespace lay
