#pragma once

#include <optional>

#include "ui/views/body_canvas.h"
#include "ui/views/handle_mouse.h"
#include "ui/views/keypoint_placer.h"
#include "ui/views/scene_model.h"

namespace lay {

/// The photo with the body over it. Wheel: zoom to the cursor; drag: move; click: the part of the
/// body there; double click: the whole photo again. Points of the evidence tell their name and
/// error under the mouse, and are dragged to where they belong. With the pose tool joints are
/// dragged; while points are placed, a click places the next.
class PhotoCanvas : public BodyCanvas {
  Q_OBJECT
 public:
  /// @param placer null: points are not placed here.
  explicit PhotoCanvas(SceneModel& model,
                       QWidget* parent = nullptr,
                       KeypointPlacer* placer = nullptr);

  [[nodiscard]] const PhotoView& view() const { return view_; }
  void fit();
  void zoomBy(float factor);
  /// Where a place of the photo is in this widget.
  [[nodiscard]] QPointF fromPhoto(const Eigen::Vector2f& photo_px) const;

 Q_SIGNALS:
  /// The keypoint under the mouse, -1 for none.
  void keypointHovered(int keypoint);
  void partClicked(lay::BodyPart part);
  /// The right button over a handle of the pose tool.
  void handleMenuRequested(int joint, const QPoint& global);
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
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// The part of the body at a click, whose joint is selected.
  std::optional<BodyPart> clickedPart(const QPointF& position);
  [[nodiscard]] int keypointAt(const QPointF& position) const;
  [[nodiscard]] std::optional<PhotoMapping> mapping() const;
  [[nodiscard]] HandleSpace handleSpace() const;
  void dragKeypoint(const QPointF& position);
  void hover(const QPointF& position);
  [[nodiscard]] bool isPlacing() const { return placer_ != nullptr && placer_->isActive(); }
  void showPrompt();
  /// While points are placed. @return true when the key was for that.
  bool placingKey(int key);
  [[nodiscard]] QString describeKeypoint(int keypoint) const;
  void setView(const PhotoView& view);

  SceneModel& model_;
  HandleMouse handles_;
  KeypointPlacer* placer_;
  QLabel* prompt_ = nullptr;
  PhotoView view_;
  struct KeypointDrag {
    int keypoint = -1;
    MergeKey key;
    Eigen::Vector2f offset{0, 0};  ///< view px, from the point to the mouse
    bool moved = false;
  };
  std::optional<KeypointDrag> keypoint_drag_;
  std::optional<QPointF> dragged_from_;
  std::optional<QPointF> pressed_at_;  // with the left button
  int hovered_ = -1;
};

}  // namespace lay
