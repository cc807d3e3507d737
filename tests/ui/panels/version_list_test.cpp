#include "ui/panels/version_list.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

class VersionListTest : public testing::Test {
 protected:
  void SetUp() override {
    writeFileAtomically(folder.path() / "w", "weights");
    first = versions.add(folder.path() / "w", {{}, "2026-03-04T10:00:00Z", "b", {20, 4, 35, 30, 28, 28}});
    second = versions.add(folder.path() / "w", {{}, "2026-03-05T10:00:00Z", "b", {60, 12, 35, 22.5, 28, 28.1}});
    list.refresh();
    list.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&list));
  }
  void choose(int row) { tree->setCurrentItem(tree->topLevelItem(row)); }
  void press(const char* name) {
    QTest::mouseClick(list.findChild<QPushButton*>(QLatin1String(name)), Qt::LeftButton);
  }

  const TempDir folder;
  const DenoiserVersions versions{folder.path() / "denoisers"};
  DenoiserVersion first;
  DenoiserVersion second;
  VersionList list{versions};
  QTreeWidget* tree = list.findChild<QTreeWidget*>(QStringLiteral("versions"));
};

TEST_F(VersionListTest, ListsTheShippedOneAndTheOthersWithWhatTheyBrought) {
  ASSERT_EQ(tree->topLevelItemCount(), 3);
  EXPECT_EQ(tree->topLevelItem(2)->text(1), QStringLiteral("60"));
  EXPECT_TRUE(tree->topLevelItem(2)->text(2).contains(QStringLiteral("22.5")));
  EXPECT_TRUE(tree->topLevelItem(2)->text(0).contains(QStringLiteral("in use")));
  EXPECT_FALSE(tree->topLevelItem(0)->text(0).contains(QStringLiteral("in use")));
}

TEST_F(VersionListTest, AnyOfThemIsTakenBackByTheButtonOrEnter) {
  QSignalSpy chosen(&list, &VersionList::chosen);
  choose(0);
  press("useVersion");
  EXPECT_EQ(versions.chosen(), "");
  choose(1);
  tree->setFocus();
  QTest::keyClick(tree, Qt::Key_Return);
  EXPECT_EQ(versions.chosen(), first.id);
  ASSERT_EQ(chosen.count(), 2);
  EXPECT_EQ(chosen[1][0].toString(), QString::fromStdString(first.id));
  EXPECT_FALSE(list.findChild<QPushButton*>(QStringLiteral("useVersion"))->isEnabled())
      << "it is in use";
}

TEST_F(VersionListTest, DeletingAsksOnceMoreAndTheShippedOneStays) {
  choose(2);
  press("deleteVersion");
  EXPECT_EQ(versions.list().size(), 2U);
  press("deleteVersion");
  EXPECT_EQ(versions.list().size(), 1U);
  EXPECT_EQ(versions.chosen(), "") << "it was the chosen one";
  choose(0);
  EXPECT_FALSE(list.findChild<QPushButton*>(QStringLiteral("deleteVersion"))->isEnabled());
}

TEST_F(VersionListTest, ADamagedListIsSaid) {
  QSignalSpy failed(&list, &VersionList::failed);
  writeFileAtomically(versions.folder() / "versions.json", "{}");
  list.refresh();
  ASSERT_EQ(failed.count(), 1);
  EXPECT_TRUE(failed[0][0].value<Problem>().text.contains(QStringLiteral("versions.json")));
}

}  // namespace
}  // namespace lay
