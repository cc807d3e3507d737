#pragma once

#include <QOpenGLWidget>

#include "ui/views/body_canvas.h"

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
  void releaseRenderer();
  void fail(const QString& reason);

  GlRenderer renderer_;
  DrawFunction draw_;
  bool failed_ = false;
};

}  // namespace lay
