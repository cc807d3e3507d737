#include "ui/window/keypoint_dialog.h"

#include "core/image/keypoint_remap.h"
#include "ui/views/keypoint_picture.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <memory>

namespace lay {
namespace {

ImagePtr blankPhoto() {
  auto image = std::make_shared<Image>();
  image->width = 320;
  image->height = 400;
  image->rgb.assign(std::size_t{3} * 320 * 400, 90);
  return image;
}

/// Two people of four points; the second of them is missing of the second person.
ShownKeypoints fourPoints(LayoutSource source, const std::vector<int>& targets) {
  ShownKeypoints shown;
  shown.path = "folder/a.csv";
  shown.file.format = KeypointFormat::Csv;
  shown.file.layout_source = source;
  shown.file.mapping.layout = "lsp14";
  shown.file.mapping.names = {"nose", "lw", "rw", "point 3"};
  shown.file.mapping.targets = targets;
  for (int person = 0; person < 2; ++person) {
    DetectedPerson detected;
    detected.points = {{60, 60, 1}, {100, 200, 1}, {200, 200, 1}, {150, 340, 1}};
    if (person == 1) detected.points[1] = {};
    shown.file.people.push_back(detected);
  }
  shown.targets = targets;
  shown.people = {0, 1};
  return shown;
}

class KeypointDialogTest : public testing::Test {
 protected:
  void make(const ShownKeypoints& shown) {
    dialog = std::make_unique<KeypointDialog>(shown, blankPhoto());
    dialog->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
    QApplication::setActiveWindow(dialog.get());
  }
  [[nodiscard]] QPushButton* button(const char* name) const {
    return dialog->findChild<QPushButton*>(QLatin1String(name));
  }
  [[nodiscard]] QString text(const char* name) const {
    return dialog->findChild<QLabel*>(QLatin1String(name))->text();
  }

  std::unique_ptr<KeypointDialog> dialog;
};

TEST_F(KeypointDialogTest, EachJointShowsItsPointByNumberAndName) {
  make(fourPoints(LayoutSource::Number, {kKpNose, kKpLeftWrist, kKpRightWrist, kNoKeypoint}));
  EXPECT_EQ(dialog->windowTitle(), QStringLiteral("Keypoints of a.csv"));
  EXPECT_EQ(dialog->row(kKpLeftWrist)->currentText(), QStringLiteral("1   lw"));
  EXPECT_EQ(dialog->row(kKpLeftKnee)->currentIndex(), 0);
  EXPECT_EQ(dialog->row(kKpLeftKnee)->itemText(4), QStringLiteral("3"));
  EXPECT_TRUE(text("layoutSource").contains(QStringLiteral("2 people in the file")));
  EXPECT_TRUE(text("layoutSource").contains(QStringLiteral("guessed")));
  for (int keypoint = 0; keypoint < kKeypointCount; ++keypoint) {
    EXPECT_FALSE(dialog->row(keypoint)->accessibleName().isEmpty());
    EXPECT_TRUE((dialog->row(keypoint)->focusPolicy() & Qt::TabFocus) != 0);
  }
}

TEST_F(KeypointDialogTest, ARowsChoiceTakesThePointFromWhoHadIt) {
  make(fourPoints(LayoutSource::Names, {kKpNose, kKpLeftWrist, kKpRightWrist, kNoKeypoint}));
  QComboBox* row = dialog->row(kKpRightWrist);
  row->setFocus();
  QTest::keyClick(row, Qt::Key_Up);  // from point 2 to point 1
  EXPECT_EQ(dialog->targets(),
            (std::vector<int>{kKpNose, kKpRightWrist, kNoKeypoint, kNoKeypoint}));
  EXPECT_EQ(dialog->row(kKpLeftWrist)->currentIndex(), 0);
  EXPECT_FALSE(button("useMapping")->isEnabled());  // two points are too few
  // On the way to another point nothing is taken for good.
  QTest::keyClick(row, Qt::Key_Down);
  QTest::keyClick(row, Qt::Key_Down);
  EXPECT_EQ(dialog->targets(),
            (std::vector<int>{kKpNose, kKpLeftWrist, kNoKeypoint, kKpRightWrist}));
  EXPECT_TRUE(button("useMapping")->isEnabled());
}

TEST_F(KeypointDialogTest, SidesAreSwappedByAClickAndTheFilesOwnMappingComesBack) {
  const std::vector<int> own = {kKpNose, kKpLeftWrist, kKpRightWrist, kNoKeypoint};
  make(fourPoints(LayoutSource::Number, own));
  QSignalSpy reset(dialog.get(), &KeypointDialog::resetRequested);
  QTest::mouseClick(button("swapSides"), Qt::LeftButton);
  EXPECT_EQ(dialog->targets(),
            (std::vector<int>{kKpNose, kKpRightWrist, kKpLeftWrist, kNoKeypoint}));
  EXPECT_EQ(dialog->row(kKpLeftWrist)->currentIndex(), 3);
  QTest::mouseClick(button("resetMapping"), Qt::LeftButton);
  EXPECT_EQ(dialog->targets(), own);
  EXPECT_EQ(reset.size(), 1);
}

// A file that nothing is known of: click by click over the photo.
TEST_F(KeypointDialogTest, ClickedPointsGoToOneJointAfterTheOther) {
  const std::vector<int> none(4, kNoKeypoint);
  make(fourPoints(LayoutSource::Unknown, none));
  EXPECT_FALSE(button("useMapping")->isEnabled());
  auto* picture = dialog->findChild<KeypointPicture*>();
  const auto click = [&](const FilePoint& point) {
    QTest::mouseClick(picture, Qt::LeftButton, {}, picture->placeOf(point).toPoint());
  };
  click({60, 60, 1});
  EXPECT_EQ(pointOf(dialog->targets(), kKpNose), 0);
  EXPECT_TRUE(dialog->row(kKpLeftEye)->hasFocus());
  dialog->row(kKpLeftWrist)->setFocus();
  click({100, 200, 1});
  EXPECT_TRUE(dialog->row(kKpRightWrist)->hasFocus());
  click({200, 200, 1});
  EXPECT_EQ(dialog->targets(),
            (std::vector<int>{kKpNose, kKpLeftWrist, kKpRightWrist, kNoKeypoint}));
  EXPECT_TRUE(button("useMapping")->isEnabled());

  // Of the second person, point 1 is missing: two are too few for anybody.
  auto* people = dialog->findChild<QComboBox*>(QStringLiteral("keypointPeople"));
  people->setCurrentIndex(1);
  EXPECT_EQ(dialog->person(), 1);
  EXPECT_FALSE(button("useMapping")->isEnabled());
}

TEST_F(KeypointDialogTest, TheWheelChangesNoRowThatHasNoFocus) {
  make(fourPoints(LayoutSource::Names, {kKpNose, kKpLeftWrist, kKpRightWrist, kNoKeypoint}));
  const std::vector<int> before = dialog->targets();
  QComboBox* row = dialog->row(kKpLeftEye);
  QWheelEvent wheel(QPointF(5, 5),
                    row->mapToGlobal(QPointF(5, 5)),
                    {},
                    {0, -120},
                    Qt::NoButton,
                    Qt::NoModifier,
                    Qt::NoScrollPhase,
                    false);
  QApplication::sendEvent(row, &wheel);
  EXPECT_EQ(dialog->targets(), before);
  EXPECT_EQ(row->currentIndex(), 0);
}

}  // namespace
}  // namespace lay
