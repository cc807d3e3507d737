#pragma once

#include <optional>

#include "render/scene/side_camera.h"
#include "ui/views/body_canvas.h"
#include "ui/views/handle_mouse.h"
#include "ui/views/scene_model.h"

namespace lay {

/// From where a SideCanvas looks until somebody turns it.
enum class Standpoint {
  Side,  ///< the person's right, at 90 degrees to the photo
  Top,   ///< above, the photographer below the lower edge
  Free   ///< in front of the person, a little above and aside
};

/// The body from the person's right, or from another standpoint: what the photo cannot show. Drag: turn around it; middle or
/// Shift drag: move; wheel: zoom; click: the part of the body there; double click: the whole
/// body from the standpoint again. With the pose tool joints are dragged, in depth too.
///
/// The camera stays put while a run is live, so that a body that moves in depth is seen to move.
class SideCanvas : public BodyCanvas {
  Q_OBJECT
 public:
  explicit SideCanvas(SceneModel& model,
                      QWidget* parent = nullptr,
                      Standpoint standpoint = Standpoint::Side);

  [[nodiscard]] const SideCamera& camera() const { return camera_; }
  /// True until a person turns, moves or zooms.
  [[nodiscard]] bool isAtStandpoint() const { return !touched_; }
  [[nodiscard]] Standpoint standpoint() const { return standpoint_; }
  void fit();

 Q_SIGNALS:
  void cameraChanged();
  void partClicked(lay::BodyPart part);
  /// The right button over a handle of the pose tool.
  void handleMenuRequested(int joint, const QPoint& global);

 protected:
  void redraw() override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  enum class Drag { None, Turn, Move };
  void frameBody();
  /// Widens the view for what stands beside the body.
  void frameBoth();
  /// The view's right in the camera frame.
  [[nodiscard]] Eigen::Vector3f right() const;
  void refit();
  [[nodiscard]] HandleSpace handleSpace() const;

  SceneModel& model_;
  HandleMouse handles_;
  Standpoint standpoint_;
  SideCamera camera_;
  bool touched_ = false;
  bool framed_ = false;
  Drag drag_ = Drag::None;
  QPointF last_mouse_;
  std::optional<QPointF> pressed_at_;  // with the left button alone
};

}  // namespace lay
