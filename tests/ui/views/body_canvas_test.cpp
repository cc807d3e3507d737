#include "ui/views/body_canvas.h"

#include "tests/ui/support/toy_session.h"
#include "ui/views/image_canvas.h"
#include "ui/views/side_canvas.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

/// What a canvas of this backend shows of a toy body from the side.
struct Shown {
  explicit Shown(const char* backend) {
    qputenv("LAYFIGURE_RENDER", backend);
    canvas = std::make_unique<SideCanvas>(model);
    qunsetenv("LAYFIGURE_RENDER");
    canvas->resize(200, 300);
    canvas->show();
  }

  [[nodiscard]] bool paints() {
    QSignalSpy frames(canvas.get(), &BodyCanvas::framePainted);
    canvas->fit();
    return frames.wait(10000);
  }

  ToySession toy;
  SceneModel model{toy.session};
  std::unique_ptr<SideCanvas> canvas;
};

/// Whether the middle of the picture differs from its corner: a body stands there.
bool hasBody(const QImage& image) {
  const QColor middle = image.pixelColor(image.width() / 2, image.height() / 2);
  const QColor corner = image.pixelColor(3, 3);
  return std::abs(middle.red() - corner.red()) + std::abs(middle.blue() - corner.blue()) > 30;
}

TEST(BodyCanvas, DrawsWithTheWindowsOpenGl) {
  Shown shown("gl");
  if (shown.canvas->backend() != BodyCanvas::Backend::OpenGl) {
    GTEST_SKIP() << "this display has no OpenGL 4.1";
  }
  ASSERT_TRUE(shown.paints());
  EXPECT_TRUE(hasBody(shown.canvas->grab().toImage()));
}

TEST(BodyCanvas, DrawsWithoutAWindowsOpenGlToo) {
  Shown shown("offscreen");
  EXPECT_EQ(shown.canvas->backend(), BodyCanvas::Backend::Offscreen);
  if (!shown.paints()) {
    GTEST_SKIP() << "no EGL on this machine";
  }
  ASSERT_TRUE(QTest::qWaitFor([&] { return hasBody(shown.canvas->grab().toImage()); }));
}

TEST(BodyCanvas, SmoothsEdgesOnceNothingMoves) {
  Shown shown("offscreen");
  if (!shown.paints()) {
    GTEST_SKIP() << "no EGL on this machine";
  }
  QSignalSpy frames(shown.canvas.get(), &BodyCanvas::framePainted);
  EXPECT_TRUE(frames.wait(5000)) << "a second, smooth frame comes by itself";
}

TEST(BodyCanvas, ExplainsItselfWhereNothingCanBeDrawn) {
  Shown shown("none");
  EXPECT_EQ(shown.canvas->backend(), BodyCanvas::Backend::None);
  const auto* label = shown.canvas->findChild<QLabel*>();
  ASSERT_NE(label, nullptr);
  EXPECT_TRUE(label->text().contains(QStringLiteral("OpenGL 4.1")));
  shown.canvas->fit();
}

TEST(ImageCanvas, MayDieWhileItDraws) {
  for (int i = 0; i < 3; ++i) {
    ImageCanvas canvas;
    canvas.resize(64, 64);
    canvas.submit([](GlRenderer&, const Viewport&) { QTest::qSleep(20); });
  }
}

}  // namespace
}  // namespace lay
