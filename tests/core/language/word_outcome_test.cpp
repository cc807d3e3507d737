#include "core/language/word_outcome.h"

#include "core/language/parser.h"
#include "tests/support/toy_body.h"

#include <gmock/gmock.h>

#include <numbers>

namespace lay {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

SmplParams upright() {
  SmplParams params;
  params.global_orient = {std::numbers::pi_v<float>, 0, 0};
  return params;
}

void say(PartDescriptions& descriptions, BodyPart row, const char* text, Author author) {
  descriptions[row].text = text;
  descriptions[row].author = author;
  parseStatements(descriptions);
}

TEST(WordOutcome, SaysWhatChanged) {
  const BodyModelPtr body = makeToyBody();
  SmplParams after = upright();
  after.body_pose(kLeftElbow - 1, 1) = -std::numbers::pi_v<float> / 2;
  PartDescriptions words;
  say(words, BodyPart::LeftArm, "The elbow is bent at a right angle.", Author::Person);
  const std::vector<WordOutcome> outcomes = outcomesOf(words, *body, upright(), after);
  ASSERT_THAT(outcomes, SizeIs(1));
  EXPECT_FALSE(outcomes[0].was_satisfied);
  EXPECT_TRUE(outcomes[0].is_satisfied);
  EXPECT_NEAR(outcomes[0].before - outcomes[0].after, 90, 1);
  EXPECT_EQ(outcomes[0].measured, "left elbow");
  EXPECT_EQ(outcomes[0].unit, "deg");
  EXPECT_EQ(outcomes[0].row, BodyPart::LeftArm);
  EXPECT_THAT(toText(outcomes[0]), HasSubstr("deg, satisfied"));
}

TEST(WordOutcome, WhatAPersonRepeatsIsAPersons) {
  PartDescriptions words;
  say(words, BodyPart::Overall, "The left elbow is straight.", Author::Vlm);
  say(words, BodyPart::LeftArm, "The elbow is straight.", Author::Person);
  const auto outcomes = outcomesOf(words, *makeToyBody(), upright(), upright());
  ASSERT_THAT(outcomes, SizeIs(1));
  EXPECT_EQ(outcomes[0].author, Author::Person);
  EXPECT_EQ(outcomes[0].row, BodyPart::LeftArm);
  EXPECT_EQ(outcomes[0].before, outcomes[0].after);
}

TEST(WordOutcome, NamesWhatIsMeasured) {
  const auto nameFor = [](const char* text) {
    const ParsedText parsed = parseText(text);
    return parsed.statements.size() == 1 ? measuredName(parsed.statements[0]) : std::string();
  };
  EXPECT_EQ(nameFor("the left hand is above the head"), "left hand over head");
  EXPECT_EQ(nameFor("the hands are close together"), "left hand to right hand");
  EXPECT_EQ(nameFor("the head is turned to the left"), "head turn");
  EXPECT_EQ(nameFor("the torso is leaning to the right"), "torso lean");
  EXPECT_EQ(nameFor("the right foot is off the ground"), "right foot over the ground");
  EXPECT_EQ(nameFor("the right arm points upwards"), "right arm from up");
}

}  // namespace
}  // namespace lay
