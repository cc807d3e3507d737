#include "app/desktop/frame_report.h"

#include "app/desktop/unattended.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/event_loop.h"
#include "tests/ui/support/scripted_engine.h"
#include "ui/theme/theme_manager.h"
#include "ui/views/view_grid.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <gtest/gtest.h>

namespace lay {
namespace {

class FrameReportTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    script.truth = standingParams();
    window = std::make_unique<MainWindow>(scriptedEngine(body, script), themes);
    unattended = std::make_unique<Unattended>(*window);
    unattended->setParent(nullptr);
    unattended->reportFrames();
    window->show();
  }

  const TempDir folder;
  const BodyModelPtr body = makeToyBody();
  Script script;
  ThemeManager themes{*qApp};
  std::unique_ptr<MainWindow> window;
  std::unique_ptr<Unattended> unattended;
};

TEST_F(FrameReportTest, CountsFramesOfAllViewsDuringARun) {
  window->openImage(writePhotoFiles(folder.path(), *body, standingParams()).image);
  testing::internal::CaptureStdout();
  const int code = exitCodeOfLoop();
  const std::string printed = testing::internal::GetCapturedStdout();
  ASSERT_EQ(code, 0);
  EXPECT_EQ(window->views()->numShown(), 4);
  const QJsonObject report =
      QJsonDocument::fromJson(QByteArray::fromStdString(printed)).object();
  EXPECT_GT(report[QStringLiteral("live_fps")].toDouble(), 1) << printed;
  EXPECT_GT(report[QStringLiteral("live_longest_wait_ms")].toDouble(), 0) << printed;
}

TEST_F(FrameReportTest, FailsWhenTheImageCannotBeOpened) {
  window->openImage(folder.path() / "missing.png");
  EXPECT_EQ(exitCodeOfLoop(), 1);
}

}  // namespace
}  // namespace lay
