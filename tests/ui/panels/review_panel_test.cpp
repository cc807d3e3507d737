#include "ui/panels/review_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "core/io/atomic_file.h"
#include "core/project/review_file.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

class ReviewPanelTest : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"a.png", "b.png", "c.png"}) {
      writeFileAtomically(folder.path() / name, "not a picture");
    }
    auto entries = readReviewFolder(folder.path());
    entries[0].figures = ReviewFigures{true, 10, 0.01F, 20, 0, 0};
    entries[1].figures = ReviewFigures{true, 80, 0.3F, 120, 1, 90};
    entries[2].figures = ReviewFigures{};
    saveReview(folder.path(), entries);
    panel.resize(300, 420);
    panel.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
    list.open(folder.path());
  }
  template <typename Widget>
  [[nodiscard]] Widget* child(const char* name) {
    return panel.findChild<Widget*>(QLatin1String(name));
  }
  TempDir folder;
  ReviewList list{{}};
  ReviewPanel panel{list};
};

TEST_F(ReviewPanelTest, FiltersAndSortsByWhatMayBeWrong) {
  EXPECT_EQ(panel.files()->count(), 3);
  EXPECT_TRUE(panel.files()->item(1)->text().contains(QStringLiteral("80 px")));
  child<QComboBox>("queueOrder")->setCurrentIndex(1);
  EXPECT_TRUE(panel.files()->item(0)->text().startsWith(QStringLiteral("b.png")));
  auto* filter = child<QComboBox>("queueFilter");
  filter->setCurrentIndex(static_cast<int>(ReviewFilter::FootThroughFloor));
  EXPECT_EQ(panel.files()->count(), 1);
  filter->setCurrentIndex(static_cast<int>(ReviewFilter::NoPerson));
  ASSERT_EQ(panel.files()->count(), 1);
  EXPECT_TRUE(panel.files()->item(0)->text().startsWith(QStringLiteral("c.png")));
}

TEST_F(ReviewPanelTest, ChecksNotesAndGoesToTheNextThatIsNotChecked) {
  QTest::mouseClick(child<QPushButton>("queueCheck"), Qt::LeftButton);
  EXPECT_TRUE(list.entries()[0].is_checked);
  EXPECT_EQ(child<QPushButton>("queueCheck")->text(), QStringLiteral("Not checked"));
  EXPECT_TRUE(child<QLabel>("queueCount")->text().contains(QStringLiteral("1 of 3")));
  auto* note = child<QLineEdit>("queueNote");
  note->setFocus();
  QTest::keyClicks(note, QStringLiteral("fine"));
  QTest::keyClick(note, Qt::Key_Return);
  EXPECT_EQ(list.entries()[0].note, "fine");
  QSignalSpy chosen(&panel, &ReviewPanel::fileChosen);
  panel.openNextUnchecked();
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_TRUE(chosen[0][0].toString().endsWith(QStringLiteral("b.png")));
  EXPECT_EQ(panel.current(), 1U);
  panel.toggleChecked();
  panel.openNextUnchecked();
  panel.toggleChecked();
  QSignalSpy all(&panel, &ReviewPanel::allChecked);
  panel.openNextUnchecked();
  EXPECT_EQ(all.count(), 1);
  panel.toggleChecked();
  EXPECT_FALSE(list.entries()[2].is_checked) << "twice takes it back";
}

TEST_F(ReviewPanelTest, ReturnOpensTheFile) {
  QSignalSpy chosen(&panel, &ReviewPanel::fileChosen);
  panel.files()->setFocus();
  panel.files()->setCurrentRow(2);
  QTest::keyClick(panel.files(), Qt::Key_Return);
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_TRUE(chosen[0][0].toString().endsWith(QStringLiteral("c.png")));
}

}  // namespace
}  // namespace lay
