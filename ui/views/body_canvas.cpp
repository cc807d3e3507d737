#include "ui/views/body_canvas.h"

#include "render/gl/software_driver.h"
#include "ui/views/gl_canvas.h"
#include "ui/views/image_canvas.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QStyleHints>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace lay {

namespace {

constexpr float kZoomPerNotch = 1.2F;

/// What the platform's own OpenGL is good for.
enum class WindowGl { Missing, Software, Hardware };

WindowGl probeWindowGl() {
  const QString platform = QGuiApplication::platformName();
  const bool has_gl = platform == QLatin1String("xcb") ||
                      platform.startsWith(QLatin1String("wayland")) ||
                      platform == QLatin1String("windows") || platform == QLatin1String("cocoa");
  if (!has_gl) {
    return WindowGl::Missing;
  }
  QOpenGLContext context;
  context.setFormat(QSurfaceFormat::defaultFormat());
  QOffscreenSurface surface;
  surface.setFormat(context.format());
  surface.create();
  if (!context.create() || context.format().version() < qMakePair(4, 1) ||
      !context.makeCurrent(&surface)) {
    return WindowGl::Missing;
  }
  const bool is_software = isSoftwareDriver();
  context.doneCurrent();
  return is_software ? WindowGl::Software : WindowGl::Hardware;
}

/// Asked once in a process.
WindowGl windowGl() {
  static const WindowGl answer = probeWindowGl();
  return answer;
}

}  // namespace

BodyCanvas::Backend BodyCanvas::preferredBackend() {
  const QByteArray wish = qgetenv("LAYFIGURE_RENDER");
  if (wish == "none") {
    return Backend::None;
  }
  if (wish == "offscreen" || windowGl() == WindowGl::Missing) {
    return Backend::Offscreen;
  }
  // What the processor draws is better drawn on a thread of its own than in the window's.
  return wish == "gl" || windowGl() == WindowGl::Hardware ? Backend::OpenGl : Backend::Offscreen;
}

BodyCanvas::BodyCanvas(QWidget* parent) : QWidget(parent), layout_(new QVBoxLayout(this)) {
  layout_->setContentsMargins(0, 0, 0, 0);
  use(preferredBackend(), tr("Drawing was switched off by LAYFIGURE_RENDER=none."));
}

ViewSize BodyCanvas::viewSize() const {
  const QSize pixels = size() * devicePixelRatio();
  return {pixels.width(), pixels.height()};
}

void BodyCanvas::draw(DrawFunction draw) {
  last_ = std::move(draw);
  if (submit_) {
    submit_(last_);
  }
}

void BodyCanvas::drawAgain() {
  if (last_ && submit_) submit_(last_);
}

void BodyCanvas::use(Backend backend, const QString& reason) {
  if (surface_ != nullptr) {
    surface_->deleteLater();
    surface_ = nullptr;
  }
  submit_ = nullptr;
  backend_ = backend;
  if (backend == Backend::OpenGl) {
    auto* canvas = new GlCanvas(this);
    connect(canvas, &GlCanvas::framePainted, this, &BodyCanvas::framePainted);
    connect(canvas, &GlCanvas::failed, this, &BodyCanvas::fallBack);
    submit_ = [canvas](const DrawFunction& draw) { canvas->submit(draw); };
    surface_ = canvas;
  } else if (backend == Backend::Offscreen) {
    auto* canvas = new ImageCanvas(this);
    connect(canvas, &ImageCanvas::framePainted, this, &BodyCanvas::framePainted);
    connect(canvas, &ImageCanvas::failed, this, &BodyCanvas::fallBack);
    submit_ = [canvas](const DrawFunction& draw) { canvas->submit(draw); };
    surface_ = canvas;
  } else {
    explain(reason);
  }
  // The mouse is the canvas's own business, whatever draws.
  surface_->setAttribute(Qt::WA_TransparentForMouseEvents);
  layout_->addWidget(surface_);
  if (submit_ && last_) {
    submit_(last_);
  }
}

void BodyCanvas::fallBack(const QString& reason) {
  failed_.push_back(backend_);
  for (const Backend next : {Backend::Offscreen, Backend::OpenGl}) {
    const bool has_failed = std::find(failed_.begin(), failed_.end(), next) != failed_.end();
    const bool can_be = next == Backend::Offscreen || windowGl() != WindowGl::Missing;
    if (!has_failed && can_be) {
      use(next, reason);
      return;
    }
  }
  use(Backend::None, reason);
}

void BodyCanvas::explain(const QString& reason) {
  auto* label = new QLabel(
      tr("The body cannot be drawn on this computer.\n\n%1\n\nRefining and exporting work all the "
         "same. A graphics driver with OpenGL 4.1 brings the picture back (on Debian: "
         "libgl1-mesa-dri and libegl1).")
          .arg(reason),
      this);
  label->setWordWrap(true);
  label->setAlignment(Qt::AlignCenter);
  label->setMargin(24);
  label->setProperty("role", QStringLiteral("muted"));
  label->setAccessibleName(tr("Why nothing is drawn"));
  surface_ = label;
}

void BodyCanvas::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  redraw();
}

void BodyCanvas::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) {
    redraw();
  }
}

bool BodyCanvas::isClick(const QPointF& pressed, const QPointF& released) {
  return (released - pressed).manhattanLength() <
         QGuiApplication::styleHints()->startDragDistance();
}

float BodyCanvas::wheelZoom(const QWheelEvent& event) {
  const int delta_per_notch = QWheelEvent::DefaultDeltasPerStep;
  return std::pow(kZoomPerNotch,
                  static_cast<float>(event.angleDelta().y()) / static_cast<float>(delta_per_notch));
}

Eigen::Vector2f BodyCanvas::toView(const QPointF& position) const {
  const auto ratio = static_cast<float>(devicePixelRatio());
  return Eigen::Vector2f(static_cast<float>(position.x()), static_cast<float>(position.y())) *
         ratio;
}

}  // namespace lay
