#pragma once

#include "core/language/statement.h"
#include "core/language/words.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace lay {

/// What a word or phrase does in a sentence about a pose.
enum class Sense : std::uint8_t {
  Filler,  ///< carries nothing: "the", "is", "positioned"
  Stop,    ///< ends a sentence
  Comma,
  And,
  Contrast,  ///< "while", "but", "with": a new clause
  Not,
  Neither,
  LeftSide,  ///< adjective: "left elbow"
  RightSide,
  Both,
  Other,  ///< "the other hand", "opposite"
  OneOf,  ///< "one arm": nobody says which
  EachOther,
  It,
  Ellipsis,  ///< "the right one"
  Person,
  Part,  ///< value: BodyPoint (of the left), extra: 1 when plural
  GroundNoun,
  GroundWord,  ///< value: On or Off
  Bent,        ///< value: StatementClass; Bent when unsaid how much
  Flexion,     ///< bent, and named angles count from straight
  Straight,
  Degrees,
  Number,      ///< value: the number
  Modifier,    ///< value: Degree
  Relation,    ///< value: StatementClass, extra: StatementKind
  Toward,      ///< "to", "at": a relation where a body part follows
  NoRelation,  ///< "inside", "around": whatever follows is no subject
  Way,         ///< value: Way
  Verb,        ///< value: Verb
  Spacing,     ///< value: StatementClass of Distance
  Tilt,        ///< value: Vertical or Horizontal
  Upright,
  NeutralWord,
  LateralNeutral,
  Height,       ///< "height", "level" after a part
  PostureWord,  ///< value: StatementClass
  CrossOrder,   ///< value: LeftFront or RightFront
  CrossLegged,
  AtJoint,  ///< "at the elbow" after "bent"
  AtWaist,
  Akimbo,
  TPose,
  Unknown
};

enum class Degree : std::uint8_t { None, Slight, Partly, Strong, Full, Almost, Rough };
enum class Way : std::uint8_t {
  Forward,
  Backward,
  Up,
  Down,
  Left,
  Right,
  Outward,
  Overhead,
  Ahead
};
enum class Verb : std::uint8_t {
  None,
  Lean,
  Turn,
  Look,
  Point,
  Raise,
  Lower,
  Hang,
  Stretch,
  Cross
};

/// A word or phrase of a text with its sense.
struct Atom {
  Sense sense = Sense::Unknown;
  int value = 0;
  int extra = 0;
  std::size_t first_word = 0;  ///< [first_word, end_word) of the words given
  std::size_t end_word = 0;
  bool has_article = false;  ///< an article or possessive stood before it
};

/// Words as atoms: the longest phrase of the vocabulary first, articles and possessives passed
/// over, small misspellings of longer words forgiven.
[[nodiscard]] std::vector<Atom> atomsOf(const std::vector<Word>& words);

}  // namespace lay
