#include "core/language/part_descriptions.h"

#include <gtest/gtest.h>

#include "core/language/parser.h"

namespace lay {
namespace {

TEST(PartDescriptions, TheMirrorExchangesTheSidesAndNothingElse) {
  PartDescriptions said;
  said[BodyPart::LeftArm].text =
      "Left elbow at a right angle, LEFT hand left of the head; on the person's right, leftwards.";
  said[BodyPart::LeftArm].author = Author::Person;
  said[BodyPart::LeftArm].confidence = 0.5F;
  said[BodyPart::LeftArm].statements = {statementFromText("bend left_elbow right_angle").value()};
  said[BodyPart::Overall].text = "Standing upright.";
  const PartDescriptions there = mirrored(said);
  const PartDescription& arm = there[BodyPart::RightArm];
  EXPECT_EQ(arm.text,
            "Right elbow at a right angle, RIGHT hand right of the head; on the person's left, "
            "rightwards.");
  EXPECT_EQ(arm.author, Author::Person);
  EXPECT_EQ(arm.confidence, 0.5F);
  ASSERT_EQ(arm.statements.size(), 1U);
  EXPECT_EQ(canonicalText(arm.statements.front()), "bend right_elbow right_angle");
  EXPECT_TRUE(there[BodyPart::LeftArm].text.empty());
  EXPECT_EQ(there[BodyPart::Overall].text, "Standing upright.");
  EXPECT_EQ(mirrored(there)[BodyPart::LeftArm].text, said[BodyPart::LeftArm].text);
}

// The words that come out mirrored are read as the mirrored statements.
TEST(PartDescriptions, TheMirroredTextSaysTheMirroredStatements) {
  const std::string text = "The left knee is bent. The right hand is to the left of the right hip.";
  PartDescriptions said;
  said[BodyPart::Overall] = {text, Author::Person, 1, parseText(text).statements};
  ASSERT_GE(said[BodyPart::Overall].statements.size(), 2U);
  const PartDescription there = mirrored(said)[BodyPart::Overall];
  EXPECT_EQ(parseText(there.text).statements, there.statements);
}

}  // namespace
}  // namespace lay
