#include "ui/document/preference_keeper.h"

#include <fstream>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"
#include "tests/ui/support/toy_session.h"

namespace lay {
namespace {

class PreferenceKeeperTest : public testing::Test {
 protected:
  [[nodiscard]] PreferenceStore store() const { return PreferenceStore(file); }
  [[nodiscard]] QUndoStack& stack() { return toy.session.document().undoStack(); }
  [[nodiscard]] bool becomes(int groups) const {
    return QTest::qWaitFor([&] { return !keeper->isBusy() && store().counts().groups == groups; });
  }

  const TempDir folder;
  const std::filesystem::path file = folder.path() / "user" / "preferences.jsonl";
  ToySession toy;
  std::unique_ptr<PreferenceKeeper> keeper =
      std::make_unique<PreferenceKeeper>(toy.session.document(), file);
};

TEST_F(PreferenceKeeperTest, ARankingIsKeptByItselfAndUndoTakesItBack) {
  toy.run();
  toy.session.markHypothesis(1, OwnMark::Favourite);
  ASSERT_TRUE(becomes(1));
  EXPECT_EQ(store().records()[0].persons->tiers.front(), std::vector<int>{1});
  stack().undo();
  EXPECT_TRUE(becomes(0));
  stack().redo();
  EXPECT_TRUE(becomes(1));
}

TEST_F(PreferenceKeeperTest, WhatIsStillToBeKeptIsKeptAtTheEnd) {
  toy.run();
  toy.session.markHypothesis(1, OwnMark::Favourite);
  EXPECT_EQ(store().counts().groups, 0) << "a moment later";
  keeper.reset();
  EXPECT_EQ(store().counts().groups, 1);
}

TEST_F(PreferenceKeeperTest, SwitchedOffItKeepsWhenAsked) {
  keeper->setAutomatic(false);
  QSignalSpy told(keeper.get(), &PreferenceKeeper::told);
  toy.run();
  keeper->keepNow();
  ASSERT_TRUE(QTest::qWaitFor([&] { return told.count() == 1; }));
  EXPECT_TRUE(told[0][0].toString().contains(QStringLiteral("rank the bodies")));
  toy.session.markHypothesis(1, OwnMark::Favourite);
  QTest::qWait(1000);
  EXPECT_EQ(store().counts().groups, 0);
  keeper->keepNow();
  ASSERT_TRUE(becomes(1));
  EXPECT_TRUE(QTest::qWaitFor([&] { return told.count() == 2; }));
}

TEST_F(PreferenceKeeperTest, ExportsAndImports) {
  toy.run();
  toy.session.markHypothesis(1, OwnMark::Favourite);
  ASSERT_TRUE(becomes(1));
  QSignalSpy told(keeper.get(), &PreferenceKeeper::told);
  const auto out = folder.path() / "out.jsonl";
  keeper->exportTo(out);
  ASSERT_TRUE(QTest::qWaitFor([&] { return told.count() == 1; }));
  ToySession other;
  PreferenceKeeper imports(other.session.document(), folder.path() / "other.jsonl");
  QSignalSpy changed(&imports, &PreferenceKeeper::changed);
  imports.importFrom(out);
  ASSERT_TRUE(QTest::qWaitFor([&] { return changed.count() == 1; }));
  EXPECT_EQ(PreferenceStore(folder.path() / "other.jsonl").counts().ranked, 1);
}

TEST_F(PreferenceKeeperTest, ADamagedFileIsSaid) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file) << "torn\n";
  QSignalSpy failed(keeper.get(), &PreferenceKeeper::failed);
  toy.run();
  toy.session.markHypothesis(1, OwnMark::Favourite);
  ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }));
  EXPECT_TRUE(failed[0][0].value<Problem>().text.contains(QStringLiteral("Line 1")));
}

TEST_F(PreferenceKeeperTest, WithoutAFolderAskingSaysSo) {
  PreferenceKeeper nowhere(toy.session.document(), std::nullopt);
  QSignalSpy failed(&nowhere, &PreferenceKeeper::failed);
  toy.run();
  toy.session.markHypothesis(1, OwnMark::Favourite);
  nowhere.keepNow();
  EXPECT_EQ(failed.count(), 1);
}

}  // namespace
}  // namespace lay
