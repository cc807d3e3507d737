#include "ui/panels/outcome_list.h"

#include "core/language/parser.h"
#include "tests/ui/support/toy_session.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

PartDescriptions saying(BodyPart part, const char* text, Author author) {
  PartDescriptions all;
  all[part].text = text;
  all[part].author = author;
  parseStatements(all);
  return all;
}

class OutcomeListTest : public testing::Test {
 protected:
  void SetUp() override {
    list.resize(300, 120);
    list.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&list));
  }

  ToySession toy;
  Session& session = toy.session;
  OutcomeList list{session};
};

TEST_F(OutcomeListTest, SaysWhatEveryNewStatementDid) {
  EXPECT_EQ(list.count(), 0);
  session.setDescriptions(
      saying(BodyPart::LeftArm, "The elbow is bent at a right angle.", Author::Person), {});
  toy.run();
  ASSERT_EQ(list.count(), 1);
  const QString line = list.item(0)->text();
  EXPECT_TRUE(line.startsWith(QStringLiteral("left elbow "))) << line.toStdString();
  EXPECT_TRUE(line.contains(QStringLiteral("° → "))) << line.toStdString();
  EXPECT_TRUE(line.endsWith(QStringLiteral("not satisfied"))) << line.toStdString();
}

TEST_F(OutcomeListTest, WritesAnglesAndMetresAndPostures) {
  WordOutcome outcome;
  outcome.statement.kind = StatementKind::Bend;
  outcome.measured = "left elbow";
  outcome.before = 171.6;
  outcome.after = 94.3;
  outcome.unit = std::string("deg");
  outcome.is_satisfied = true;
  EXPECT_EQ(OutcomeList::lineOf(outcome), QStringLiteral("left elbow 172° → 94°, satisfied"));
  outcome.statement.kind = StatementKind::Height;
  outcome.measured = "left hand over head";
  outcome.before = -0.2;
  outcome.after = -0.001;
  outcome.unit = std::string("m");
  outcome.is_satisfied = false;
  EXPECT_EQ(OutcomeList::lineOf(outcome),
            QStringLiteral("left hand over head −0.20 m → 0.00 m, not satisfied"));
  outcome.statement.kind = StatementKind::Posture;
  outcome.says = "the person is standing";
  EXPECT_EQ(OutcomeList::lineOf(outcome), QStringLiteral("the person is standing: not satisfied"));
}

TEST_F(OutcomeListTest, AModelsOldStatementsAreNoNewsAPersonsAlwaysAre) {
  const PartDescriptions models = saying(BodyPart::LeftArm, "The elbow is straight.", Author::Vlm);
  session.setDescriptions(models, models);
  toy.run();
  EXPECT_EQ(list.count(), 0);
  session.setDescriptions(models, {});
  toy.run();
  EXPECT_EQ(list.count(), 1);
  const PartDescriptions persons =
      saying(BodyPart::LeftArm, "The elbow is straight.", Author::Person);
  session.setDescriptions(persons, persons);
  toy.run();
  EXPECT_EQ(list.count(), 1);
}

TEST_F(OutcomeListTest, ComparesWithWhatWasShownBeforeAndFollowsTheShownStep) {
  toy.run();
  const double shown =
      outcomesOf(saying(BodyPart::LeftArm, "The elbow is straight.", Author::Person),
                 *session.body(),
                 *session.foundParams(),
                 *session.foundParams())[0]
          .after;
  session.setDescriptions(saying(BodyPart::LeftArm, "The elbow is straight.", Author::Person), {});
  toy.run();
  ASSERT_EQ(list.outcomes().size(), 1U);
  EXPECT_DOUBLE_EQ(list.outcomes()[0].before, shown) << "of the run before";
  QSignalSpy changes(&list, &OutcomeList::outcomesChanged);
  session.showStep(3);
  EXPECT_EQ(changes.count(), 1);
}

TEST_F(OutcomeListTest, IsAsTallAsItsWrappedLines) {
  session.setDescriptions(
      saying(BodyPart::LeftArm, "The left hand is above the right shoulder.", Author::Person), {});
  list.resize(400, 120);
  toy.run();
  const int wide = list.sizeHint().height();
  list.resize(150, 120);
  QApplication::processEvents();
  EXPECT_GT(list.sizeHint().height(), wide);
}

TEST_F(OutcomeListTest, LinesPointAtTheBodyAndOpenTheirRow) {
  session.setDescriptions(saying(BodyPart::RightLeg, "The knee is straight.", Author::Person), {});
  toy.run();
  std::vector<Statement> pointed;
  QObject::connect(
      &list, &OutcomeList::pointed, &list, [&](const std::vector<Statement>& s) { pointed = s; });
  QSignalSpy chosen(&list, &OutcomeList::chosen);
  const QPoint at = list.visualItemRect(list.item(0)).center();
  QTest::mouseMove(list.viewport(), at);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !pointed.empty(); }));
  EXPECT_EQ(pointed[0].subject, BodyPoint::RightKnee);
  QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, at);
  ASSERT_GE(chosen.count(), 1);
  EXPECT_EQ(chosen[0][0].value<BodyPart>(), BodyPart::RightLeg);
  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(list.viewport(), &leave);
  EXPECT_TRUE(pointed.empty());
}

}  // namespace
}  // namespace lay
