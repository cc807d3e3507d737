#include "ui/window/prediction_desk.h"

#include "core/exchange/params_file.h"
#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"
#include "ui/document/body_text.h"
#include "ui/panels/message_bar.h"
#include "ui/theme/theme_manager.h"
#include "ui/window/main_window.h"
#include "ui/window/prediction_dialog.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

class PredictionDeskTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    themes = std::make_unique<ThemeManager>(*qApp);
    Script script;
    script.truth = standingParams();
    const PhotoFiles photo = writePhotoFiles(folder.path(), *body, standingParams());
    Engine engine = scriptedEngine(body, script);
    engine.regress = [](const Image&, const PersonBox&, const PinholeCamera&) {
      PredictedBody found;
      found.params = standingParams();
      found.params.body_pose.row(kLeftElbow - 1) << 0, -1.2F, 0;
      return Prediction{"a regressor", {{"", {found}}}, {}};
    };
    window = std::make_unique<MainWindow>(engine, *themes);
    window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    window->openImage(photo.image);
    ASSERT_TRUE(waitFor([this] { return window->session().initial().has_value(); }));
  }
  void TearDown() override { qApp->setStyleSheet({}); }

  template <typename Condition>
  [[nodiscard]] static bool waitFor(const Condition& condition) {
    return QTest::qWaitFor(condition, 30'000);
  }

  void drop(const std::filesystem::path& file) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &event);
  }

  /// Our own parameters with one elbow bent.
  [[nodiscard]] std::filesystem::path bentFile(const char* name) {
    BodyRecord record;
    record.params = standingParams();
    record.params.body_pose.row(kLeftElbow - 1) << 0, -1.2F, 0;
    record.model_name = body->name;
    record.surface_model_type = std::string(toString(body->family));
    record.camera = window->session().photo()->camera;
    saveParams(folder.path() / name, record);
    return folder.path() / name;
  }
  [[nodiscard]] float shownElbow() {
    return window->session().initial()->body_pose(kLeftElbow - 1, 1);
  }

  const TempDir folder;
  const BodyModelPtr body = makeToyBody();
  std::unique_ptr<ThemeManager> themes;
  std::unique_ptr<MainWindow> window;
};

TEST_F(PredictionDeskTest, DroppedParametersAreTheNextStartAndUndoTakesThemBack) {
  for (const char* name : {"bent.npz", "bent.json"}) {
    drop(bentFile(name));
    ASSERT_TRUE(waitFor([this] { return shownElbow() < -1; })) << name;
    EXPECT_TRUE(
        window->messages()->problem().title.contains(QStringLiteral("starts from Layfigure")));
    const auto& source = window->session().startSource();
    ASSERT_TRUE(source.has_value());
    EXPECT_EQ(source->file, folder.path() / name);
    EXPECT_EQ(source->frame, "") << "there is only one";
    EXPECT_EQ(window->session().document().undoStack().index(), 1) << "one step";
    window->actions().undo->trigger();
    EXPECT_NEAR(shownElbow(), 0, 1e-6F);
    EXPECT_FALSE(window->session().startSource().has_value());
  }
}

TEST_F(PredictionDeskTest, TheMenuOpensAFile) {
  ASSERT_TRUE(window->actions().open_prediction->isEnabled());
  const std::filesystem::path file = bentFile("bent.npz");
  window->actions().open_prediction->trigger();
  auto* dialog = window->findChild<QFileDialog*>();
  ASSERT_NE(dialog, nullptr);
  Q_EMIT dialog->fileSelected(QString::fromStdString(file.string()));
  ASSERT_TRUE(waitFor([this] { return shownElbow() < -1; }));
}

TEST_F(PredictionDeskTest, TheMenuStartsFromThePhoto) {
  ASSERT_TRUE(window->actions().start_from_photo->isEnabled());
  window->actions().start_from_photo->trigger();
  ASSERT_TRUE(waitFor([this] { return shownElbow() < -1; }));
  EXPECT_TRUE(
      window->messages()->problem().title.contains(QStringLiteral("starts from a regressor")));
}

TEST_F(PredictionDeskTest, WithoutARegressorThePhotoIsNotOffered) {
  Engine engine = scriptedEngine(body, Script{});
  engine.regress = nullptr;
  const MainWindow plain(engine, *themes);
  EXPECT_FALSE(plain.actions().start_from_photo->isVisible());
}

TEST_F(PredictionDeskTest, OfSeveralBodiesADialogAsksForOne) {
  const std::string person = R"("poses": [[)" + [] {
    std::string zeros = "0";
    for (int i = 1; i < 72; ++i) zeros += i == 55 ? ", 0.7" : ", 0";
    return zeros;
  }() + R"(]], "Rh": [[3.14159, 0, 0]], "Th": [[0, 0.2, 4]], "shapes": [[0]]})";
  writeFileAtomically(folder.path() / "two.json",
                      "[{\"id\": 1, " + person + ", {\"id\": 2, " + person + "]");
  drop(folder.path() / "two.json");
  ASSERT_TRUE(waitFor([this] { return window->findChild<PredictionDialog*>() != nullptr; }));
  auto* dialog = window->findChild<PredictionDialog*>();
  for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
    if (button->isDefault()) QTest::mouseClick(button, Qt::LeftButton);
  }
  ASSERT_TRUE(waitFor([this] { return window->session().isPosedByHand(); }));
  EXPECT_NEAR(window->session().initial()->body_pose(17, 1), 0.7F, 1e-4F);
  const StartSource source = window->session().startSource().value_or(StartSource());
  EXPECT_EQ(source.program, "EasyMocap");
  EXPECT_EQ(source.person, "1");
  auto* shown = window->findChild<QLabel*>(QStringLiteral("startSource"));
  EXPECT_EQ(shown->text(), QStringLiteral("EasyMocap, person 1 (two.json)"));
  EXPECT_TRUE(bodyAsJson(window->session()).contains(shown->text()));
}

TEST_F(PredictionDeskTest, ADroppedKeypointFileIsStillOne) {
  const Keypoints2d before = window->session().subject()->keypoints;
  drop(folder.path() / "photo_keypoints.json");
  ASSERT_TRUE(waitFor(
      [this] { return !window->predictions().opener().isBusy() && !window->opener().isBusy(); }));
  EXPECT_EQ(window->session().subject()->keypoints.points, before.points);
  EXPECT_FALSE(window->session().isPosedByHand());
}

}  // namespace
}  // namespace lay
