#include "ui/live/improvement.h"

#include <chrono>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/scripted_trainer.h"

namespace lay {
namespace {

class ImprovementTest : public testing::Test {
 protected:
  ImprovementTest() { writeToyPreferences(preferences, 3); }

  [[nodiscard]] bool ends(Improvement& improvement) {
    return QTest::qWaitFor([&] { return !improvement.isRunning(); }, 20000);
  }

  const TempDir folder;
  const std::filesystem::path preferences = folder.path() / "p.jsonl";
  const std::filesystem::path work = folder.path() / "work";
};

TEST_F(ImprovementTest, TellsHowItGoesAndWhatItBrought) {
  const TrainerFiles files = writeScriptedTrainer(folder.path());
  Improvement improvement(work);
  QSignalSpy stepped(&improvement, &Improvement::stepped);
  QSignalSpy measured(&improvement, &Improvement::measured);
  QSignalSpy finished(&improvement, &Improvement::finished);
  EXPECT_FALSE(improvement.canResume());
  improvement.start(files, preferences, {});
  ASSERT_TRUE(ends(improvement));
  EXPECT_EQ(finished.count(), 1);
  EXPECT_EQ(stepped.count(), 4);
  EXPECT_EQ(measured.count(), 2);
  ASSERT_TRUE(improvement.result());
  const Improvement::Result& result = *improvement.result();
  EXPECT_TRUE(result.is_better);
  EXPECT_EQ(result.figures, (ImprovementFigures{3, 2, 35, 25, 28.5, 28.6}));
  EXPECT_EQ(result.base.size(), 64U);
  EXPECT_EQ(readFile(improvement.weights()), "weights\n");
  EXPECT_FALSE(improvement.canResume());
  improvement.discard();
  EXPECT_FALSE(std::filesystem::exists(improvement.weights()));
  EXPECT_FALSE(improvement.result());
}

TEST_F(ImprovementTest, StopsWithinASecondAndGoesOnAfterwards) {
  TrainerScript script;
  script.steps = 30;
  script.step_seconds = 0.05;
  const TrainerFiles files = writeScriptedTrainer(folder.path(), script);
  {
    Improvement improvement(work);
    QSignalSpy stopped(&improvement, &Improvement::stopped);
    improvement.start(files, preferences, {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return improvement.step() >= 5; }, 20000));
    const auto before = std::chrono::steady_clock::now();
    improvement.stop();
    ASSERT_TRUE(ends(improvement));
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(1));
    EXPECT_EQ(stopped.count(), 1);
    EXPECT_TRUE(improvement.canResume());
  }
  Improvement next_day(work);
  EXPECT_TRUE(next_day.canResume());
  std::filesystem::remove(preferences);  // it has its own
  QSignalSpy begun(&next_day, &Improvement::begun);
  next_day.resume(files);
  ASSERT_TRUE(QTest::qWaitFor([&] { return begun.count() == 1; }, 20000));
  EXPECT_GE(next_day.step(), 4) << "where it was measured last";
  ASSERT_TRUE(ends(next_day));
  EXPECT_TRUE(next_day.result()->is_better);
}

TEST_F(ImprovementTest, AFailureIsSaidInTheProgramsWords) {
  TrainerScript script;
  script.fails = true;
  const TrainerFiles files = writeScriptedTrainer(folder.path(), script);
  Improvement improvement(work);
  QSignalSpy failed(&improvement, &Improvement::failed);
  improvement.start(files, preferences, {});
  ASSERT_TRUE(ends(improvement));
  ASSERT_EQ(failed.count(), 1);
  EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("pretended training fails")));
  EXPECT_TRUE(improvement.canResume());
}

TEST_F(ImprovementTest, AProgramThatIsNotThereIsSaid) {
  TrainerFiles files = writeScriptedTrainer(folder.path());
  files.program = folder.path() / "nowhere";
  Improvement improvement(work);
  QSignalSpy failed(&improvement, &Improvement::failed);
  improvement.start(files, preferences, {});
  ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }, 20000));
  EXPECT_FALSE(improvement.isRunning());
  EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("nowhere")));
  EXPECT_THROW(improvement.start(files, folder.path() / "none.jsonl", {}), FileError);
}

TEST_F(ImprovementTest, OneThatIsAbandonedEndsItsProgram) {
  TrainerScript script;
  script.steps = 1000;
  script.step_seconds = 0.2;
  const TrainerFiles files = writeScriptedTrainer(folder.path(), script);
  const auto before = std::chrono::steady_clock::now();
  {
    Improvement improvement(work);
    improvement.start(files, preferences, {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return improvement.step() >= 1; }, 20000));
  }
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(15));
}

}  // namespace
}  // namespace lay
