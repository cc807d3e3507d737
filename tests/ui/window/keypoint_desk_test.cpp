#include "ui/window/keypoint_desk.h"

#include "core/io/atomic_file.h"
#include "tests/ui/support/main_window_fixture.h"
#include "ui/document/keypoint_memory.h"

#include <QComboBox>
#include <QFileDialog>
#include <QPushButton>

namespace lay {
namespace {

class KeypointDeskTest : public MainWindowTest {
 protected:
  void SetUp() override {
    MainWindowTest::SetUp();
    makeWindow();
    ASSERT_TRUE(opens(files.image));
    ASSERT_TRUE(hasBody());
    own = keypoints();
  }

  [[nodiscard]] bool hasBody() {
    return QTest::qWaitFor(
        [this] { return window->session().initial().has_value() && !window->opener().isBusy(); });
  }
  [[nodiscard]] Keypoints2d keypoints() { return window->session().subject()->keypoints; }

  /// The person's 17 points of COCO as a table without names, in this order.
  [[nodiscard]] std::filesystem::path table(const char* name, int num_points) const {
    std::string text;
    for (int i = 0; i < num_points; ++i) {
      const int k = i % kCocoKeypointCount;
      text += strCat(i == 0 ? "" : ",", own.points(k, 0), ",", own.points(k, 1), ",1");
    }
    writeFileAtomically(folder.path() / name,
                        R"({"people": [{"pose_keypoints_2d": [)" + text + "]}]}");
    return folder.path() / name;
  }

  /// But for the digits that table() writes.
  [[nodiscard]] bool isOwn(int keypoint) {
    return (keypoints().points.row(keypoint) - own.points.row(keypoint)).norm() < 0.01F;
  }

  [[nodiscard]] KeypointDialog* dialog() {
    KeypointDialog* found = nullptr;
    EXPECT_TRUE(QTest::qWaitFor([&] {
      found = window->findChild<KeypointDialog*>();
      return found != nullptr && found->isVisible();
    }));
    return found;
  }
  static void press(KeypointDialog* dialog, const char* button) {
    QTest::mouseClick(dialog->findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton);
  }
  /// Until the dialog is gone and its file is open.
  [[nodiscard]] bool settles() {
    return QTest::qWaitFor([this] {
             return window->findChild<KeypointDialog*>() == nullptr && !window->opener().isBusy();
           }) &&
           hasBody();
  }

  Keypoints2d own;
};

TEST_F(KeypointDeskTest, TheMenuShowsTheOpenFileAndACorrectionIsOneStepOfUndo) {
  ASSERT_TRUE(window->actions().map_keypoints->isEnabled());
  window->actions().map_keypoints->trigger();
  KeypointDialog* shown = dialog();
  ASSERT_NE(shown, nullptr);
  press(shown, "swapSides");
  press(shown, "useMapping");
  ASSERT_TRUE(settles());
  EXPECT_EQ(keypoints().points.row(kKpLeftWrist), own.points.row(kKpRightWrist));
  EXPECT_EQ(keypoints().points.row(kKpRightHip), own.points.row(kKpLeftHip));
  EXPECT_EQ(keypoints().points.row(kKpNose), own.points.row(kKpNose));

  ASSERT_EQ(window->session().document().undoStack().count(), 1);
  window->actions().undo->trigger();
  EXPECT_EQ(keypoints().points, own.points);

  // It is remembered: the same file opens so from now on, until that is forgotten.
  window->opener().openKeypoints(files.keypoints);
  ASSERT_TRUE(settles());
  EXPECT_EQ(keypoints().points.row(kKpLeftWrist), own.points.row(kKpRightWrist));
  window->actions().map_keypoints->trigger();
  press(dialog(), "resetMapping");
  press(dialog(), "useMapping");
  ASSERT_TRUE(settles());
  EXPECT_EQ(keypoints().points, own.points);
  QSettings settings;
  settings.beginGroup(QStringLiteral("keypoints/mappings"));
  EXPECT_TRUE(settings.childKeys().isEmpty());
}

TEST_F(KeypointDeskTest, CancellingChangesNothing) {
  window->actions().map_keypoints->trigger();
  KeypointDialog* shown = dialog();
  press(shown, "swapSides");
  QTest::keyClick(shown, Qt::Key_Escape);
  ASSERT_TRUE(settles());
  EXPECT_EQ(keypoints().points, own.points);
  EXPECT_EQ(window->session().document().undoStack().count(), 0);
}

// 17 points in a file of OpenPose, which never has so many: are they COCO's?
TEST_F(KeypointDeskTest, AGuessIsShownBeforeItIsUsedAndOnlyOnce) {
  const std::filesystem::path file = table("seventeen.json", 17);
  window->actions().open_keypoints->trigger();
  auto* files_dialog = window->findChild<QFileDialog*>();
  ASSERT_NE(files_dialog, nullptr);
  Q_EMIT files_dialog->fileSelected(QString::fromStdString(file.string()));
  files_dialog->close();
  KeypointDialog* shown = dialog();
  ASSERT_NE(shown, nullptr);
  EXPECT_EQ(shown->row(kKpRightAnkle)->currentIndex(), 1 + kKpRightAnkle);
  press(shown, "useMapping");
  ASSERT_TRUE(settles());
  EXPECT_EQ(window->session().subject()->keypoint_path, file);
  EXPECT_TRUE(isOwn(kKpRightAnkle));

  drop({file});
  ASSERT_TRUE(QTest::qWaitFor([this] {
    return window->session().document().undoStack().count() == 2 && !window->opener().isBusy();
  }));
  EXPECT_EQ(window->findChild<KeypointDialog*>(), nullptr);
}

TEST_F(KeypointDeskTest, ALayoutThatNobodyKnowsIsMappedByHand) {
  const std::filesystem::path file = table("twenty.json", 20);
  window->opener().openKeypoints(file);
  ASSERT_TRUE(QTest::qWaitFor(
      [this] { return window->messages()->problem().fix == Problem::Fix::MapKeypoints; }));
  EXPECT_EQ(message(), QStringLiteral("The keypoints cannot be used"));
  QTest::mouseClick(window->messages()->findChild<QPushButton*>(QStringLiteral("messageFix")),
                    Qt::LeftButton);
  KeypointDialog* shown = dialog();
  ASSERT_NE(shown, nullptr);
  for (const int keypoint : {kKpNose, kKpLeftShoulder, kKpRightShoulder, kKpLeftHip}) {
    QComboBox* row = shown->row(keypoint);
    row->setFocus();
    for (int i = 0; i <= keypoint; ++i) QTest::keyClick(row, Qt::Key_Down);
  }
  press(shown, "useMapping");
  ASSERT_TRUE(settles());
  EXPECT_EQ(keypoints().numPresent(), 4);
  EXPECT_TRUE(isOwn(kKpLeftHip));
  EXPECT_EQ(window->session().document().undoStack().count(), 1);
}

TEST_F(KeypointDeskTest, APhotosOwnGuessedFileSaysSo) {
  std::filesystem::rename(table("seventeen.json", 17), files.keypoints);
  ASSERT_TRUE(opens(files.image));
  ASSERT_TRUE(hasBody());
  EXPECT_EQ(message(), QStringLiteral("Which point is which was guessed"));
  EXPECT_EQ(window->messages()->problem().fix, Problem::Fix::MapKeypoints);
}

TEST_F(KeypointDeskTest, AFileThatHasGoneSaysSo) {
  std::filesystem::remove(files.keypoints);
  window->actions().map_keypoints->trigger();
  ASSERT_TRUE(QTest::qWaitFor(
      [this] { return message() == QStringLiteral("The keypoints cannot be shown"); }));
}

}  // namespace
}  // namespace lay
