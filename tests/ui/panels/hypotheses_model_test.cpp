#include "ui/panels/hypotheses_model.h"

#include "tests/ui/support/toy_session.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QIcon>

#include <gtest/gtest.h>

namespace lay {
namespace {

QString textAt(const HypothesesModel& model, int row, int column) {
  return model.index(row, column).data().toString();
}

TEST(HypothesesModel, ListsTheStepInOrderAndAtTheEndBestFirst) {
  ToySession toy;
  HypothesesModel model(toy.session);
  const QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  EXPECT_EQ(model.rowCount(), 0);
  const RefinementResult result = toy.runWithoutEnd();
  ASSERT_EQ(model.rowCount(), 4);
  EXPECT_EQ(model.hypothesisAt(0), 0);
  toy.session.endRun(result);
  EXPECT_EQ(model.hypothesisAt(0), 2);
  EXPECT_EQ(model.rowOf(2), 0);
  EXPECT_EQ(model.rowOf(17), -1);
  EXPECT_TRUE(textAt(model, 0, HypothesesModel::NameColumn).contains(QStringLiteral("best")));
  EXPECT_FALSE(textAt(model, 1, HypothesesModel::NameColumn).contains(QStringLiteral("best")));
  EXPECT_EQ(textAt(model, 0, HypothesesModel::ReprojectionColumn), QStringLiteral("0.0"));
}

TEST(HypothesesModel, AlternativesThatReallyDifferAreMarked) {
  ToySession toy;
  HypothesesModel model(toy.session);
  RefinementResult result = toy.runWithoutEnd();
  const int other = result.hypotheses.back().index;
  result.hypotheses.back().mode = 1;
  toy.session.endRun(result);
  const int row = model.rowOf(other);
  EXPECT_TRUE(textAt(model, row, HypothesesModel::NameColumn).contains(QStringLiteral("≠")));
  EXPECT_FALSE(textAt(model, 0, HypothesesModel::NameColumn).contains(QStringLiteral("≠")));
  EXPECT_TRUE(model.index(row, 0)
                  .data(Qt::AccessibleTextRole)
                  .toString()
                  .contains(QStringLiteral("differs")));
}

TEST(HypothesesModel, NumbersAreThoseOfTheShownStep) {
  ToySession toy;
  HypothesesModel model(toy.session);
  toy.run();
  const QString at_the_end = textAt(model, 0, HypothesesModel::ScoreColumn);
  toy.session.showStep(0);
  EXPECT_NE(textAt(model, 0, HypothesesModel::ScoreColumn), at_the_end);
  EXPECT_EQ(textAt(model, 0, HypothesesModel::ScoreColumn), QStringLiteral("11.00"));
}

TEST(HypothesesModel, TellsTheSpreadAndGreysWhatIsRejected) {
  ToySession toy;
  SmplParams bent = *toy.session.initial();
  bent.body_pose.row(kLeftShoulder - 1).z() += 1.2F;
  toy.session.setInitial(bent);
  HypothesesModel model(toy.session);
  toy.run();
  const double spread = textAt(model, 3, HypothesesModel::SpreadColumn).toDouble();
  EXPECT_GT(spread, 0);
  const int last = model.hypothesisAt(3);
  toy.session.setRejected(last, true);
  const QModelIndex row = model.index(model.rowOf(last), 0);
  EXPECT_TRUE(row.data(Qt::FontRole).value<QFont>().strikeOut());
  EXPECT_TRUE(row.data(Qt::ForegroundRole).isValid());
  EXPECT_TRUE(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("rejected")));
  EXPECT_GT(textAt(model, model.rowOf(last), HypothesesModel::SpreadColumn).toDouble(), spread)
      << "no longer part of the mean";
  toy.session.setRejected(2, true);
  EXPECT_TRUE(textAt(model, 1, HypothesesModel::NameColumn).contains(QStringLiteral("best")));
}

TEST(HypothesesModel, PicturesReplaceTheIcons) {
  ToySession toy;
  HypothesesModel model(toy.session);
  toy.run();
  QImage picture(40, 52, QImage::Format_RGB888);
  picture.fill(Qt::red);
  model.setPictures({{2, picture}});
  const auto icon = model.index(model.rowOf(2), 0).data(Qt::DecorationRole).value<QIcon>();
  EXPECT_EQ(icon.pixmap(40, 52).toImage().pixelColor(20, 20), QColor(Qt::red));
}

TEST(HypothesesModel, SpeaksToScreenReaders) {
  ToySession toy;
  HypothesesModel model(toy.session);
  toy.run();
  const QString spoken = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
  EXPECT_TRUE(spoken.contains(QStringLiteral("Hypothesis 3, best")));
}

TEST(HypothesesModel, SortsByAColumnAndIndicesFollowTheirHypotheses) {
  ToySession toy;
  HypothesesModel model(toy.session);
  const QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  toy.run();
  const QPersistentModelIndex best(model.index(0, HypothesesModel::ScoreColumn));
  const QString score = best.data().toString();
  model.sort(HypothesesModel::ScoreColumn, Qt::DescendingOrder);
  EXPECT_EQ(best.row(), 3);
  EXPECT_EQ(best.data().toString(), score);
  model.sort(HypothesesModel::NameColumn, Qt::AscendingOrder);
  EXPECT_EQ(model.hypothesisAt(0), 0);
  EXPECT_EQ(model.hypothesisAt(3), 3);
  model.sort(-1, Qt::AscendingOrder);
  EXPECT_EQ(best.row(), 0) << "the run's own order again";
}

}  // namespace
}  // namespace lay
