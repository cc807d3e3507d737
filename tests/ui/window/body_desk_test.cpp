#include "ui/window/body_desk.h"

#include "core/base/error.h"
#include "tests/ui/support/model_folder.h"
#include "tests/ui/support/scripted_engine.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/pace_box.h"
#include "ui/theme/theme_manager.h"
#include "ui/window/licence_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/smpl_guide_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

using namespace std::chrono_literals;

/// The window with an engine that loads the registry's bodies, the toy body standing for ours.
class BodyDeskTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    themes = std::make_unique<ThemeManager>(*qApp);
    script.truth = standingParams();
    photo = writePhotoFiles(folder.models().parent_path(), *ours, standingParams());
    makeWindow();
  }
  void TearDown() override { qApp->setStyleSheet({}); }

  void makeWindow() {
    Engine engine = scriptedEngine(ours, script);
    engine.load_body = [this](const std::string& id) {
      if (id.empty()) {
        return AdaptedBody{ours, ours, {}};
      }
      return adaptBody(loadInstalledBody(ModelRegistry().require(id)), *ours);
    };
    window = std::make_unique<MainWindow>(engine, *themes);
    window->paceBox()->setPace(0ms);
    window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
  }

  /// Bodies take a while to load on a busy machine.
  template <typename Condition>
  [[nodiscard]] static bool waitFor(const Condition& condition) {
    return QTest::qWaitFor(condition, 30'000);
  }

  [[nodiscard]] bool settles() {
    return waitFor(
        [this] { return !window->opener().isBusy() && !window->bodies().library().isBusy(); });
  }

  void install(const std::string& name, const std::string& gender) {
    ModelImport import{ModelRegistry()};
    import.add(folder.write(name, BodyFamily::SmplH, gender));
    (void)import.install();
    window->bodies().library().refresh();
  }

  void choose(int index) {
    auto* combo = window->findChild<QComboBox*>(QStringLiteral("bodies"));
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
  }

  [[nodiscard]] QString combo() const {
    return window->findChild<QComboBox*>(QStringLiteral("bodies"))->currentText();
  }

  ModelFolder folder;
  const BodyModelPtr ours = makeToyBody();
  Script script;
  PhotoFiles photo;
  std::unique_ptr<ThemeManager> themes;
  std::unique_ptr<MainWindow> window;
};

TEST_F(BodyDeskTest, TheTitleAlwaysSaysModelAndGender) {
  EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("Lay body, neutral")));
  window->openImage(photo.image);
  ASSERT_TRUE(settles());
  EXPECT_EQ(window->windowTitle(), QStringLiteral("photo.png[*] – Lay body, neutral – Layfigure"));
}

TEST_F(BodyDeskTest, ADroppedModelIsImportedOnceItsLicenceIsAgreedToAndChosen) {
  window->openImage(photo.image);
  ASSERT_TRUE(settles());
  QMimeData data;
  const auto file = folder.write("SMPLH_FEMALE.npz", BodyFamily::SmplH, "female");
  data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
  QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(window.get(), &enter);
  ASSERT_TRUE(enter.isAccepted());
  QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(window.get(), &event);
  ASSERT_TRUE(waitFor([this] { return window->findChild<LicenceDialog*>() != nullptr; }));
  QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("agree")), Qt::LeftButton);
  ASSERT_TRUE(
      waitFor([this] { return window->opener().bodyId() == QStringLiteral("smplh-female"); }));
  EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("SMPL-H, female")));
  EXPECT_EQ(combo(), QStringLiteral("SMPL-H, female"));
  EXPECT_EQ(window->session().adaptedBody().native->numJoints(), kSmplHJointCount);
  EXPECT_TRUE(window->session().initial().has_value());
  EXPECT_EQ(window->session().shownBody()->vertices_in_camera.rows(),
            window->session().body()->numVertices());
}

TEST_F(BodyDeskTest, ImportsThroughTheDialogAndTheMenu) {
  window->actions().import_body->trigger();
  auto* dialog = window->findChild<QFileDialog*>();
  ASSERT_NE(dialog, nullptr);
  const auto file = folder.write("SMPLH_MALE.npz", BodyFamily::SmplH, "male");
  dialog->selectFile(QString::fromStdString(file.string()));
  QMetaObject::invokeMethod(dialog, "accept");
  ASSERT_TRUE(waitFor([this] { return window->findChild<LicenceDialog*>() != nullptr; }));
  QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("decline")), Qt::LeftButton);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(ModelRegistry().list().empty());
  EXPECT_EQ(window->opener().bodyId(), QString());
}

TEST_F(BodyDeskTest, AnotherBodyShowsTheRunAndSaysSo) {
  install("SMPLH_MALE.npz", "male");
  window->openImage(photo.image);
  ASSERT_TRUE(settles());
  window->refine();
  ASSERT_TRUE(waitFor(
      [this] { return window->session().run() && window->session().run()->result.has_value(); }));
  choose(1);
  ASSERT_TRUE(settles());
  EXPECT_EQ(window->opener().bodyId(), QStringLiteral("smplh-male"));
  EXPECT_EQ(window->session().numSteps(), 20) << "the run is kept";
  EXPECT_TRUE(window->messages()->problem().text.contains(QStringLiteral("SMPL-H, male")));
  window->refine();
  ASSERT_TRUE(waitFor([this] { return window->session().run()->result.has_value(); }));
  EXPECT_EQ(window->session().run()->body, window->session().body());
}

TEST_F(BodyDeskTest, WhenABodyCannotBeLoadedTheOldOneStays) {
  install("SMPLH_MALE.npz", "male");
  window->openImage(photo.image);
  ASSERT_TRUE(settles());
  const BodyModelPtr before = window->session().body();
  std::filesystem::resize_file(folder.models() / "smplh-male" / "SMPLH_MALE.npz", 99);
  choose(1);
  ASSERT_TRUE(settles());
  EXPECT_EQ(window->session().body(), before);
  EXPECT_EQ(window->messages()->problem().severity, Problem::Severity::Error);
  EXPECT_EQ(combo(), QStringLiteral("Lay body, neutral"));
  EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("Lay body, neutral")));
}

TEST_F(BodyDeskTest, RemembersTheChoiceAndSurvivesItsLoss) {
  install("SMPLH_MALE.npz", "male");
  choose(1);
  ASSERT_TRUE(settles());
  window.reset();
  makeWindow();
  EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("SMPL-H, male")));
  window->openImage(photo.image);
  ASSERT_TRUE(settles());
  EXPECT_EQ(window->session().adaptedBody().native->numJoints(), kSmplHJointCount);
  // The file is damaged between two starts, its size as before.
  const auto file = folder.models() / "smplh-male" / "SMPLH_MALE.npz";
  const auto bytes = std::filesystem::file_size(file);
  std::filesystem::resize_file(file, 0);
  std::filesystem::resize_file(file, bytes);
  window.reset();
  makeWindow();
  window->openImage(photo.image);
  ASSERT_TRUE(settles());
  EXPECT_EQ(window->session().body(), ours);
  EXPECT_EQ(window->messages()->problem().severity, Problem::Severity::Warning);
  EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("Lay body, neutral")));
}

TEST_F(BodyDeskTest, TheMenuListsTheBodies) {
  install("SMPLH_MALE.npz", "male");
  const QMenu* menu = window->actions().body_menu;
  ASSERT_GE(menu->actions().size(), 4);
  EXPECT_TRUE(menu->actions()[0]->isChecked());
  EXPECT_EQ(menu->actions()[1]->text(), QStringLiteral("SMPL-H, male"));
  menu->actions()[1]->trigger();
  ASSERT_TRUE(settles());
  EXPECT_EQ(window->opener().bodyId(), QStringLiteral("smplh-male"));
  EXPECT_TRUE(menu->actions()[1]->isChecked());
}

TEST_F(BodyDeskTest, ExplainsWhySmplIsNotIncluded) {
  window->actions().why_no_smpl->trigger();
  ASSERT_NE(window->findChild<SmplGuideDialog*>(), nullptr);
  QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("guideImport")), Qt::LeftButton);
  EXPECT_NE(window->findChild<QFileDialog*>(), nullptr);
}

}  // namespace
}  // namespace lay
