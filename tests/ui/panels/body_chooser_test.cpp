#include "ui/panels/body_chooser.h"

#include "tests/ui/support/model_folder.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace lay {
namespace {

class BodyChooserTest : public testing::Test {
 protected:
  BodyChooserTest() {
    ModelImport import{ModelRegistry()};
    import.add(folder.write("SMPLH_MALE.npz", BodyFamily::SmplH, "male"));
    (void)import.install();
    library.refresh();
  }

  ModelFolder folder;
  BodyLibrary library{ModelRegistry()};
  BodyChooser chooser{library};
  QComboBox* combo = chooser.findChild<QComboBox*>(QStringLiteral("bodies"));
};

TEST_F(BodyChooserTest, OffersWhatTheLibraryHas) {
  ASSERT_EQ(combo->count(), 2);
  EXPECT_EQ(combo->currentText(), QStringLiteral("Lay body, neutral"));
  EXPECT_EQ(combo->itemText(1), QStringLiteral("SMPL-H, male"));
  chooser.setCurrent(QStringLiteral("smplh-male"));
  EXPECT_EQ(combo->currentIndex(), 1);
  EXPECT_TRUE(combo->toolTip().contains(QStringLiteral("52 joints")));
}

TEST_F(BodyChooserTest, TellsAChoiceOnce) {
  QSignalSpy chosen(&chooser, &BodyChooser::chosen);
  combo->setFocus();
  QTest::keyClick(combo, Qt::Key_Down);
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_EQ(chosen[0][0].toString(), QStringLiteral("smplh-male"));
  // The choice failed: the old one is shown again.
  chooser.setCurrent({});
  EXPECT_EQ(combo->currentIndex(), 0);
}

TEST_F(BodyChooserTest, ABrokenBodyCannotBeChosen) {
  std::filesystem::remove(folder.models() / "smplh-male" / "SMPLH_MALE.npz");
  library.refresh();
  EXPECT_TRUE(combo->itemText(1).contains(QStringLiteral("broken")));
  EXPECT_FALSE(combo->model()->flags(combo->model()->index(1, 0)).testFlag(Qt::ItemIsEnabled));
}

TEST_F(BodyChooserTest, AsksForAnImport) {
  QSignalSpy asked(&chooser, &BodyChooser::importRequested);
  QTest::mouseClick(chooser.findChild<QToolButton*>(QStringLiteral("importBody")), Qt::LeftButton);
  EXPECT_EQ(asked.count(), 1);
}

}  // namespace
}  // namespace lay
