#include "ui/window/main_window.h"

#include "core/io/atomic_file.h"
#include "tests/ui/support/main_window_fixture.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/pace_box.h"
#include "ui/timeline/loss_chart.h"
#include "ui/timeline/step_slider.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/export_dialog.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QToolBar>
#include <QTreeView>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace lay {
namespace {

using namespace std::chrono_literals;

int countVertices(const std::filesystem::path& obj) {
  std::istringstream lines(readFile(obj));
  int count = 0;
  for (std::string line; std::getline(lines, line);) {
    count += line.starts_with("v ") ? 1 : 0;
  }
  return count;
}

TEST_F(MainWindowTest, SaysOnWhatARunComputedAndThatItFellBack) {
  script.device.notice = "CUDA was asked for, but the processor is used.";
  makeWindow();
  ASSERT_TRUE(refines());
  EXPECT_EQ(message(), QStringLiteral("The processor was used instead of CUDA"));
  auto* seconds = window->findChild<QLabel*>(QStringLiteral("seconds"));
  ASSERT_NE(seconds, nullptr);
  EXPECT_TRUE(seconds->text().endsWith(QStringLiteral("on CPU"))) << seconds->text().toStdString();
  window.reset();
  script.device = {Device::Kind::Cuda, ""};
  makeWindow();
  ASSERT_TRUE(refines());
  EXPECT_TRUE(window->messages()->isHidden());
  seconds = window->findChild<QLabel*>(QStringLiteral("seconds"));
  EXPECT_TRUE(seconds->text().endsWith(QStringLiteral("on CUDA"))) << seconds->text().toStdString();
}

TEST_F(MainWindowTest, OpenRefineScrubChooseExport) {
  makeWindow();
  EXPECT_FALSE(window->actions().refine->isEnabled());
  ASSERT_TRUE(opens(files.image));
  EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("photo.png")));
  EXPECT_TRUE(window->messages()->isHidden());

  // A person presses Refine and watches.
  Session& session = window->session();
  QSignalSpy steps(&session, &Session::stepsAppended);
  auto* refine = qobject_cast<QAbstractButton*>(
      window->actions().tool_bar->widgetForAction(window->actions().refine));
  ASSERT_NE(refine, nullptr);
  ASSERT_TRUE(refine->isEnabled());
  QTest::mouseClick(refine, Qt::LeftButton);
  EXPECT_TRUE(window->controller().isRunning());
  EXPECT_TRUE(window->actions().stop->isEnabled());
  ASSERT_TRUE(QTest::qWaitFor([&] { return session.run() && session.run()->result.has_value(); }));
  EXPECT_EQ(session.numSteps(), 20);
  EXPECT_EQ(session.shownHypothesis(), 2);
  EXPECT_GE(steps.count(), 1);

  // Scrubs with keys and mouse.
  StepSlider* slider = window->timeline()->slider();
  EXPECT_EQ(session.shownStep(), 19);
  QTest::keyClick(slider, Qt::Key_Left);
  EXPECT_EQ(session.shownStep(), 18);
  QTest::keyClick(window.get(), Qt::Key_Home);
  EXPECT_EQ(session.shownStep(), 0);
  QTest::keyClick(window.get(), Qt::Key_Right);
  EXPECT_EQ(session.shownStep(), 1);
  const QPoint at(static_cast<int>(slider->axis().x(9)), slider->height() / 2);
  QTest::mouseClick(slider, Qt::LeftButton, {}, at);
  EXPECT_EQ(session.shownStep(), 9);
  LossChart* chart = window->timeline()->chart();
  QTest::mouseClick(chart,
                    Qt::LeftButton,
                    {},
                    QPoint(static_cast<int>(chart->axis().x(15)), chart->height() / 2));
  EXPECT_EQ(session.shownStep(), 15);
  QTest::keyClick(window.get(), Qt::Key_End);

  // Chooses the third best.
  auto* list = window->findChild<QTreeView*>(QStringLiteral("hypotheses"));
  list->scrollTo(list->model()->index(2, 0));
  const QRect row = list->visualRect(list->model()->index(2, 0));
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
  EXPECT_EQ(session.shownHypothesis(), session.hypothesisOrder()[2]);

}

TEST_F(MainWindowTest, ExportsThroughTheDialog) {
  makeWindow();
  ASSERT_TRUE(refines());
  QSignalSpy exported(window.get(), &MainWindow::exported);
  QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier);
  auto* dialog = window->findChild<ExportDialog*>();
  ASSERT_NE(dialog, nullptr);
  auto* format = dialog->findChild<QComboBox*>(QStringLiteral("exportFormat"));
  format->setCurrentIndex(format->findData(static_cast<int>(ExportFormat::Obj)));
  dialog->findChild<QLineEdit*>(QStringLiteral("exportPath"))
      ->setText(QString::fromStdString((folder.path() / "chosen.obj").string()));
  dialog->findChild<QPushButton*>(QStringLiteral("exportWrite"))->click();
  ASSERT_TRUE(exported.wait(5000));
  EXPECT_EQ(countVertices(folder.path() / "chosen.obj"), body->numVertices());
}

TEST_F(MainWindowTest, ShortcutsWork) {
  script.step = 250ms;  // long before it ends by itself, even on a busy machine
  makeWindow();
  ASSERT_TRUE(opens(files.image));
  QTest::keyClick(window.get(), Qt::Key_R, Qt::ControlModifier);
  EXPECT_TRUE(window->controller().isRunning());
  ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().numSteps() > 2; }));
  QTest::keyClick(window.get(), Qt::Key_Escape);
  ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().run()->result.has_value(); }));
  EXPECT_EQ(window->session().run()->result->summary.termination, Termination::Cancelled);
  EXPECT_LT(window->session().numSteps(), 20);
  const bool was_dark = ThemeManager::current().isDark();
  QTest::keyClick(window.get(), Qt::Key_T, Qt::ControlModifier);
  EXPECT_NE(ThemeManager::current().isDark(), was_dark);
  QTest::keyClick(window.get(), Qt::Key_O, Qt::ControlModifier);
  auto* dialog = window->findChild<QFileDialog*>();
  ASSERT_NE(dialog, nullptr);
  dialog->reject();
}

TEST_F(MainWindowTest, PausesAdvancesAndResumes) {
  script.step = 40ms;  // a busy machine may let this thread wait before it pauses
  makeWindow();
  ASSERT_TRUE(opens(files.image));
  window->refine();
  window->actions().pause->trigger();
  EXPECT_TRUE(window->controller().isPaused());
  EXPECT_TRUE(window->actions().advance->isEnabled());
  // What the run told last may still be on its way to this thread.
  const auto isHeld = [this] {
    return window->controller().isHeld() &&
           window->session().numSteps() == window->session().run()->history->size();
  };
  ASSERT_TRUE(QTest::qWaitFor(isHeld, 20000));
  const int held = window->session().numSteps();
  EXPECT_GE(held, 1);
  window->actions().advance->trigger();
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return isHeld() && window->session().numSteps() > held; }, 20000));
  EXPECT_EQ(window->session().numSteps(), held + 1);
  window->actions().pause->trigger();
  ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().run()->result.has_value(); }));
}

TEST_F(MainWindowTest, AThrowAtStep7IsAMessageAndTheWindowLives) {
  script.throw_at = 7;
  makeWindow();
  ASSERT_TRUE(opens(files.image));
  window->refine();
  ASSERT_TRUE(QTest::qWaitFor([this] { return !window->controller().isRunning(); }));
  EXPECT_FALSE(window->messages()->isHidden());
  EXPECT_TRUE(window->messages()->problem().text.contains(QStringLiteral("step 7")));
  EXPECT_EQ(window->session().numSteps(), 7);
  EXPECT_TRUE(window->actions().refine->isEnabled());
  QTest::keyClick(window.get(), Qt::Key_Left);
  EXPECT_EQ(window->session().shownStep(), 5);
  window->refine();
  EXPECT_TRUE(window->controller().isRunning());
}

TEST_F(MainWindowTest, TakesAnImageAndThenJsonByDrop) {
  const PhotoFiles apart =
      writePhotoFiles(folder.path(), *body, standingParams(), "apart", "somewhere_else");
  makeWindow();
  drop({apart.image});
  ASSERT_TRUE(
      QTest::qWaitFor([this] { return window->session().photo() && !window->opener().isBusy(); }));
  EXPECT_EQ(window->messages()->problem().fix, Problem::Fix::OpenKeypoints);
  EXPECT_FALSE(window->actions().refine->isEnabled());
  drop({apart.keypoints});
  ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().initial().has_value(); }));
  EXPECT_TRUE(window->messages()->isHidden()) << "the way out was taken";
  EXPECT_TRUE(window->actions().refine->isEnabled());
}

TEST_F(MainWindowTest, TakesAnImageWithItsKeypointsInOneDrop) {
  const PhotoFiles apart =
      writePhotoFiles(folder.path(), *body, standingParams(), "apart", "somewhere_else");
  makeWindow();
  drop({apart.keypoints, apart.image});
  ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().initial().has_value(); }));
  EXPECT_EQ(window->session().subject()->keypoint_path, apart.keypoints);
}

TEST_F(MainWindowTest, ACorruptImageKeepsTheOldOneWithItsRun) {
  makeWindow();
  ASSERT_TRUE(refines());
  const auto path = folder.path() / "corrupt.png";
  std::ofstream(path) << "no picture";
  drop({path});
  auto* question = window->findChild<QMessageBox*>(QStringLiteral("saveQuestion"));
  ASSERT_NE(question, nullptr) << "the run is not saved";
  QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([this] { return !window->messages()->isHidden(); }));
  EXPECT_EQ(window->messages()->problem().severity, Problem::Severity::Error);
  EXPECT_EQ(window->session().photo()->path, files.image);
  EXPECT_EQ(window->session().numSteps(), 20);
}

TEST_F(MainWindowTest, ANewPhotoAbandonsTheRun) {
  script.step = 10ms;
  makeWindow();
  ASSERT_TRUE(opens(files.image));
  window->refine();
  ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().numSteps() > 1; }));
  const PhotoFiles other =
      writePhotoFiles(folder.path(), *body, standingParams(), "other", "other");
  ASSERT_TRUE(opens(other.image));
  EXPECT_FALSE(window->controller().isRunning());
  EXPECT_FALSE(window->session().run().has_value());
  QTest::qWait(60);
  EXPECT_EQ(window->session().numSteps(), 0);
  EXPECT_TRUE(window->actions().refine->isEnabled());
}

TEST_F(MainWindowTest, ClosingInTheMiddleOfARunIsFine) {
  script.step = 10ms;
  makeWindow();
  ASSERT_TRUE(opens(files.image));
  window->refine();
  ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().numSteps() > 1; }));
  window->close();
  window.reset();
  QTest::qWait(20);
}

TEST_F(MainWindowTest, TellsThatWeightsAreMissing) {
  Engine engine = scriptedEngine(body, script);
  engine.predict = [](const BodyModelPtr&,
                      const Keypoints2d&,
                      const PersonBox&,
                      const PinholeCamera&) -> SmplParams {
    throw std::runtime_error("lifter.safetensors was not found. Set $LAYFIGURE_MODELS.");
  };
  makeWindow(engine);
  ASSERT_TRUE(opens(files.image));
  EXPECT_TRUE(window->messages()->problem().text.contains(QStringLiteral("LAYFIGURE_MODELS")));
  EXPECT_FALSE(window->actions().refine->isEnabled());
  window->refine();
  EXPECT_FALSE(window->controller().isRunning());
}

TEST_F(MainWindowTest, ExportWithoutABodySaysWhatToDo) {
  makeWindow();
  window->chooseExport();
  EXPECT_FALSE(window->messages()->isHidden());
  EXPECT_EQ(window->findChild<ExportDialog*>(), nullptr);
}

TEST_F(MainWindowTest, TheStatusBarComparesBeforeAndAfter) {
  makeWindow();
  ASSERT_TRUE(refines());
  const QString text = window->findChild<QLabel*>(QStringLiteral("reprojection"))->text();
  EXPECT_TRUE(text.contains(QStringLiteral("→ 0.0 px"))) << text.toStdString();
}

TEST_F(MainWindowTest, ViewTogglesReachTheScene) {
  makeWindow();
  ASSERT_TRUE(opens(files.image));
  const bool before = window->actions().wireframe->isChecked();
  QTest::keyClick(window.get(), Qt::Key_W);
  EXPECT_NE(window->actions().wireframe->isChecked(), before);
  EXPECT_EQ(ViewOptions::load().wireframe, !before);
}

TEST_F(MainWindowTest, EveryControlHasAnAccessibleName) {
  makeWindow();
  ASSERT_TRUE(refines());
  for (const QWidget* widget : window->findChildren<QWidget*>()) {
    const bool is_control = qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                            qobject_cast<const QAbstractSlider*>(widget) != nullptr ||
                            qobject_cast<const QComboBox*>(widget) != nullptr ||
                            qobject_cast<const QTreeView*>(widget) != nullptr ||
                            qobject_cast<const QListWidget*>(widget) != nullptr ||
                            qobject_cast<const QTextEdit*>(widget) != nullptr;
    const bool is_qts_own = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                            widget->parentWidget()->objectName().startsWith(QStringLiteral("qt_"));
    if (is_control && !is_qts_own) {
      EXPECT_FALSE(widget->accessibleName().isEmpty())
          << widget->metaObject()->className() << " '" << widget->objectName().toStdString()
          << "' in " << widget->parentWidget()->metaObject()->className();
    }
  }
}

TEST_F(MainWindowTest, RemembersItsLayout) {
  makeWindow();
  window->resize(1100, 700);
  window->close();
  window.reset();
  makeWindow();
  EXPECT_EQ(window->size(), QSize(1100, 700));
}

}  // namespace
}  // namespace lay
