#include "ui/views/gl_canvas.h"

#include "core/base/error.h"

#include <QOpenGLContext>

namespace lay {

GlCanvas::GlCanvas(QWidget* parent) : QOpenGLWidget(parent) {
  connect(this, &QOpenGLWidget::frameSwapped, this, &GlCanvas::framePainted);
}

GlCanvas::~GlCanvas() {
  releaseRenderer();
}

void GlCanvas::submit(const DrawFunction& draw) {
  draw_ = draw;
  update();
}

void GlCanvas::initializeGL() {
  connect(context(),
          &QOpenGLContext::aboutToBeDestroyed,
          this,
          &GlCanvas::releaseRenderer,
          Qt::UniqueConnection);
  try {
    renderer_.initialize();
  } catch (const Error& error) {
    fail(QString::fromUtf8(error.what()));
  }
}

void GlCanvas::paintGL() {
  if (failed_ || !draw_) {
    return;
  }
  const QSize pixels = size() * devicePixelRatio();
  try {
    draw_(renderer_, {defaultFramebufferObject(), 0, 0, pixels.width(), pixels.height()});
  } catch (const Error& error) {
    fail(QString::fromUtf8(error.what()));
  }
}

void GlCanvas::releaseRenderer() {
  if (context() != nullptr) {
    makeCurrent();
    renderer_.release();
    doneCurrent();
  }
}

void GlCanvas::fail(const QString& reason) {
  if (!failed_) {
    failed_ = true;
    // Queued: the receiver replaces this widget, which must not happen while it is being painted.
    QMetaObject::invokeMethod(
        this, [this, reason] { Q_EMIT failed(reason); }, Qt::QueuedConnection);
  }
}

}  // namespace lay
