#include "ui/document/journal_keeper.h"

#include "core/project/project_journal.h"
#include "core/project/same.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/random_edits.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <csignal>

namespace lay {
namespace {

class JournalKeeperTest : public testing::Test {
 protected:
  [[nodiscard]] bool isUpToDate() const {
    return QTest::qWaitFor([this] { return keeper->lastKept() == keeper->lastChange(); });
  }

  const TempDir temp;
  const std::filesystem::path folder = temp.path() / "recovery";
  RandomEdits edits{3};
  std::unique_ptr<JournalKeeper> keeper = std::make_unique<JournalKeeper>(edits.document(), folder);
};

TEST_F(JournalKeeperTest, WhatIsKeptIsWhatTheDocumentSays) {
  edits.session().setKeypoints({}, QStringLiteral("Move"));
  edits.actions(50, true);
  ASSERT_TRUE(isUpToDate());
  const Project project = edits.document().project();
  keeper.reset();
  const auto left = leftJournals(folder);
  ASSERT_EQ(left.size(), 1U);
  EXPECT_TRUE(isSame(recoverProject(left[0].path).project, project));
}

TEST_F(JournalKeeperTest, NothingIsKeptBeforeAnythingIsChangedNorAfterItWasSaved) {
  edits.document().record([](Project& project) { project.exports.clear(); });
  ASSERT_TRUE(QTest::qWaitFor([this] { return true; }));
  EXPECT_FALSE(std::filesystem::exists(folder));
  edits.session().previewBeta(1, 2);
  ASSERT_TRUE(isUpToDate());
  EXPECT_FALSE(std::filesystem::is_empty(folder));
  keeper->forget();
  ASSERT_TRUE(QTest::qWaitFor([this] { return std::filesystem::is_empty(folder); }));
  edits.session().previewBeta(1, 1);
  ASSERT_TRUE(isUpToDate());
  EXPECT_FALSE(std::filesystem::is_empty(folder));
  edits.document().reset({});
  ASSERT_TRUE(QTest::qWaitFor([this] { return std::filesystem::is_empty(folder); }));
}

TEST_F(JournalKeeperTest, LookingAtARunWritesNothing) {
  edits.session().previewBeta(1, 2);
  while (edits.session().numSteps() < 3) {
    edits.actions(1, false);
  }
  ASSERT_TRUE(isUpToDate());
  QSignalSpy kept(keeper.get(), &JournalKeeper::kept);
  const qint64 change = keeper->lastChange();
  for (int i = 0; i < edits.session().numSteps(); ++i) {
    edits.session().showStep(i);
  }
  QTest::qWait(50);
  EXPECT_EQ(keeper->lastChange(), change);
  EXPECT_EQ(kept.count(), 0);
}

TEST_F(JournalKeeperTest, AJournalThatWasTakenOverGoesOnceItsWorkIsKept) {
  edits.session().previewBeta(1, 2);
  ASSERT_TRUE(isUpToDate());
  keeper.reset();
  const auto old = leftJournals(folder).at(0).path;
  RandomEdits heir(4);
  JournalKeeper its_keeper(heir.document(), folder);
  heir.document().markUnsaved();
  its_keeper.takeOver(old);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !std::filesystem::exists(old); }));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}) > 0, true);
}

TEST_F(JournalKeeperTest, ThatNothingCanBeKeptIsToldOnce) {
  std::filesystem::create_directories(temp.path());
  std::filesystem::permissions(temp.path(), std::filesystem::perms::owner_all);
  JournalKeeper nowhere(edits.document(), "/proc/no/such/folder");
  QSignalSpy failed(&nowhere, &JournalKeeper::failed);
  edits.session().previewBeta(1, 2);
  ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }));
  EXPECT_TRUE(failed.at(0).at(0).toString().contains(QStringLiteral("LAYFIGURE_STATE")));
  edits.session().previewBeta(2, 2);
  QTest::qWait(30);
  EXPECT_EQ(failed.count(), 1);
  EXPECT_EQ(nowhere.lastKept(), 0);
}

/// What the victim's document says after each change, the same for the same seed.
class Twin {
 public:
  explicit Twin(std::uint64_t seed) : edits_(seed), keeper_(edits_.document(), folder_.path()) {
    states_.emplace_back();
    QObject::connect(&edits_.document(), &ProjectDocument::changed, [this] { note(); });
  }
  /// Index of the state that is `project`, from `change` on; -1 when there is none.
  int find(const Project& project, qint64 change) {
    constexpr int kMostAhead = 4000;
    const Project wanted = withoutIds(project);
    for (qint64 i = change; i < change + kMostAhead; ++i) {
      while (static_cast<qint64>(states_.size()) <= i) {
        edits_.act(true);
      }
      if (isSame(withoutIds(states_[static_cast<std::size_t>(i)]), wanted)) {
        return static_cast<int>(i);
      }
    }
    return -1;
  }

 private:
  void note() {
    // The keeper has counted it already: it was connected first.
    states_.resize(static_cast<std::size_t>(keeper_.lastChange()) + 1);
    states_.back() = edits_.document().project();
  }

  TempDir folder_;
  RandomEdits edits_;
  JournalKeeper keeper_;
  std::vector<Project> states_;
};

TEST(JournalKill, NothingThatWasKeptIsLostInAHundredKills) {
  constexpr int kKills = 100;
  const QString program =
      QCoreApplication::applicationDirPath() + QStringLiteral("/journal_victim");
  Random random(7);
  int before_anything = 0;
  qint64 most_kept = 0;
  for (int kill = 0; kill < kKills; ++kill) {
    const TempDir temp;
    const auto folder = temp.path() / "recovery";
    const int seed = random.below(1'000'000);
    QProcess victim;
    victim.start(program, {QString::fromStdString(folder.string()), QString::number(seed)});
    ASSERT_TRUE(victim.waitForStarted());
    // Long enough to get going, then at any moment.
    if (kill % 10 != 0) {
      ASSERT_TRUE(victim.waitForReadyRead(20000));
    }
    QTest::qSleep(random.below(150));
    ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
    ASSERT_TRUE(victim.waitForFinished());
    ASSERT_EQ(victim.exitStatus(), QProcess::CrashExit);

    const QList<QByteArray> lines = victim.readAllStandardOutput().split('\n');
    // The last line may be half a number; the one before it is whole.
    const qint64 kept = lines.size() > 1 ? lines[lines.size() - 2].toLongLong() : 0;
    const auto left = leftJournals(folder);
    if (left.empty()) {
      EXPECT_EQ(kept, 0) << "kill " << kill << ", seed " << seed;
      ++before_anything;
      continue;
    }
    ASSERT_EQ(left.size(), 1U);
    const Project recovered = recoverProject(left[0].path).project;
    Twin twin(static_cast<std::uint64_t>(seed));
    EXPECT_GE(twin.find(recovered, kept), kept)
        << "kill " << kill << ", seed " << seed << ": change " << kept << " was kept";
    most_kept = std::max(most_kept, kept);
  }
  EXPECT_LT(before_anything, kKills / 4);
  EXPECT_GT(most_kept, 20) << "they were killed at work";
  RecordProperty("most_kept", std::to_string(most_kept));
}

}  // namespace
}  // namespace lay
