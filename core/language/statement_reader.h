#pragma once

#include "core/language/lexicon.h"

#include <vector>

namespace lay {

/// What became of a word.
enum class WordUse : std::uint8_t { NotUnderstood, Filler, Understood };

/// "left", "both", "the other".
[[nodiscard]] bool isSideWord(Sense sense);
/// What can be said of a subject without an object: "bent", "raised", "wide apart".
[[nodiscard]] bool isPredicate(Sense sense);

/// Makes statements of atoms, from left to right: a subject ("the left hand"), what is said of it
/// ("raised", "above" with its object "the head"), and how it is said ("slightly", "not"). A
/// subject stays until another one comes; a sentence's end forgets all but the last part named. One
/// object reads one text.
class StatementReader {
 public:
  /// @param row where the text was typed: names the part and side that the text leaves out.
  StatementReader(const std::vector<Word>& words, const std::vector<Atom>& atoms, BodyPart row);

  void read();

  [[nodiscard]] const std::vector<Statement>& statements() const { return statements_; }
  [[nodiscard]] const std::vector<WordUse>& uses() const { return uses_; }

 private:
  using Points = std::vector<BodyPoint>;

  /// A relation that waits for its object.
  struct PendingRelation {
    bool is_active = false;
    StatementKind kind = StatementKind::Distance;
    StatementClass value = StatementClass::Close;
    bool is_toward = false;
    bool is_dead = false;  ///< "inside": the object is swallowed
  };
  struct Sides {
    bool left = false;
    bool right = false;
    bool other = false;
    bool unknown = false;
    [[nodiscard]] bool any() const { return left || right || other || unknown; }
  };

  // statement_reader.cpp: grammar; reader_degrees.cpp: modifiers and angles
  void take(std::size_t index);
  void takePart(const Atom& atom);
  void takeObject(const Points& points, const Atom& atom);
  void takeModifier(const Atom& atom);
  void takeAngle(const Atom& atom);
  void takePredicate(const Atom& atom);
  void endSentence();
  void endClause();
  void resolveBareSide();
  void sayAgain(const std::vector<std::size_t>& said_before);
  void joinKneeling();
  void setSubject(Points points, const Atom& atom);
  [[nodiscard]] Points resolve(BodyPoint left, bool is_plural);
  [[nodiscard]] Points sided(BodyPoint left, bool is_plural) const;
  [[nodiscard]] Points subject() const;
  [[nodiscard]] bool isFollowedByNoun() const;
  [[nodiscard]] const Atom* following(std::size_t distance = 1) const;

  // reader_rules.cpp, reader_ways.cpp, reader_relations.cpp: what predicates say of subjects
  void apply(const Atom& atom);
  void applyBend(StatementClass value);
  void applyStraight();
  void applyVerb(Verb verb);
  void applyWay(Way way);
  void wayOfHead(Way way);
  void wayOfTorso(Way way);
  void wayOfArm(BodyPoint point, Way way);
  void wayOfLeg(BodyPoint point, Way way);
  void applySpacing(StatementClass value);
  void applyTilt(StatementClass value);
  void applyUpright();
  void applyNeutral();
  void applyCross(StatementClass value);
  void applyGround(StatementClass value);
  void applyRelation(const Points& objects);
  void applyLooking(BodySide side);
  void relationWithoutObject();
  void flushVerb();
  [[nodiscard]] StatementClass bendClass() const;

  void mark(const Atom& atom, WordUse use);
  void use(const Atom& atom);
  void emit(StatementKind kind, BodyPoint subject, BodyPoint object, StatementClass value);
  void finishPredicate();

  const std::vector<Word>& words_;
  const std::vector<Atom>& atoms_;
  BodyPart row_;
  std::vector<Statement> statements_;
  std::vector<WordUse> uses_;

  std::size_t at_ = 0;
  Points subject_;
  TextRange subject_words_;  ///< of the present subject, as word indices; empty if it is implied
  bool is_subject_fresh_ = false;  ///< nothing has been said of it yet
  bool is_subject_unknown_ = false;
  BodyPoint last_kind_ = BodyPoint::None;  ///< the last part named, on the left
  BodySide last_side_ = BodySide::Middle;
  Points last_objects_;
  Sides sides_;
  bool negated_ = false;
  bool rough_ = false;
  bool almost_ = false;
  bool flexion_ = false;
  Degree degree_ = Degree::None;
  int number_ = -1;
  Verb verb_ = Verb::None;
  bool verb_has_said_ = false;  ///< the verb's way was told, so that its bare meaning is not meant
  bool stretched_ = false;
  PendingRelation relation_;
  std::vector<Atom> adjectives_;       ///< "raised left arm": waits for its noun
  std::vector<Atom> last_adjectives_;  ///< for a second noun after "and"
  bool after_and_ = false;
  std::vector<std::size_t> crossings_;     ///< statements about crossed limbs in this sentence
  std::vector<std::size_t> last_emitted_;  ///< statements of the last predicate
  std::vector<std::size_t> used_;          ///< words of the predicate under way
};

}  // namespace lay
