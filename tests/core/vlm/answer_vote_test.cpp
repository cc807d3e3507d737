#include "core/vlm/answer_vote.h"

#include "core/language/parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace lay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::array kParts = {BodyPart::LeftArm};

/// The left arm's row after these answers; "-" is a part that an answer leaves out.
PartDescription vote(const std::vector<std::string>& texts, float certainty = 0.8F) {
  std::vector<ModelAnswer> answers;
  for (const std::string& text : texts) {
    ModelAnswer answer;
    if (text != "-") answer.parts[static_cast<std::size_t>(BodyPart::LeftArm)] = {text, certainty};
    answers.push_back(answer);
  }
  return voted(answers, kParts)[BodyPart::LeftArm];
}

std::vector<std::string> statementsOf(const std::string& text) {
  std::vector<std::string> all;
  for (const Statement& statement : parseText(text, BodyPart::LeftArm).statements) {
    all.push_back(canonicalText(statement));
  }
  return all;
}

TEST(AnswerVote, OneAnswerIsTakenAsItIs) {
  const PartDescription part = vote({"The left elbow is bent, somehow."});
  EXPECT_EQ(part.text, "The left elbow is bent, somehow.");
  EXPECT_EQ(part.author, Author::Vlm);
  EXPECT_FLOAT_EQ(part.confidence, 0.8F);
}

TEST(AnswerVote, KeepsWhatMostSay) {
  const PartDescription part = vote({
      "The left elbow is straight. The left hand is above the head.",
      "The left elbow is bent at a right angle. The left hand is above the head.",
      "The left elbow is bent at a right angle. The left hand is below the left hip.",
  });
  EXPECT_EQ(part.text, "The left elbow is bent at a right angle. The left hand is above the head.");
  EXPECT_FLOAT_EQ(part.confidence, 0.8F * 2 / 3);
}

TEST(AnswerVote, AddsWhatTheNearestAnswerLacks) {
  const PartDescription part = vote({
      "The left elbow is straight. The left hand is in front of the torso.",
      "The left elbow is straight. The left hand is above the head.",
      "The left hand is above the head. The left hand is in front of the torso.",
  });
  EXPECT_THAT(statementsOf(part.text),
              testing::UnorderedElementsAre("bend left_elbow straight",
                                            "height left_hand head above",
                                            "depth left_hand torso front"));
}

TEST(AnswerVote, DropsASentenceThatMixesBoth) {
  const PartDescription part = vote({
      "The left elbow is straight and the left hand is above the head.",
      "The left elbow is straight.",
      "The left elbow is straight.",
  });
  EXPECT_EQ(part.text, "The left elbow is straight.");
  EXPECT_THAT(part.text, Not(HasSubstr("head")));
}

TEST(AnswerVote, KeepsSentencesThatStateNothing) {
  const PartDescription part =
      vote({"It looks relaxed. The left elbow is straight.", "The left elbow is straight."});
  EXPECT_EQ(part.text, "It looks relaxed. The left elbow is straight.");
}

TEST(AnswerVote, UnknownWinsToo) {
  const PartDescription part = vote({"", "", "The left elbow is straight."});
  EXPECT_EQ(part.text, "");
  EXPECT_EQ(part.confidence, 0);
  EXPECT_EQ(vote({"-", "-"}).text, "");
  EXPECT_EQ(vote({"-", "-", "The left elbow is straight."}).text, "The left elbow is straight.")
      << "an answer without the part has no vote";
}

TEST(AnswerVote, DisagreementLeavesNothing) {
  EXPECT_EQ(vote({"The left elbow is straight.", "The left elbow is completely bent."}).text, "");
}

}  // namespace
}  // namespace lay
