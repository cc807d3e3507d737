#include "ui/views/gl_canvas.h"

#include "core/base/error.h"
#include "ui/live/job_runner.h"

#include <QOpenGLContext>
#include <QOpenGLFramebufferObject>

namespace lay {

namespace {

constexpr int kSmoothSamples = 4;
/// Longer than a step at a lively pace takes, so that a live run never waits for smooth edges.
constexpr int kSettledMs = 180;

}  // namespace

GlCanvas::GlCanvas(QWidget* parent) : QOpenGLWidget(parent) {
  connect(this, &QOpenGLWidget::frameSwapped, this, &GlCanvas::framePainted);
  settled_.setSingleShot(true);
  settled_.setInterval(kSettledMs);
  connect(&settled_, &QTimer::timeout, this, [this] {
    is_settled_ = true;
    update();
  });
}

GlCanvas::~GlCanvas() {
  if (context() != nullptr) {
    // The base class destroys the context when the renderer is gone already.
    context()->disconnect(this);
  }
  releaseRenderer();
}

void GlCanvas::submit(const DrawFunction& draw) {
  draw_ = draw;
  is_settled_ = false;
  if (renderer_.isSoftware()) {
    settled_.start();
  }
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
    fail(describe(error));
  }
}

void GlCanvas::paintGL() {
  if (failed_ || !draw_) {
    return;
  }
  try {
    drawInto(size() * devicePixelRatio());
  } catch (const Error& error) {
    fail(describe(error));
  }
}

int GlCanvas::samples() const {
  return !renderer_.isSoftware() || is_settled_ ? kSmoothSamples : 0;
}

void GlCanvas::drawInto(const QSize& pixels) {
  if (samples() == 0) {
    draw_(renderer_, {defaultFramebufferObject(), 0, 0, pixels.width(), pixels.height()});
    return;
  }
  if (!smooth_ || smooth_->size() != pixels) {
    QOpenGLFramebufferObjectFormat format;
    format.setSamples(kSmoothSamples);
    format.setAttachment(QOpenGLFramebufferObject::CombinedDepthStencil);
    smooth_ = std::make_unique<QOpenGLFramebufferObject>(pixels, format);
  }
  draw_(renderer_, {smooth_->handle(), 0, 0, pixels.width(), pixels.height()});
  QOpenGLFramebufferObject::blitFramebuffer(nullptr, smooth_.get());
}

void GlCanvas::releaseRenderer() {
  if (context() != nullptr) {
    makeCurrent();
    smooth_.reset();
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
