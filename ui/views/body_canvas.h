#pragma once

#include <functional>
#include <vector>

#include <QWidget>

#include "render/gl/gl_renderer.h"

class QLabel;
class QVBoxLayout;

namespace lay {

/// Draws one frame into a viewport. Holds values only: it may be called later and on another
/// thread.
using DrawFunction = std::function<void(GlRenderer& renderer, const Viewport& viewport)>;

/// Where a scene is seen. Draws with the window's own OpenGL on a graphics card; where there is
/// none (remote desktops, virtual machines, old drivers), with offscreen pictures from a thread of
/// its own, so that the window stays fluid; where that fails too it says what to install.
/// Subclasses decide what is drawn and handle the mouse.
class BodyCanvas : public QWidget {
  Q_OBJECT
 public:
  enum class Backend { OpenGl, Offscreen, None };

  explicit BodyCanvas(QWidget* parent = nullptr);

  [[nodiscard]] Backend backend() const { return backend_; }
  /// Framebuffer pixels.
  [[nodiscard]] ViewSize viewSize() const;

  /// Shows what `draw` draws as soon as possible; a frame that was not begun yet is dropped for the
  /// newer one.
  void draw(DrawFunction draw);
  /// The same picture once more.
  void drawAgain();

  /// What a new canvas starts with. $LAYFIGURE_RENDER = "gl", "offscreen" or "none" overrides the
  /// choice; a QOpenGLWidget is never made where it would crash inside Qt.
  [[nodiscard]] static Backend preferredBackend();

 Q_SIGNALS:
  void framePainted();

 protected:
  /// The view was resized: draw again.
  virtual void redraw() = 0;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  /// Framebuffer pixels of a mouse position.
  [[nodiscard]] Eigen::Vector2f toView(const QPointF& position) const;
  /// True of a press and a release that are a click and no drag.
  [[nodiscard]] static bool isClick(const QPointF& pressed, const QPointF& released);
  /// How much a turn of the wheel enlarges.
  [[nodiscard]] static float wheelZoom(const QWheelEvent& event);

 private:
  void use(Backend backend, const QString& reason);
  /// The backend in use failed: tries those that have not.
  void fallBack(const QString& reason);
  void explain(const QString& reason);

  Backend backend_ = Backend::None;
  std::vector<Backend> failed_;
  QVBoxLayout* layout_;
  QWidget* surface_ = nullptr;
  std::function<void(const DrawFunction&)> submit_;
  DrawFunction last_;
};

}  // namespace lay
