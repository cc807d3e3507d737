#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include <QImage>
#include <QWidget>

#include "ui/views/body_canvas.h"

namespace lay {

/// Shows frames that a thread of its own draws without a display. For platforms where a
/// QOpenGLWidget cannot live.
class ImageCanvas : public QWidget {
  Q_OBJECT
 public:
  explicit ImageCanvas(QWidget* parent = nullptr);
  ~ImageCanvas() override;

  void submit(const DrawFunction& draw);

 Q_SIGNALS:
  void framePainted();
  void failed(const QString& reason);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Order {
    DrawFunction draw;
    ViewSize size;
    int samples = 1;
  };

  void work(const std::stop_token& stop);
  [[nodiscard]] std::optional<Order> nextOrder(const std::stop_token& stop);
  void show(const QImage& frame);

  QImage frame_;
  bool is_new_ = false;  // nobody has seen it yet
  std::mutex mutex_;  // guards order_
  std::condition_variable_any ordered_;
  std::optional<Order>
      order_;  // the newest only: an older one nobody has begun is not worth drawing
  std::optional<Order> last_;  // the drawing thread's own
  std::jthread thread_;        // last: joined first
};

}  // namespace lay
