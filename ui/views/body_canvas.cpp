#include "ui/views/body_canvas.h"

#include "ui/views/gl_canvas.h"
#include "ui/views/image_canvas.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QOpenGLContext>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

namespace lay {

namespace {

constexpr float kZoomPerNotch = 1.2F;

bool windowGlWorks() {
  const QString platform = QGuiApplication::platformName();
  const bool has_gl = platform == QLatin1String("xcb") ||
                      platform.startsWith(QLatin1String("wayland")) ||
                      platform == QLatin1String("windows") || platform == QLatin1String("cocoa");
  if (!has_gl) {
    return false;
  }
  QOpenGLContext probe;
  probe.setFormat(QSurfaceFormat::defaultFormat());
  return probe.create() && probe.format().version() >= qMakePair(4, 1);
}

}  // namespace

BodyCanvas::Backend BodyCanvas::preferredBackend() {
  const QByteArray wish = qgetenv("LAYFIGURE_RENDER");
  if (wish == "none") {
    return Backend::None;
  }
  static const bool window_gl_works = windowGlWorks();
  return wish == "offscreen" || !window_gl_works ? Backend::Offscreen : Backend::OpenGl;
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
    connect(canvas, &GlCanvas::failed, this, [this](const QString& why) {
      use(Backend::Offscreen, why);
    });
    submit_ = [canvas](const DrawFunction& draw) { canvas->submit(draw); };
    surface_ = canvas;
  } else if (backend == Backend::Offscreen) {
    auto* canvas = new ImageCanvas(this);
    connect(canvas, &ImageCanvas::framePainted, this, &BodyCanvas::framePainted);
    connect(canvas, &ImageCanvas::failed, this, [this](const QString& why) {
      use(Backend::None, why);
    });
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
