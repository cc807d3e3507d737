#include "ui/panels/description_row.h"

#include "core/language/parser.h"
#include "tests/ui/support/scripted_engine.h"
#include "tests/ui/support/toy_session.h"
#include "ui/panels/description_edit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

class DescriptionRowTest : public testing::Test {
 protected:
  void SetUp() override {
    row.resize(280, 100);
    row.show();
    row.setCanRegenerate(true);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&row));
    QApplication::setActiveWindow(&row);
    QObject::connect(&document, &Descriptions::changed, &row, &DescriptionRow::refresh);
    QObject::connect(&document, &Descriptions::arrivingChanged, &row, &DescriptionRow::refresh);
  }

  void begin(Author author) {
    PartDescriptions all;
    all[BodyPart::LeftArm].text = writtenBy(BodyPart::LeftArm);
    all[BodyPart::LeftArm].author = author;
    parseStatements(all);
    document.begin(all);
  }

  [[nodiscard]] QLabel* label(const char* name) {
    return row.findChild<QLabel*>(QLatin1String(name));
  }
  [[nodiscard]] QAbstractButton* button(const char* name) {
    return row.findChild<QAbstractButton*>(QLatin1String(name));
  }

  ToySession toy;
  Descriptions document{toy.session};
  DescriptionRow row{document, BodyPart::LeftArm, {}};
};

TEST_F(DescriptionRowTest, IsFoldedWhileNobodySaysAnything) {
  EXPECT_TRUE(row.edit()->isHidden());
  EXPECT_TRUE(label("author_left_arm")->isHidden());
  QTest::mouseClick(button("name_left_arm"), Qt::LeftButton);
  EXPECT_TRUE(row.edit()->isVisible());
  ASSERT_TRUE(row.edit()->hasFocus());
  button("name_left_arm")->setFocus();
  EXPECT_TRUE(row.edit()->isHidden()) << "nothing was written";
  begin(Author::Generated);
  EXPECT_TRUE(row.edit()->isVisible());
}

TEST_F(DescriptionRowTest, SaysWhoWroteTheText) {
  begin(Author::Vlm);
  EXPECT_EQ(label("author_left_arm")->text(), QStringLiteral("Model"));
  row.open();
  QTest::keyClicks(row.edit(), QStringLiteral(" It is raised."));
  EXPECT_EQ(label("author_left_arm")->text(), QStringLiteral("You"));
  EXPECT_EQ(document.draft(BodyPart::LeftArm).author, Author::Person);
  EXPECT_TRUE(row.property("changed").toBool()) << "not applied yet, and it is seen";
  document.apply();
  EXPECT_FALSE(row.property("changed").toBool());
}

TEST_F(DescriptionRowTest, CountsTokensWhileOneTypes) {
  begin(Author::Generated);
  QLabel* tokens = label("tokens_left_arm");
  EXPECT_EQ(tokens->text(), QStringLiteral("≈ 5 / 75"));
  row.open();
  QTest::keyClicks(row.edit(), QStringLiteral(" Yes"));
  EXPECT_EQ(tokens->text(), QStringLiteral("≈ 6 / 75"));
  EXPECT_FALSE(tokens->property("long").toBool());
  document.edit(BodyPart::LeftArm, QStringLiteral("the arm is up ").repeated(20));
  EXPECT_TRUE(tokens->property("long").toBool());
  EXPECT_TRUE(tokens->toolTip().contains(QStringLiteral("in pieces")));
}

TEST_F(DescriptionRowTest, RevertsAndAsksToBeWrittenAnew) {
  begin(Author::Generated);
  EXPECT_FALSE(button("revert_left_arm")->isEnabled());
  document.edit(BodyPart::LeftArm, QStringLiteral("The elbow is bent."));
  ASSERT_TRUE(button("revert_left_arm")->isEnabled());
  QTest::mouseClick(button("revert_left_arm"), Qt::LeftButton);
  EXPECT_EQ(row.edit()->toPlainText().toStdString(), writtenBy(BodyPart::LeftArm));
  QSignalSpy asked(&row, &DescriptionRow::regenerateRequested);
  QTest::mouseClick(button("regenerate_left_arm"), Qt::LeftButton);
  ASSERT_EQ(asked.count(), 1);
  EXPECT_EQ(asked[0][0].value<BodyPart>(), BodyPart::LeftArm);
}

TEST_F(DescriptionRowTest, ShowsWhatArrivesAndTakesNoTypingMeanwhile) {
  begin(Author::Generated);
  document.expect({BodyPart::LeftArm});
  document.arrive(BodyPart::LeftArm, QStringLiteral("The arm"));
  EXPECT_EQ(row.edit()->toPlainText(), QStringLiteral("The arm"));
  EXPECT_EQ(label("author_left_arm")->text(), QStringLiteral("Writing…"));
  row.open();
  QTest::keyClicks(row.edit(), QStringLiteral("abc"));
  EXPECT_EQ(document.draft(BodyPart::LeftArm).text, writtenBy(BodyPart::LeftArm));
  document.expectNothing();
  EXPECT_EQ(row.edit()->toPlainText().toStdString(), writtenBy(BodyPart::LeftArm));
  EXPECT_FALSE(row.edit()->isReadOnly());
}

TEST_F(DescriptionRowTest, UndoBringsTextAndAuthorBackToTheField) {
  begin(Author::Vlm);
  row.open();
  QTest::keyClicks(row.edit(), QStringLiteral(" Yes"));
  toy.session.document().undoStack().undo();
  EXPECT_EQ(row.edit()->toPlainText().toStdString(), writtenBy(BodyPart::LeftArm));
  EXPECT_EQ(label("author_left_arm")->text(), QStringLiteral("Model"));
}

TEST_F(DescriptionRowTest, TheNamePointsAtThePart) {
  QSignalSpy pointed(&row, &DescriptionRow::partPointed);
  QEvent enter(QEvent::Enter);
  QApplication::sendEvent(button("name_left_arm"), &enter);
  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(button("name_left_arm"), &leave);
  ASSERT_EQ(pointed.count(), 2);
  EXPECT_TRUE(pointed[0][0].toBool());
  EXPECT_FALSE(pointed[1][0].toBool());
}

}  // namespace
}  // namespace lay
