#pragma once

#include <optional>

#include "ui/views/body_canvas.h"
#include "ui/views/scene_model.h"

namespace lay {

/// The photo with the body over it. Wheel: zoom to the cursor; drag: move; click: the part of the
/// body there; double click: the whole photo again. Points of the evidence tell their name and
/// error under the mouse.
class PhotoCanvas : public BodyCanvas {
  Q_OBJECT
 public:
  explicit PhotoCanvas(SceneModel& model, QWidget* parent = nullptr);

  [[nodiscard]] const PhotoView& view() const { return view_; }
  void fit();
  void zoomBy(float factor);
  /// Where a place of the photo is in this widget.
  [[nodiscard]] QPointF fromPhoto(const Eigen::Vector2f& photo_px) const;

 Q_SIGNALS:
  /// The keypoint under the mouse, -1 for none.
  void keypointHovered(int keypoint);
  void partClicked(lay::BodyPart part);
  /// A click beside the body, px of the photo.
  void photoClicked(float x, float y);
  /// Another part of the photo is to be seen.
  void viewChanged();

 protected:
  void redraw() override;
  bool event(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  [[nodiscard]] std::optional<BodyPart> partAt(const QPointF& position) const;
  [[nodiscard]] int keypointAt(const QPointF& position) const;
  [[nodiscard]] QString describeKeypoint(int keypoint) const;
  void setView(const PhotoView& view);

  SceneModel& model_;
  PhotoView view_;
  std::optional<QPointF> dragged_from_;
  std::optional<QPointF> pressed_at_;  // with the left button
  int hovered_ = -1;
};

}  // namespace lay
