#include "ui/document/descriptions.h"

#include "core/language/parser.h"
#include "tests/ui/support/scripted_engine.h"
#include "tests/ui/support/toy_session.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace lay {
namespace {

PartDescriptions written(Author author) {
  PartDescriptions all;
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto part = static_cast<BodyPart>(i);
    all[part].text = writtenBy(part);
    all[part].author = author;
  }
  parseStatements(all);
  return all;
}

const QString kBent = QStringLiteral("The elbow is bent at a right angle.");

class DescriptionsTest : public testing::Test {
 protected:
  [[nodiscard]] const PartDescription& leftArm() const { return document.draft(BodyPart::LeftArm); }

  ToySession toy;
  Session& session = toy.session;
  Descriptions document{session};
  QUndoStack& stack = session.document().undoStack();
};

TEST_F(DescriptionsTest, TheFirstDescriptionIsAppliedAndNoStepOfUndo) {
  document.begin(written(Author::Vlm));
  EXPECT_FALSE(document.hasChanges());
  EXPECT_FALSE(stack.canUndo());
  EXPECT_EQ(session.descriptions(), written(Author::Vlm));
  EXPECT_EQ(session.problem().descriptions, written(Author::Vlm));
}

TEST_F(DescriptionsTest, RunsAreNotToldWhatWasGeneratedFromTheFirstBody) {
  document.begin(written(Author::Generated));
  EXPECT_TRUE(isEmpty(session.problem().descriptions));
  document.edit(BodyPart::LeftArm, kBent);
  document.apply();
  EXPECT_EQ(session.problem().descriptions[BodyPart::LeftArm].text, kBent.toStdString());
  EXPECT_TRUE(session.problem().descriptions[BodyPart::RightArm].text.empty());
}

TEST_F(DescriptionsTest, TypingIsAPersonsAndMergesInOneRow) {
  document.begin(written(Author::Generated));
  for (int length = 1; length <= kBent.size(); ++length) {
    document.edit(BodyPart::LeftArm, kBent.left(length));
  }
  EXPECT_EQ(stack.count(), 1);
  EXPECT_EQ(stack.undoText(), QStringLiteral("Edit left arm"));
  EXPECT_EQ(leftArm().author, Author::Person);
  ASSERT_EQ(leftArm().statements.size(), 1U);
  EXPECT_EQ(leftArm().statements[0].subject, BodyPoint::LeftElbow);
  EXPECT_EQ(leftArm().statements[0].value, StatementClass::RightAngle);
  document.edit(BodyPart::Head, QStringLiteral("The head is up."));
  EXPECT_EQ(stack.count(), 2);
  stack.undo();
  stack.undo();
  EXPECT_EQ(document.texts().drafts, written(Author::Generated)) << "author and statements too";
  stack.redo();
  EXPECT_EQ(leftArm().text, kBent.toStdString());
  EXPECT_EQ(leftArm().author, Author::Person);
}

TEST_F(DescriptionsTest, TypedBackItIsItsAuthorsAgain) {
  document.begin(written(Author::Vlm));
  document.edit(BodyPart::LeftArm, QStringLiteral("The elbow"));
  document.edit(BodyPart::LeftArm, QString::fromStdString(writtenBy(BodyPart::LeftArm)));
  EXPECT_EQ(leftArm().author, Author::Vlm);
  EXPECT_EQ(stack.count(), 0) << "nothing is left to take back";
  EXPECT_FALSE(document.hasChanges());
}

TEST_F(DescriptionsTest, NothingTypedReachesARunBeforeApply) {
  document.begin(written(Author::Generated));
  document.edit(BodyPart::LeftArm, kBent);
  EXPECT_TRUE(document.isChanged(BodyPart::LeftArm));
  EXPECT_FALSE(document.isChanged(BodyPart::RightArm));
  EXPECT_TRUE(document.saysSomethingElse());
  EXPECT_TRUE(isEmpty(session.problem().descriptions));
  document.apply();
  EXPECT_FALSE(document.hasChanges());
  EXPECT_EQ(stack.undoText(), QStringLiteral("Apply descriptions"));
  document.apply();
  EXPECT_EQ(stack.count(), 2) << "nothing changed, nothing to undo";
}

TEST_F(DescriptionsTest, OtherWordsMaySayTheSame) {
  document.begin(written(Author::Generated));
  document.edit(BodyPart::LeftArm, QStringLiteral("The elbow is fully straight."));
  document.edit(BodyPart::LeftArm, QStringLiteral("Well, the elbow is straight."));
  EXPECT_TRUE(document.hasChanges());
  EXPECT_FALSE(document.saysSomethingElse());
}

TEST_F(DescriptionsTest, RevertBringsTheOldTextBackAndCanBeUndone) {
  document.begin(written(Author::Vlm));
  EXPECT_FALSE(document.canRevert(BodyPart::LeftArm));
  document.edit(BodyPart::LeftArm, kBent);
  ASSERT_TRUE(document.canRevert(BodyPart::LeftArm));
  document.revert(BodyPart::LeftArm);
  EXPECT_EQ(leftArm(), written(Author::Vlm)[BodyPart::LeftArm]);
  EXPECT_EQ(stack.undoText(), QStringLiteral("Revert left arm"));
  stack.undo();
  EXPECT_EQ(leftArm().text, kBent.toStdString());
}

TEST_F(DescriptionsTest, ReplacingIsOneStepAndChangesOnlyItsRows) {
  document.begin(written(Author::Generated));
  document.edit(BodyPart::LeftArm, kBent);
  document.replace(
      written(Author::Vlm), {BodyPart::Head, BodyPart::Torso}, QStringLiteral("Regenerate all"));
  EXPECT_EQ(document.draft(BodyPart::Head).author, Author::Vlm);
  EXPECT_EQ(document.draft(BodyPart::LeftLeg).author, Author::Generated);
  EXPECT_EQ(leftArm().text, kBent.toStdString());
  EXPECT_EQ(stack.undoText(), QStringLiteral("Regenerate all"));
  stack.undo();
  EXPECT_EQ(document.draft(BodyPart::Head).author, Author::Generated);
}

TEST_F(DescriptionsTest, AFirstDescriptionThatComesLateSparesWhatWasTyped) {
  document.edit(BodyPart::LeftArm, kBent);
  document.begin(written(Author::Vlm));
  EXPECT_EQ(leftArm().text, kBent.toStdString());
  EXPECT_EQ(document.draft(BodyPart::Head).author, Author::Vlm);
  EXPECT_TRUE(document.isChanged(BodyPart::LeftArm));
  EXPECT_FALSE(document.isChanged(BodyPart::Head));
  stack.undo();
  EXPECT_TRUE(document.draft(BodyPart::Head).text.empty());
}

TEST_F(DescriptionsTest, UndoingApplyBringsTheRunBeforeBackAndRedoTheOneAfter) {
  document.begin(written(Author::Generated));
  toy.run(10);
  session.showStep(4);
  document.edit(BodyPart::LeftArm, kBent);
  document.apply();
  toy.run(20);
  ASSERT_EQ(session.numSteps(), 20);
  EXPECT_EQ(stack.undoText(), QStringLiteral("Apply descriptions")) << "words and run are one";
  stack.undo();
  EXPECT_EQ(session.numSteps(), 10);
  EXPECT_EQ(session.shownStep(), 4);
  EXPECT_TRUE(session.run()->result.has_value());
  EXPECT_TRUE(isEmpty(session.problem().descriptions));
  EXPECT_TRUE(document.isChanged(BodyPart::LeftArm)) << "the words are there, not applied";
  stack.redo();
  EXPECT_EQ(session.numSteps(), 20);
  EXPECT_EQ(session.run()->problem.descriptions[BodyPart::LeftArm].text, kBent.toStdString());
  EXPECT_FALSE(document.hasChanges());
  toy.run(5);
  EXPECT_EQ(stack.undoText(), QStringLiteral("Refine")) << "another run is another step";
}

TEST_F(DescriptionsTest, ARunThatEndsAfterOtherEditsIsAStepOfItsOwn) {
  document.begin(written(Author::Generated));
  document.edit(BodyPart::LeftArm, kBent);
  document.apply();
  RefinementResult result = toy.runWithoutEnd(5);
  document.edit(BodyPart::Head, QStringLiteral("The head is up."));
  EXPECT_TRUE(session.isRunLive()) << "typing does not end a run";
  session.endRun(result);
  EXPECT_EQ(stack.undoText(), QStringLiteral("Refine"));
  stack.undo();
  EXPECT_EQ(document.draft(BodyPart::Head).text, "The head is up.");
}

TEST_F(DescriptionsTest, ARunOfAnotherFirstBodyStaysAway) {
  document.begin(written(Author::Generated));
  toy.run(10);
  document.edit(BodyPart::LeftArm, kBent);
  document.apply();
  SmplParams other = *session.initial();
  other.betas[0] = 1;
  session.setInitial(other);
  stack.undo();
  EXPECT_FALSE(session.run().has_value());
}

TEST_F(DescriptionsTest, AnotherPersonStartsAfreshAndTheFirstComesBack) {
  document.begin(written(Author::Generated));
  document.edit(BodyPart::LeftArm, kBent);
  document.apply();
  document.expect({BodyPart::Head});
  session.setSubject(Subject(*session.subject()));
  EXPECT_EQ(document.texts(), DescriptionTexts());
  EXPECT_TRUE(isEmpty(session.descriptions()));
  EXPECT_FALSE(document.arriving(BodyPart::Head).has_value());
  stack.undo();
  EXPECT_EQ(leftArm().text, kBent.toStdString());
  EXPECT_EQ(session.descriptions()[BodyPart::LeftArm].text, kBent.toStdString());
}

TEST_F(DescriptionsTest, TextsOnTheirWayAreNoPartOfTheDocument) {
  document.begin(written(Author::Generated));
  QSignalSpy arriving(&document, &Descriptions::arrivingChanged);
  document.expect({BodyPart::Head});
  document.arrive(BodyPart::Head, QStringLiteral("The head"));
  document.arrive(BodyPart::Torso, QStringLiteral("nobody asked"));
  EXPECT_EQ(document.arriving(BodyPart::Head), QStringLiteral("The head"));
  EXPECT_FALSE(document.arriving(BodyPart::Torso).has_value());
  EXPECT_EQ(document.draft(BodyPart::Head).text, writtenBy(BodyPart::Head));
  document.expectNothing();
  document.expectNothing();
  EXPECT_FALSE(document.arriving(BodyPart::Head).has_value());
  EXPECT_EQ(arriving.count(), 3);
}

TEST_F(DescriptionsTest, KnowsWhichRowsAreAPersons) {
  document.begin(written(Author::Generated));
  document.edit(BodyPart::LeftArm, kBent);
  document.edit(BodyPart::Head, {});
  EXPECT_EQ(document.personsRows(), std::vector{BodyPart::LeftArm}) << "an empty text is nobody's";
}

TEST_F(DescriptionsTest, ASaidSentenceIsAStepOfItsOwnAndKeepsAPersonsAndAModelsWords) {
  document.begin(written(Author::Generated));
  QUndoStack& undo = session.document().undoStack();
  EXPECT_TRUE(document.say(BodyPart::LeftArm, QStringLiteral(" The left hand is on the hip. ")));
  EXPECT_EQ(leftArm().text, "The left hand is on the hip.") << "generated words make room";
  EXPECT_EQ(leftArm().author, Author::Person);
  EXPECT_FALSE(leftArm().statements.empty());
  const int steps = undo.index();
  EXPECT_TRUE(document.say(BodyPart::LeftArm, kBent));
  EXPECT_EQ(leftArm().text, "The left hand is on the hip. " + kBent.toStdString());
  EXPECT_EQ(undo.index(), steps + 1);
  EXPECT_FALSE(document.say(BodyPart::LeftArm, kBent)) << "said already";
  EXPECT_FALSE(document.say(BodyPart::LeftArm, QStringLiteral("  ")));
  EXPECT_FALSE(document.say(BodyPart::LeftArm, QString(1000000, QLatin1Char('a'))));
  EXPECT_EQ(undo.index(), steps + 1);
  undo.undo();
  EXPECT_EQ(leftArm().text, "The left hand is on the hip.");
}

}  // namespace
}  // namespace lay
