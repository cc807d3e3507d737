#include "ui/panels/joint_table_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSettings>
#include <QTableView>
#include <QTest>

#include "tests/ui/support/scripted_engine.h"
#include "tests/ui/support/toy_session.h"
#include "ui/panels/histogram.h"
#include "ui/views/scene_model.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

class JointTablePanelTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    SmplParams params = standingParams();
    params.body_pose.row(kRightKnee - 1) = Eigen::RowVector3f(-1.2F, 0, 0);
    toy.session.setInitial(params);
    panel.resize(460, 480);
    panel.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
  }
  void sortBy(int column) {
    QHeaderView* header = panel.table()->horizontalHeader();
    const int x = header->sectionViewportPosition(column) + header->sectionSize(column) / 2;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
  }
  ToySession toy;
  SceneModel scenes{toy.session};
  JointTablePanel panel{scenes};
};

TEST_F(JointTablePanelTest, AClickOnAHeadingPutsTheWorstFirst) {
  EXPECT_EQ(panel.jointAt(0), kPelvis);
  sortBy(JointTableModel::LimitColumn);
  const bool is_descending =
      panel.table()->horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
  EXPECT_EQ(panel.jointAt(is_descending ? 0 : kSmplJointCount - 1), kRightKnee);
  sortBy(JointTableModel::LimitColumn);
  EXPECT_EQ(panel.jointAt(is_descending ? kSmplJointCount - 1 : 0), kRightKnee);
}

TEST_F(JointTablePanelTest, TheChosenRowIsTheJointThatIsMarkedInTheViews) {
  QTableView* table = panel.table();
  const QRect row = table->visualRect(table->model()->index(4, 0));
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, row.center());
  EXPECT_EQ(scenes.selectedJoint(), panel.jointAt(4));
  EXPECT_NE(scenes.sideScene().bodies[0].vertex_colors, nullptr);
  QTest::keyClick(table, Qt::Key_Down);
  EXPECT_EQ(scenes.selectedJoint(), panel.jointAt(5));
  scenes.selectJoint(kHead);
  EXPECT_EQ(panel.jointAt(table->currentIndex().row()), kHead);
  scenes.selectJoint(-1);
  EXPECT_FALSE(table->currentIndex().isValid());
}

TEST_F(JointTablePanelTest, TheHistogramsBarChoosesItsJoint) {
  auto* what = panel.findChild<QComboBox*>(QStringLiteral("distribution"));
  what->setCurrentIndex(2);
  const Histogram& histogram = *panel.histogram();
  ASSERT_FALSE(histogram.bins().empty());
  const int last = static_cast<int>(histogram.bins().size()) - 1;
  QTest::mouseClick(
      panel.histogram(), Qt::LeftButton, {}, histogram.barRect(last).center().toPoint());
  EXPECT_EQ(scenes.selectedJoint(), kRightKnee);
  what->setCurrentIndex(1);
  EXPECT_TRUE(histogram.bins().empty()) << "uncertainty is known after a run";
}

TEST_F(JointTablePanelTest, CopiesAsATableAndComparesWhereThereIsSomethingToCompare) {
  EXPECT_TRUE(panel.table()->isColumnHidden(JointTableModel::ComparedColumn));
  scenes.comparison().pinShown();
  EXPECT_FALSE(panel.table()->isColumnHidden(JointTableModel::ComparedColumn));
  panel.table()->setFocus();
  QApplication::setActiveWindow(&panel);
  QTest::keyClick(panel.table(), Qt::Key_C, Qt::ControlModifier);
  const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
  ASSERT_EQ(lines.size(), 1 + kSmplJointCount);
  EXPECT_EQ(lines[1].split(QLatin1Char('\t')).size(), JointTableModel::NumColumns);
  EXPECT_TRUE(lines[1].startsWith(QStringLiteral("pelvis\t")));
}

}  // namespace
}  // namespace lay
