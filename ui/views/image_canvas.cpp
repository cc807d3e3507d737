#include "ui/views/image_canvas.h"

#include "core/base/error.h"
#include "render/gl/offscreen_context.h"
#include "render/gl/picture_target.h"
#include "ui/live/job_runner.h"

#include <QPainter>

#include <chrono>
#include <memory>
#include <utility>

namespace lay {

namespace {

constexpr int kImageSamples = 4;
/// When nothing has moved for this long, the last frame is drawn again with smooth edges.
constexpr std::chrono::milliseconds kSettled(180);

QImage toQImage(const Image& image) {
  const auto* rgb = image.rgb.data();
  return QImage(rgb, image.width, image.height, qsizetype{3} * image.width, QImage::Format_RGB888)
      .copy();
}

/// The context of the drawing thread, current as long as this lives, with what is drawn into.
class FrameMaker {
 public:
  FrameMaker() { context_.makeCurrent(); }
  ~FrameMaker() {
    target_.reset();
    renderer_.release();
    context_.doneCurrent();
  }
  FrameMaker(const FrameMaker&) = delete;
  FrameMaker& operator=(const FrameMaker&) = delete;

  [[nodiscard]] QImage make(const DrawFunction& draw, ViewSize size, int samples) {
    if (!target_ || samples != samples_ || target_->viewport().width != size.width ||
        target_->viewport().height != size.height) {
      target_.reset();
      target_ = std::make_unique<PictureTarget>(
          size.width, size.height, samples, PictureTarget::Format::Display8);
      samples_ = samples;
    }
    draw(renderer_, target_->viewport());
    return toQImage(target_->readImage());
  }

 private:
  OffscreenContext context_;
  GlRenderer renderer_;
  std::unique_ptr<PictureTarget> target_;
  int samples_ = 0;
};

}  // namespace

ImageCanvas::ImageCanvas(QWidget* parent)
    : QWidget(parent), thread_([this](const std::stop_token& stop) { work(stop); }) {
  setAttribute(Qt::WA_OpaquePaintEvent);
}

ImageCanvas::~ImageCanvas() = default;

void ImageCanvas::submit(const DrawFunction& draw) {
  const QSize pixels = size() * devicePixelRatio();
  {
    const std::lock_guard lock(mutex_);
    order_ = Order{draw, {pixels.width(), pixels.height()}, 1};
  }
  ordered_.notify_all();
}

std::optional<ImageCanvas::Order> ImageCanvas::nextOrder(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  const auto has_order = [this] { return order_.has_value(); };
  if (last_ && last_->samples == 1 && !ordered_.wait_for(lock, stop, kSettled, has_order) &&
      !stop.stop_requested()) {
    last_->samples = kImageSamples;
    return last_;
  }
  ordered_.wait(lock, stop, has_order);
  last_ = std::exchange(order_, std::nullopt);
  return stop.stop_requested() ? std::nullopt : last_;
}

void ImageCanvas::work(const std::stop_token& stop) {
  try {
    FrameMaker maker;
    while (const auto order = nextOrder(stop)) {
      if (order->size.isEmpty()) {
        continue;
      }
      const QImage frame = maker.make(order->draw, order->size, order->samples);
      QMetaObject::invokeMethod(
          this, [this, frame] { show(frame); }, Qt::QueuedConnection);
    }
  } catch (const Error& error) {
    const QString reason = describe(error);
    QMetaObject::invokeMethod(
        this, [this, reason] { Q_EMIT failed(reason); }, Qt::QueuedConnection);
  }
}

void ImageCanvas::show(const QImage& frame) {
  frame_ = frame;
  is_new_ = true;
  update();
}

void ImageCanvas::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  if (frame_.isNull()) {
    painter.fillRect(rect(), palette().window());
    return;
  }
  painter.drawImage(rect(), frame_);
  if (std::exchange(is_new_, false)) {
    Q_EMIT framePainted();
  }
}

}  // namespace lay
