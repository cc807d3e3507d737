// The main states of the window as pictures, in both themes. The pictures are half as large as the
// window: what moves or changes its colour shows, how a driver smooths an edge does not.
#include "tests/support/golden_image.h"
#include "tests/ui/support/main_window_fixture.h"
#include "ui/views/body_canvas.h"
#include "ui/views/body_thumbnails.h"
#include "ui/views/view_grid.h"

#include <QAction>
#include <QImage>
#include <QLabel>
#include <QPixmap>
#include <QSignalSpy>

namespace lay {
namespace {

/// Fonts and drivers of another Debian 12 may round differently; a panel that is gone or a text
/// that is cut off costs more than this.
constexpr GoldenTolerance kTolerance{.mean = 1.2, .worst = 200};

Image halved(const QPixmap& picture) {
  const QImage small = picture.toImage()
                           .scaled(picture.width() / 2,
                                   picture.height() / 2,
                                   Qt::IgnoreAspectRatio,
                                   Qt::SmoothTransformation)
                           .convertToFormat(QImage::Format_RGB888);
  Image image;
  image.width = small.width();
  image.height = small.height();
  for (int y = 0; y < small.height(); ++y) {
    const uchar* row = small.constScanLine(y);
    image.rgb.insert(image.rgb.end(), row, row + 3 * small.width());
  }
  return image;
}

/// In the light theme (false) and in the dark one (true).
class MainWindowGoldenTest : public MainWindowTest, public testing::WithParamInterface<bool> {
 protected:
  void SetUp() override {
    MainWindowTest::SetUp();
    themes->wear(GetParam() ? ThemeManager::Choice::Dark : ThemeManager::Choice::Light);
    QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 9));
    makeWindow();
    window->resize(1280, 800);
  }

  /// What is wrong with the window as it looks now, "" when nothing is.
  [[nodiscard]] std::string differenceFrom(const std::string& state) {
    // How long something took is never the same twice, and a cursor blinks.
    window->findChild<QLabel*>(QStringLiteral("seconds"))->setText(QStringLiteral("0.1 s"));
    if (QWidget* focused = QApplication::focusWidget()) focused->clearFocus();
    QTest::qWait(300);  // docks settle
    for (const auto* thumbnails : window->findChildren<BodyThumbnails*>()) {
      EXPECT_TRUE(QTest::qWaitFor([thumbnails] { return !thumbnails->isDrawing(); }, 10000));
    }
    for (BodyCanvas* canvas : window->findChildren<BodyCanvas*>()) {
      if (!canvas->isVisible()) continue;
      // The frame that is under way may be an older one; the one after it is not.
      const QSignalSpy painted(canvas, &BodyCanvas::framePainted);
      canvas->drawAgain();
      EXPECT_TRUE(QTest::qWaitFor([&painted] { return painted.count() >= 1; }, 10000));
      canvas->drawAgain();
      EXPECT_TRUE(QTest::qWaitFor([&painted] { return painted.count() >= 2; }, 10000));
    }
    return differenceFromGolden("window_" + state + (GetParam() ? "_dark" : "_light"),
                                halved(window->grab()),
                                kTolerance);
  }
};

TEST_P(MainWindowGoldenTest, Empty) {
  EXPECT_EQ(differenceFrom("empty"), "");
}

TEST_P(MainWindowGoldenTest, Described) {
  ASSERT_TRUE(describes());
  EXPECT_EQ(differenceFrom("described"), "");
}

TEST_P(MainWindowGoldenTest, Refined) {
  ASSERT_TRUE(refines());
  EXPECT_EQ(differenceFrom("refined"), "");
}

TEST_P(MainWindowGoldenTest, FourViews) {
  ASSERT_TRUE(refines());
  for (int view = 0; view < window->views()->count(); ++view) {
    window->views()->setShown(view, true);
  }
  EXPECT_EQ(differenceFrom("four_views"), "");
}

TEST_P(MainWindowGoldenTest, Posing) {
  ASSERT_TRUE(opens(files.image));
  window->findChild<QAction*>(QStringLiteral("poseByHand"))->trigger();
  ASSERT_TRUE(window->poseTool().isOn());
  EXPECT_EQ(differenceFrom("posing"), "");
}

INSTANTIATE_TEST_SUITE_P(Themes,
                         MainWindowGoldenTest,
                         testing::Bool(),
                         [](const testing::TestParamInfo<bool>& theme) {
                           return theme.param ? "Dark" : "Light";
                         });

}  // namespace
}  // namespace lay
