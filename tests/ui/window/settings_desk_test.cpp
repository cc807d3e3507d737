#include "ui/window/settings_desk.h"

#include "tests/ui/support/main_window_fixture.h"
#include "ui/window/help_dialog.h"
#include "ui/window/keys_dialog.h"
#include "ui/window/preferences_dialog.h"

#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QTextBrowser>

namespace lay {
namespace {

class SettingsDeskTest : public MainWindowTest {
 protected:
  [[nodiscard]] QDockWidget* dock(const char* name) const {
    return window->findChild<QDockWidget*>(QLatin1String(name));
  }
};

TEST_F(SettingsDeskTest, PanelsStayWhereTheyArePutUntilTheyAreReset) {
  makeWindow();
  window->addDockWidget(Qt::LeftDockWidgetArea, dock("bodyDock"));
  dock("hypothesesDock")->hide();
  window->close();
  makeWindow();
  EXPECT_EQ(window->dockWidgetArea(dock("bodyDock")), Qt::LeftDockWidgetArea);
  EXPECT_FALSE(dock("hypothesesDock")->isVisible());
  window->actions().reset_layout->trigger();
  EXPECT_EQ(window->dockWidgetArea(dock("bodyDock")), Qt::RightDockWidgetArea);
  EXPECT_TRUE(dock("hypothesesDock")->isVisible());
}

TEST_F(SettingsDeskTest, AWindowThatWasOffTheScreenComesBack) {
  makeWindow();
  window->move(-5000, -5000);
  window->close();
  makeWindow();
  EXPECT_TRUE(QGuiApplication::primaryScreen()->geometry().intersects(window->frameGeometry()));
}

TEST_F(SettingsDeskTest, KeysOpenWhatTheyShould) {
  makeWindow();
  QTest::keyClick(window.get(), Qt::Key_F1);
  EXPECT_NE(window->findChild<HelpDialog*>(), nullptr);
  QTest::keyClick(window.get(), Qt::Key_F1);
  EXPECT_EQ(window->findChildren<HelpDialog*>().size(), 1) << "one is enough";
  window->findChild<HelpDialog*>()->close();
  QApplication::setActiveWindow(window.get());
  QTest::keyClick(window.get(), Qt::Key_Comma, Qt::ControlModifier);
  auto* preferences = window->findChild<PreferencesDialog*>();
  ASSERT_NE(preferences, nullptr);
  preferences->close();
  window->settings().showKeys();
  auto* keys = window->findChild<KeysDialog*>();
  ASSERT_NE(keys, nullptr);
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  QTest::mouseClick(keys->findChild<QPushButton*>(QStringLiteral("changeKeys")), Qt::LeftButton);
  EXPECT_NE(window->findChild<PreferencesDialog*>(), nullptr);
}

TEST_F(SettingsDeskTest, AboutListsTheLoadedModels) {
  Engine engine = scriptedEngine(body, script);
  engine.loaded_models = [] {
    return std::vector<LoadedModel>{{"SMPL_neutral", "/models/a_b.pkl", "SMPL licence"}};
  };
  makeWindow(engine);
  window->settings().showAbout();
  QString text;
  for (const auto* browser : window->findChildren<QTextBrowser*>()) {
    text += browser->toPlainText();
  }
  EXPECT_TRUE(text.contains(QStringLiteral("SMPL_neutral: SMPL licence"))) << text.toStdString();
  EXPECT_TRUE(text.contains(QStringLiteral("/models/a_b.pkl"))) << "underscores are no emphasis";
}

/// What a screen reader would say of a widget.
QString spokenName(const QWidget* widget) {
  if (!widget->accessibleName().isEmpty()) {
    return widget->accessibleName();
  }
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
    return button->text();
  }
  return {};
}

/// Widgets that keys reach, shown or not.
QList<QWidget*> reachable(const QWidget* root) {
  QList<QWidget*> widgets;
  for (QWidget* widget : root->findChildren<QWidget*>()) {
    const bool is_inner = widget->objectName().startsWith(QLatin1String("qt_")) ||
                          widget->inherits("QAbstractScrollAreaScrollBarContainer") ||
                          widget->inherits("QTextBrowser") ||
                          (widget->parentWidget() != nullptr &&
                           (widget->parentWidget()->inherits("QAbstractSpinBox") ||
                            widget->parentWidget()->inherits("QComboBox") ||
                            widget->parentWidget()->inherits("QKeySequenceEdit") ||
                            widget->parentWidget()->inherits("QComboBoxPrivateContainer") ||
                            widget->parentWidget()->inherits("QAbstractScrollArea")));
    const bool is_window_part = widget->inherits("QMenu") || widget->inherits("QMenuBar") ||
                                widget->inherits("QDockWidget") || widget->inherits("QMainWindow");
    if ((widget->focusPolicy() & Qt::TabFocus) != 0 && !is_inner && !is_window_part) {
      widgets << widget;
    }
  }
  return widgets;
}

TEST_F(SettingsDeskTest, EveryControlHasANameThatCanBeSpoken) {
  makeWindow();
  ASSERT_TRUE(describes());
  ASSERT_TRUE(refines());
  window->settings().showPreferences();
  window->settings().showKeys();
  window->settings().showHelp();
  window->settings().showAbout();
  const QList<QWidget*> widgets = reachable(window.get());
  EXPECT_GT(widgets.size(), 80);
  for (const QWidget* widget : widgets) {
    EXPECT_FALSE(spokenName(widget).isEmpty())
        << widget->metaObject()->className() << " '" << widget->objectName().toStdString()
        << "' in " << widget->window()->objectName().toStdString();
  }
}

TEST_F(SettingsDeskTest, TabReachesEveryControlThatCanBeUsedAndComesBack) {
  makeWindow();
  ASSERT_TRUE(describes());
  ASSERT_TRUE(refines());
  QSet<QWidget*> missing;
  for (QWidget* widget : reachable(window.get())) {
    if (widget->isVisible() && widget->isEnabled() && widget->window() == window.get()) {
      missing << widget;
    }
  }
  const int count = missing.size();
  QWidget* start = QApplication::focusWidget();
  ASSERT_NE(start, nullptr);
  missing.remove(start);
  // By the chain that Tab follows: a text field takes the key itself.
  QWidget* widget = start->nextInFocusChain();
  for (int i = 0; i < 5000 && widget != start; ++i, widget = widget->nextInFocusChain()) {
    missing.remove(widget);
  }
  EXPECT_EQ(widget, start) << "the circle closes";
  for (const QWidget* left : missing) {
    ADD_FAILURE() << "Tab never reaches " << left->metaObject()->className() << " '"
                  << left->objectName().toStdString() << "'";
  }
  EXPECT_GT(count, 40);
}

TEST_F(SettingsDeskTest, TheStatusBarSaysHowFarARunIsAndWhoDescribes) {
  script.step = std::chrono::milliseconds(60);
  makeWindow();
  ASSERT_TRUE(opens(files.image));
  auto* progress = window->findChild<QWidget*>(QStringLiteral("progress"));
  ASSERT_NE(progress, nullptr);
  EXPECT_FALSE(progress->isVisible());
  window->actions().refine->trigger();
  ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().numSteps() > 3; }));
  EXPECT_TRUE(progress->isVisible());
  const auto begun = std::chrono::steady_clock::now();
  window->actions().stop->trigger();
  ASSERT_TRUE(runEnds());
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(1));
  EXPECT_FALSE(progress->isVisible());
  auto* server = window->findChild<QLabel*>(QStringLiteral("server"));
  EXPECT_EQ(server->text(), QStringLiteral("Words: from the first body"));
}

}  // namespace
}  // namespace lay
