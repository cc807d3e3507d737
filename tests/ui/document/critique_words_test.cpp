#include "ui/document/critique_words.h"

#include <set>

#include "core/language/parser.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(CritiqueWords, ABrokenStatementIsSaidAgainNotThatItIsBroken) {
  const PartReason reason{BodyPart::LeftArm,
                          "contradiction",
                          0.6F,
                          "It is said that the left elbow is straight, and it is not so."};
  EXPECT_EQ(sayingOf(reason), QStringLiteral("The left elbow is straight."));
  EXPECT_FALSE(parseText(sayingOf(reason).toStdString(), BodyPart::LeftArm).statements.empty());
}

TEST(CritiqueWords, OtherReasonsAreSaidAsTheyAre) {
  EXPECT_EQ(sayingOf({BodyPart::RightArm, "other", 1, " The right hand\n is on the hip. "}),
            QStringLiteral("The right hand is on the hip."));
  EXPECT_EQ(sayingOf({BodyPart::RightArm, "other", 1, ""}), QString());
}

TEST(CritiqueWords, AJointIsToStayInItsRangeNotToBendByTheAngleBeyondIt) {
  const PartReason reason{
      BodyPart::RightArm, "joint_limit", 0.35F, "The right elbow is 14 degrees beyond its range."};
  EXPECT_FALSE(parseText(reason.reason, reason.part).statements.empty()) << "why it is reworded";
  EXPECT_EQ(sayingOf(reason), QStringLiteral("The right elbow stays within its range."));
  EXPECT_TRUE(parseText(sayingOf(reason).toStdString(), reason.part).statements.empty());
}

TEST(CritiqueWords, ALimbThatIsInsideAPartIsToBeAwayFromIt) {
  const PartReason reason{
      BodyPart::LeftArm,
      "penetration",
      0.3F,
      "12 % of the skin at the left wrist is inside the body at the right knee."};
  EXPECT_EQ(sayingOf(reason), QStringLiteral("The left wrist is away from the right knee."));
  const auto said = parseText(sayingOf(reason).toStdString(), reason.part).statements;
  ASSERT_EQ(said.size(), 1U);
  EXPECT_EQ(said, parseText("The left wrist is away from the right knee.").statements);
  EXPECT_NE(said, parseText("The left wrist is close to the right knee.").statements);
}

TEST(CritiqueWords, WhatElseTheOfflineCriticFindsWrongIsNotTakenForWhatShouldBe) {
  const PartReason faults[] = {
      {BodyPart::LeftLeg,
       "depth",
       0.5F,
       "The left ankle is 21 cm from where the hypotheses that fit have it."},
      {BodyPart::Head,
       "reprojection",
       0.5F,
       "The nose is 9 % of the box away from where it was seen."},
      {BodyPart::Overall,
       "balance",
       0.5F,
       "The centre of mass is 48 cm beside what the body rests on."}};
  for (const PartReason& fault : faults) {
    EXPECT_EQ(sayingOf(fault), QString::fromStdString(fault.reason));
    EXPECT_TRUE(parseText(fault.reason, fault.part).statements.empty()) << fault.reason;
  }
}

TEST(CritiqueWords, EnglishCritiquesAreShownAsTheCriticWritesThem) {
  for (const char* text :
       {"The right elbow is 34 degrees beyond its range.",
        "The nose is 9 % of the box away from where it was seen, and 1 smaller fault.",
        "12 % of the skin at the left wrist is inside the body at the right knee.",
        "It is said that the left elbow is straight, and it is not so, and 3 smaller faults.",
        "Fits the evidence, and nothing of it is implausible.",
        "A model says: \n the arm 100 %1 wrong",
        "The arm is strange.",
        ".",
        ""}) {
    EXPECT_EQ(spokenCritique(text), QString::fromUtf8(text));
  }
}

TEST(CritiqueWords, EveryFlagHasAMeaningOfItsOwn) {
  std::set<QString> meanings;
  for (const char* flag : kCriticFlags) {
    meanings.insert(meaningOfFlag(flag));
  }
  EXPECT_EQ(meanings.size(), std::size(kCriticFlags));
  EXPECT_EQ(meaningOfFlag("nonsense"), meaningOfFlag("other"));
}

}  // namespace
}  // namespace lay
