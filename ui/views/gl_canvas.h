#pragma once

#include <memory>

#include <QOpenGLWidget>
#include <QTimer>

#include "ui/views/body_canvas.h"

class QOpenGLFramebufferObject;

namespace lay {

/// Draws with the window's OpenGL context. Make one only where BodyCanvas::preferredBackend() says
/// OpenGl.
class GlCanvas : public QOpenGLWidget {
  Q_OBJECT
 public:
  explicit GlCanvas(QWidget* parent = nullptr);
  ~GlCanvas() override;

  void submit(const DrawFunction& draw);

 Q_SIGNALS:
  void framePainted();
  /// The driver cannot do it after all; nothing more will be drawn.
  void failed(const QString& reason);

 protected:
  void initializeGL() override;
  void paintGL() override;

 private:
  [[nodiscard]] int samples() const;
  void drawInto(const QSize& pixels);
  void releaseRenderer();
  void fail(const QString& reason);

  GlRenderer renderer_;
  DrawFunction draw_;
  // With smooth edges: on a graphics card always, on the processor only when nothing has moved for
  // a while.
  std::unique_ptr<QOpenGLFramebufferObject> smooth_;
  QTimer settled_;
  bool is_settled_ = false;
  bool failed_ = false;
};

}  // namespace lay
