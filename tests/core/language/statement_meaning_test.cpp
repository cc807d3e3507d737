#include "core/language/statement_meaning.h"

#include "tests/core/language/test_poses.h"

#include <gtest/gtest.h>

#include <limits>

namespace lay {
namespace {

Statement statement(const char* text) {
  return statementFromText(text).value();
}

TEST(StatementMeaning, EveryStatementHasOne) {
  for (int kind = 0; kind < kStatementKindCount; ++kind) {
    for (const StatementClass value : classesOf(static_cast<StatementKind>(kind))) {
      for (const BodyPoint subject : {BodyPoint::LeftElbow,
                                      BodyPoint::LeftHand,
                                      BodyPoint::LeftArm,
                                      BodyPoint::LeftLeg,
                                      BodyPoint::Head,
                                      BodyPoint::Torso,
                                      BodyPoint::Body}) {
        for (const BodyPoint object : {BodyPoint::None, mirrored(subject), BodyPoint::Head}) {
          Statement s;
          s.kind = static_cast<StatementKind>(kind);
          s.value = value;
          s.subject = subject;
          s.object = object;
          if (!isValid(s)) continue;
          const StatementMeaning meaning = meaningOf(s);
          ASSERT_FALSE(meaning.alternatives.empty()) << canonicalText(s);
          for (const auto& terms : meaning.alternatives) {
            ASSERT_FALSE(terms.empty()) << canonicalText(s);
            for (const StatementTerm& term : terms)
              EXPECT_LT(term.low, term.high) << canonicalText(s);
          }
        }
      }
    }
  }
}

TEST(StatementMeaning, TheSixBendsCoverTheCircleWithoutGaps) {
  double end = -std::numeric_limits<double>::infinity();
  for (const char* value :
       {"fully_bent", "mostly_bent", "right_angle", "partly_bent", "slightly_bent", "straight"}) {
    const auto text = std::string("bend left_knee ") + value;
    const StatementTerm term = meaningOf(statement(text.c_str())).alternatives[0][0];
    EXPECT_EQ(term.low, end);
    end = term.high;
  }
  EXPECT_EQ(end, std::numeric_limits<double>::infinity());
}

TEST(StatementMeaning, ANegationHoldsExactlyWhereTheStatementDoesNot) {
  for (const SmplParams& params : toyPoses(20)) {
    const SkeletonPose pose = toySkeleton(params);
    for (const char* text : {"bend left_elbow straight",
                             "height left_hand head above",
                             "posture body standing",
                             "head_yaw head neutral",
                             "distance left_foot right_foot close"}) {
      Statement s = statement(text);
      const bool is_true = holds(s, pose);
      s.is_negated = true;
      EXPECT_NE(holds(s, pose), is_true) << text;
    }
  }
}

TEST(StatementMeaning, RoughIsWiderAndDegreesAreNarrow) {
  const auto term = [](const char* text) { return meaningOf(statement(text)).alternatives[0][0]; };
  EXPECT_LT(term("about bend left_elbow straight").low, term("bend left_elbow straight").low);
  EXPECT_DOUBLE_EQ(term("bend left_elbow right_angle 94").low, 89);
  EXPECT_DOUBLE_EQ(term("bend left_elbow right_angle 94").high, 99);
}

TEST(StatementMeaning, JitteredThresholdsKeepTheirOrder) {
  Random random(3);
  for (int i = 0; i < 2000; ++i) {
    const PosecodeThresholds t = PosecodeThresholds::jittered(random);
    for (std::size_t k = 1; k < t.bend.size(); ++k) EXPECT_LT(t.bend[k - 1], t.bend[k]);
    for (std::size_t k = 1; k < t.distance.size(); ++k) EXPECT_LT(t.distance[k - 1], t.distance[k]);
    EXPECT_GT(t.bend[0], 0);
    EXPECT_GT(t.distance[0], 0.05);
    EXPECT_LT(t.aligned, t.offset);
    EXPECT_LT(t.vertical, t.horizontal);
    EXPECT_GT(t.head_yaw[0], 0);
  }
}

TEST(StatementMeaning, WhatIsNoStatementAsksForNothing) {
  Statement wrong;
  wrong.kind = StatementKind::Bend;
  EXPECT_TRUE(meaningOf(wrong).alternatives.empty());
  EXPECT_TRUE(holds(wrong, toySkeleton(SmplParams())));
}

}  // namespace
}  // namespace lay
