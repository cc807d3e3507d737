#include "ui/window/recovery_dialog.h"

#include "tests/support/temp_dir.h"

#include <QApplication>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <fstream>

namespace lay {
namespace {

class RecoveryDialogTest : public testing::Test {
 protected:
  void SetUp() override {
    std::vector<LeftJournal> journals;
    for (const char* name : {"a", "b"}) {
      const auto path = temp.path() / (std::string(name) + ".journal");
      std::ofstream(path) << name;
      journals.push_back({path,
                          {},
                          std::string("/photos/") + name + ".jpg",
                          std::filesystem::last_write_time(path)});
    }
    journals[1].project_file = "/films/walk.layfigure";
    dialog = std::make_unique<RecoveryDialog>(journals);
    dialog->show();
  }
  [[nodiscard]] QPushButton* button(const char* name) const {
    return dialog->findChild<QPushButton*>(QLatin1String(name));
  }
  [[nodiscard]] QListWidget* list() const { return dialog->findChild<QListWidget*>(); }

  const TempDir temp;
  std::unique_ptr<RecoveryDialog> dialog;
};

TEST_F(RecoveryDialogTest, NamesWhatThereIsAndRecoversTheChosen) {
  EXPECT_TRUE(list()->item(0)->text().contains(QStringLiteral("a.jpg, never saved")));
  EXPECT_TRUE(list()->item(1)->text().contains(QStringLiteral("walk.layfigure")));
  std::filesystem::path chosen;
  QObject::connect(dialog.get(), &RecoveryDialog::chosen, [&](const LeftJournal& journal) {
    chosen = journal.path;
  });
  list()->setCurrentRow(1);
  QTest::mouseClick(button("recover"), Qt::LeftButton);
  EXPECT_EQ(chosen, temp.path() / "b.journal");
  EXPECT_FALSE(dialog->isVisible());
  EXPECT_TRUE(std::filesystem::exists(chosen)) << "until its work is kept elsewhere";
}

TEST_F(RecoveryDialogTest, DeletingAsksForASecondPress) {
  QTest::mouseClick(button("deleteWork"), Qt::LeftButton);
  EXPECT_EQ(list()->count(), 2);
  EXPECT_TRUE(button("deleteWork")->text().contains(QStringLiteral("for good")));
  list()->setCurrentRow(1);
  EXPECT_FALSE(button("deleteWork")->text().contains(QStringLiteral("for good")))
      << "it was meant for the other";
  QTest::mouseClick(button("deleteWork"), Qt::LeftButton);
  QTest::mouseClick(button("deleteWork"), Qt::LeftButton);
  EXPECT_EQ(list()->count(), 1);
  EXPECT_FALSE(std::filesystem::exists(temp.path() / "b.journal"));
  EXPECT_TRUE(std::filesystem::exists(temp.path() / "a.journal"));
}

TEST_F(RecoveryDialogTest, LaterLeavesEverything) {
  QTest::keyClick(dialog.get(), Qt::Key_Escape);
  EXPECT_FALSE(dialog->isVisible());
  EXPECT_TRUE(std::filesystem::exists(temp.path() / "a.journal"));
  EXPECT_TRUE(std::filesystem::exists(temp.path() / "b.journal"));
}

}  // namespace
}  // namespace lay
