#include "core/language/phrase_writer.h"

#include "core/language/caption_wording.h"
#include "core/language/parser.h"

#include <gtest/gtest.h>

#include <set>

namespace lay {
namespace {

/// Of an arm that is above something the hand is meant, of a leg the foot: no sentence names a
/// whole limb in a relation. Nor does anybody stand on the head or put a foot on a shoulder.
bool isSaid(const Statement& s) {
  const bool is_of_limb = limbEnds(s.subject).has_value() || s.subject == BodyPoint::Head;
  const bool is_relation = s.object != BodyPoint::None || s.kind == StatementKind::Ground;
  const bool is_foot_on_shoulder =
      s.subject == BodyPoint::RightFoot && s.object == BodyPoint::LeftShoulder;
  return s.kind == StatementKind::Crossed || (!(is_of_limb && is_relation) && !is_foot_on_shoulder);
}

/// One statement of each kind and class, on the left where there is a side.
std::vector<Statement> oneOfEach() {
  std::vector<Statement> all;
  for (int kind = 0; kind < kStatementKindCount; ++kind) {
    for (const StatementClass value : classesOf(static_cast<StatementKind>(kind))) {
      for (const BodyPoint subject : {BodyPoint::LeftElbow,
                                      BodyPoint::LeftHand,
                                      BodyPoint::LeftArm,
                                      BodyPoint::RightFoot,
                                      BodyPoint::Head,
                                      BodyPoint::Torso,
                                      BodyPoint::LeftLeg,
                                      BodyPoint::Body}) {
        for (const BodyPoint object :
             {BodyPoint::None, mirrored(subject), BodyPoint::LeftShoulder}) {
          Statement s;
          s.kind = static_cast<StatementKind>(kind);
          s.value = value;
          s.subject = subject;
          s.object = object;
          s = canonical(s);
          if (isValid(s) && isSaid(s)) all.push_back(s);
        }
      }
    }
  }
  return all;
}

bool reads(const std::string& text, const Statement& statement) {
  for (const Statement& s : parseText(text).statements) {
    if (saysTheSame(s, statement)) return true;
  }
  return false;
}

TEST(PhraseWriter, EveryStatementHasFiveWordingsAndEachIsReadBack) {
  for (const Statement& statement : oneOfEach()) {
    std::set<std::string> seen;
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
      Random random(seed);
      const std::string text = PhraseWriter(random).phrase(statement, false, random).text();
      EXPECT_EQ(text.find('{'), std::string::npos) << text;
      EXPECT_TRUE(reads(text, statement)) << text << " is not " << canonicalText(statement);
      seen.insert(text);
    }
    EXPECT_GE(seen.size(), 5U) << canonicalText(statement);
  }
}

TEST(PhraseWriter, PlainSentencesAndTheirNegationsAreReadBack) {
  for (Statement statement : oneOfEach()) {
    EXPECT_TRUE(reads(sentenceOf(statement), statement)) << sentenceOf(statement);
    statement.is_negated = true;
    EXPECT_TRUE(reads(sentenceOf(statement), statement)) << sentenceOf(statement);
  }
  const Statement angle = statementFromText("bend left_elbow right_angle 94").value();
  EXPECT_EQ(sentenceOf(angle), "the left elbow is bent at 94 degrees");
  EXPECT_TRUE(parseText(sentenceOf(angle)).statements.front() == angle);
}

TEST(PhraseWriter, BothSidesShareASentence) {
  Random random(1);
  const auto text = [&](const char* statement) {
    return PhraseWriter().phrase(statementFromText(statement).value(), true, random).text();
  };
  EXPECT_EQ(text("bend left_elbow straight"), "both elbows are straight");
  EXPECT_EQ(text("height left_hand left_shoulder above"), "both hands are above the shoulders");
  EXPECT_EQ(text("direction left_arm left"), "both arms point out to the sides");
}

}  // namespace
}  // namespace lay
