#pragma once

#include <optional>

#include "render/scene/side_camera.h"
#include "ui/views/body_canvas.h"
#include "ui/views/scene_model.h"

namespace lay {

/// The body from the person's right: what the photo cannot show. Drag: turn around it; middle or
/// Shift drag: move; wheel: zoom; click: the part of the body there; double click: the exact side
/// view of the whole body again.
///
/// The camera stays put while a run is live, so that a body that moves in depth is seen to move.
class SideCanvas : public BodyCanvas {
  Q_OBJECT
 public:
  explicit SideCanvas(SceneModel& model, QWidget* parent = nullptr);

  [[nodiscard]] const SideCamera& camera() const { return camera_; }
  /// True until a person turns, moves or zooms.
  [[nodiscard]] bool isExactSide() const { return !touched_; }
  void fit();

 Q_SIGNALS:
  void cameraChanged();
  void partClicked(lay::BodyPart part);

 protected:
  void redraw() override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  enum class Drag { None, Turn, Move };
  void frameBody();
  void refit();

  SceneModel& model_;
  SideCamera camera_;
  bool touched_ = false;
  bool framed_ = false;
  Drag drag_ = Drag::None;
  QPointF last_mouse_;
  std::optional<QPointF> pressed_at_;  // with the left button alone
};

}  // namespace lay
