#include "ui/document/queue_refiner.h"

#include <QSignalSpy>
#include <QTest>

#include "core/io/atomic_file.h"
#include "core/project/project_file.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

class QueueRefinerTest : public testing::Test {
 protected:
  QueueRefinerTest() {
    script.truth = standingParams();
    for (const char* name : {"a", "b", "c"}) {
      const std::string keypoints = std::string(name) + "_keypoints";
      photos.push_back(
          writePhotoFiles(folder.path(), *body, standingParams(), name, keypoints.c_str()).image);
    }
  }

  const TempDir folder;
  const BodyModelPtr body = makeToyBody();
  Script script;
  std::vector<std::filesystem::path> photos;
};

TEST_F(QueueRefinerTest, SavesAProjectBesideEachPhotoAndTellsWhatIsRefused) {
  writeFileAtomically(photos[1], "no picture");
  writeFileAtomically(folder.path() / "c.layfigure", "somebody's work");
  QueueRefiner refiner(scriptedEngine(body, script));
  const QSignalSpy refined(&refiner, &QueueRefiner::refined);
  const QSignalSpy refused(&refiner, &QueueRefiner::refused);
  const QSignalSpy progressed(&refiner, &QueueRefiner::progressed);
  QSignalSpy finished(&refiner, &QueueRefiner::finished);
  refiner.start(photos, {});
  EXPECT_TRUE(refiner.isRunning());
  ASSERT_TRUE(finished.wait(20000));
  EXPECT_EQ(finished[0][0].toInt(), 1);
  EXPECT_EQ(finished[0][1].toInt(), 2);
  ASSERT_EQ(refined.count(), 1);
  EXPECT_EQ(loadProject(folder.path() / "a.layfigure").project.person()->runs.size(), 1U);
  ASSERT_EQ(refused.count(), 2);
  EXPECT_TRUE(refused[0][0].toString().endsWith(QStringLiteral("b.png")));
  EXPECT_TRUE(refused[1][1].toString().contains(QStringLiteral("left as it is")));
  EXPECT_EQ(readFile(folder.path() / "c.layfigure"), "somebody's work");
  EXPECT_EQ(progressed.last()[0].toInt(), 3);
  EXPECT_EQ(progressed.last()[1].toInt(), 3);
}

TEST_F(QueueRefinerTest, StopsWithinASecondAndKeepsWhatWasSaved) {
  script.step = std::chrono::milliseconds(30);
  QueueRefiner refiner(scriptedEngine(body, script));
  QSignalSpy refined(&refiner, &QueueRefiner::refined);
  QSignalSpy finished(&refiner, &QueueRefiner::finished);
  refiner.start(photos, {});
  ASSERT_TRUE(refined.wait(20000));
  refiner.stop();
  ASSERT_TRUE(finished.wait(5000));
  EXPECT_LT(finished[0][0].toInt(), 3);
  EXPECT_EQ(finished[0][1].toInt(), 0) << "to be stopped is no failure";
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "a.layfigure"));
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "c.layfigure"));
}

}  // namespace
}  // namespace lay
