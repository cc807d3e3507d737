#include "app/desktop/unattended.h"

#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/event_loop.h"
#include "tests/ui/support/scripted_engine.h"
#include "ui/panels/pace_box.h"
#include "ui/theme/theme_manager.h"
#include "ui/views/body_canvas.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSettings>

#include <gtest/gtest.h>

#include <set>

namespace lay {
namespace {

int numColours(const QImage& image) {
  std::set<QRgb> colours;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) colours.insert(image.pixel(x, y));
  }
  return static_cast<int>(colours.size());
}

class UnattendedTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    script.truth = standingParams();
    window = std::make_unique<MainWindow>(scriptedEngine(body, script), themes);
    window->paceBox()->setPace(std::chrono::milliseconds(0));
    unattended = std::make_unique<Unattended>(*window);
    unattended->setParent(nullptr);
    window->show();
  }

  [[nodiscard]] std::filesystem::path picture() const { return folder.path() / "window.png"; }

  const TempDir folder;
  const BodyModelPtr body = makeToyBody();
  Script script;
  ThemeManager themes{*qApp};
  std::unique_ptr<MainWindow> window;
  std::unique_ptr<Unattended> unattended;
};

TEST_F(UnattendedTest, RefinesAndSavesTheWindow) {
  unattended->takeScreenshot(picture());
  window->openImage(writePhotoFiles(folder.path(), *body, standingParams()).image);
  ASSERT_EQ(exitCodeOfLoop(), 0);
  EXPECT_TRUE(window->session().run()->result.has_value());
  const QImage image(QString::fromStdString(picture().string()));
  EXPECT_EQ(image.size(), window->size());
  for (const BodyCanvas* canvas : window->findChildren<BodyCanvas*>()) {
    if (!canvas->isVisible() || canvas->backend() == BodyCanvas::Backend::None) continue;
    const QRect place(canvas->mapTo(window.get(), QPoint(0, 0)), canvas->size());
    EXPECT_GT(numColours(image.copy(place)), 60) << "a body in the light has many shades";
  }
}

TEST_F(UnattendedTest, FailsWhenTheImageCannotBeOpened) {
  unattended->takeScreenshot(picture());
  window->openImage(folder.path() / "missing.png");
  EXPECT_EQ(exitCodeOfLoop(), 1);
  EXPECT_FALSE(std::filesystem::exists(picture()));
}

TEST_F(UnattendedTest, FailsWhenThePictureCannotBeWritten) {
  unattended->takeScreenshot(folder.path() / "no such folder" / "window.png");
  window->openImage(writePhotoFiles(folder.path(), *body, standingParams()).image);
  EXPECT_EQ(exitCodeOfLoop(), 1);
}

/// The program itself, as a person starts it.
struct Finished {
  int exit_code = -1;
  QString out;
  QString err;
};

Finished runProgram(const QStringList& arguments,
                    bool with_display,
                    const QProcessEnvironment& extra = {}) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  if (!with_display) {
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
      environment.remove(QString::fromLatin1(name));
    }
  }
  const TempDir home;
  for (const char* variable : {"XDG_CONFIG_HOME", "XDG_STATE_HOME"}) {
    environment.insert(QString::fromLatin1(variable), QString::fromStdString(home.path().string()));
  }
  environment.insert(extra);
  process.setProcessEnvironment(environment);
  process.start(QStringLiteral(LAY_DESKTOP_PROGRAM), arguments);
  if (!process.waitForFinished(30000)) {
    process.kill();
    process.waitForFinished();
    return {};
  }
  return {process.exitCode(),
          QString::fromUtf8(process.readAllStandardOutput()),
          QString::fromUtf8(process.readAllStandardError())};
}

TEST(DesktopProgram, HelpsWithoutADisplay) {
  const Finished help = runProgram({QStringLiteral("--help")}, false);
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_TRUE(help.out.contains(QStringLiteral("--keypoints")));
  const Finished version = runProgram({QStringLiteral("--version")}, false);
  EXPECT_EQ(version.exit_code, 0);
  EXPECT_TRUE(version.out.startsWith(QStringLiteral("layfigure ")));
}

TEST(DesktopProgram, ChecksItselfWithoutADisplay) {
  const Finished fine = runProgram({QStringLiteral("--check")}, false);
  EXPECT_EQ(fine.exit_code, 0) << fine.out.toStdString() << fine.err.toStdString();
  EXPECT_TRUE(fine.out.contains(QStringLiteral("ok       models work: ")));
  QProcessEnvironment nowhere;
  nowhere.insert(QStringLiteral("LAYFIGURE_STATE"), QStringLiteral("/proc/no/such/folder"));
  const Finished bad = runProgram({QStringLiteral("--check")}, false, nowhere);
  EXPECT_EQ(bad.exit_code, 1);
  EXPECT_TRUE(bad.out.contains(QStringLiteral("PROBLEM  unsaved work"))) << bad.out.toStdString();
}

TEST(DesktopProgram, SpeaksGermanWhereTheSystemDoes) {
  QProcessEnvironment german;
  german.insert(QStringLiteral("LANG"), QStringLiteral("de_DE.UTF-8"));
  german.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
  german.insert(QStringLiteral("LANGUAGE"), QStringLiteral("de"));
  const Finished help = runProgram({QStringLiteral("--help")}, false, german);
  EXPECT_TRUE(help.out.contains(QStringLiteral("Welche Person der Keypoint-Datei")))
      << help.out.toStdString();
}

TEST(DesktopProgram, SaysThatThereIsNoDisplay) {
  const Finished run = runProgram({}, false);
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_TRUE(run.err.contains(QStringLiteral("no display"))) << run.err.toStdString();
}

TEST(DesktopProgram, ReportsWhenItsFirstFrameWasPainted) {
  const Finished run = runProgram({QStringLiteral("--startup-report")}, true);
  ASSERT_EQ(run.exit_code, 0) << run.err.toStdString();
  const double ms =
      QJsonDocument::fromJson(run.out.toUtf8()).object()[QStringLiteral("startup_ms")].toDouble();
  EXPECT_GT(ms, 1);
  EXPECT_LT(ms, 20000);
}

TEST(ProcessClock, Advances) {
  const double first = millisecondsSinceProcessStart();
  EXPECT_GT(first, 0);
  EXPECT_GE(millisecondsSinceProcessStart(), first);
}

}  // namespace
}  // namespace lay
