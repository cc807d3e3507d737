#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"
#include "ui/panels/description_edit.h"
#include "ui/panels/description_row.h"
#include "ui/panels/descriptions_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/pace_box.h"
#include "ui/theme/theme_manager.h"
#include "ui/window/description_desk.h"
#include "ui/window/main_window.h"

namespace lay {

/// The whole window with scripted models, and a photo to open in it.
class MainWindowTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    themes = std::make_unique<ThemeManager>(*qApp);
    script.truth = standingParams();
    files = writePhotoFiles(folder.path(), *body, standingParams());
  }
  void TearDown() override { qApp->setStyleSheet({}); }

  void makeWindow() { makeWindow(scriptedEngine(body, script)); }

  void makeWindow(const Engine& engine) {
    window = std::make_unique<MainWindow>(engine, *themes);
    window->paceBox()->setPace(std::chrono::milliseconds(0));
    window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    // Without a window manager nobody else makes it active, and shortcuts need that.
    QApplication::setActiveWindow(window.get());
  }

  [[nodiscard]] bool opens(const std::filesystem::path& image) {
    window->openImage(image);
    return QTest::qWaitFor([this] { return !window->opener().isBusy(); });
  }

  [[nodiscard]] bool refines() {
    if (!opens(files.image)) {
      return false;
    }
    window->actions().refine->trigger();
    return QTest::qWaitFor(
        [this] { return window->session().run() && window->session().run()->result.has_value(); });
  }

  void drop(const std::vector<std::filesystem::path>& paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const auto& path : paths) {
      urls << QUrl::fromLocalFile(QString::fromStdString(path.string()));
    }
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &event);
  }

  /// Opens the photo and waits for the first description.
  [[nodiscard]] bool describes() {
    return opens(files.image) && QTest::qWaitFor([this] {
             return !window->words().document().draft(BodyPart::LeftArm).text.empty();
           });
  }

  [[nodiscard]] bool runEnds() {
    return QTest::qWaitFor(
        [this] { return window->session().run() && window->session().run()->result.has_value(); });
  }

  /// A person replaces a part's text.
  void type(BodyPart part, const char* text) {
    window->words().open(part);
    DescriptionEdit* edit = window->words().panel()->row(part)->edit();
    edit->selectAll();
    QTest::keyClicks(edit, QLatin1String(text));
  }

  [[nodiscard]] QString message() const { return window->messages()->problem().title; }

  const TempDir folder;
  const BodyModelPtr body = makeToyBody();
  Script script;
  PhotoFiles files;
  std::unique_ptr<ThemeManager> themes;
  std::unique_ptr<MainWindow> window;
};

}  // namespace lay
