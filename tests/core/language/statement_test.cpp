#include "core/language/statement.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

/// Every statement there is, of every class and pair of points.
std::vector<Statement> wholeVocabulary() {
  std::vector<Statement> all;
  for (int kind = 0; kind < kStatementKindCount; ++kind) {
    for (int a = 0; a < kBodyPointCount; ++a) {
      for (int b = 0; b < kBodyPointCount; ++b) {
        for (const StatementClass value : classesOf(static_cast<StatementKind>(kind))) {
          Statement s;
          s.kind = static_cast<StatementKind>(kind);
          s.subject = static_cast<BodyPoint>(a);
          s.object = static_cast<BodyPoint>(b);
          s.value = value;
          if (isValid(s)) all.push_back(s);
        }
      }
    }
  }
  return all;
}

TEST(Statement, TextComesBackForTheWholeVocabulary) {
  const std::vector<Statement> all = wholeVocabulary();
  EXPECT_GT(all.size(), 5000U);
  for (const Statement& statement : all) {
    Statement s = canonical(statement);
    s.is_negated = true;
    s.is_rough = true;
    const auto back = statementFromText(canonicalText(s));
    ASSERT_TRUE(back.has_value()) << canonicalText(s);
    EXPECT_TRUE(*back == s) << canonicalText(s);
  }
}

TEST(Statement, MirroringTwiceGivesTheSame) {
  for (const Statement& statement : wholeVocabulary()) {
    const Statement s = canonical(statement);
    EXPECT_TRUE(mirrored(mirrored(s)) == s) << canonicalText(s);
    EXPECT_TRUE(isValid(mirrored(s))) << canonicalText(s);
  }
}

TEST(Statement, ARelationReadsTheSameFromBothEnds) {
  const auto above = statementFromText("height left_hand head above");
  const auto below = statementFromText("height head left_hand below");
  ASSERT_TRUE(above && below);
  EXPECT_TRUE(*above == *below);
  EXPECT_TRUE(*statementFromText("distance head right_hand close") ==
              *statementFromText("distance right_hand head close"));
}

TEST(Statement, NamedAnglesAreKept) {
  const auto s = statementFromText("bend left_elbow right_angle 94");
  ASSERT_TRUE(s.has_value());
  EXPECT_FLOAT_EQ(s->degrees, 94);
  EXPECT_FALSE(*s == *statementFromText("bend left_elbow right_angle"));
  EXPECT_TRUE(saysTheSame(*s, *statementFromText("bend left_elbow right_angle")));
}

TEST(Statement, NonsenseIsRefused) {
  for (const char* text : {"",
                           "bend",
                           "bend left_elbow above",
                           "bend head straight",
                           "height left_hand above",
                           "height left_hand left_hand above",
                           "posture left_hand standing",
                           "not not bend left_elbow bent",
                           "bend left_elbow bent 900",
                           "crossed left_arm right_leg crossed"}) {
    EXPECT_FALSE(statementFromText(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace lay
