#pragma once

#include "core/image/image.h"
#include "core/image/keypoint_file.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace lay {

/// A person's points over the part of the photo that shows them: those that are a keypoint of ours
/// in the colour and with the letter of their side, joined by bones, the others by their numbers.
/// A wrong side is seen by the letters, a wrong joint by the bones. A click tells the point there.
class KeypointPicture : public QWidget {
  Q_OBJECT
 public:
  explicit KeypointPicture(ImagePtr photo, QWidget* parent = nullptr);

  /// @param targets of each point, as KeypointMapping has them; as many as there are points.
  void setPoints(std::vector<FilePoint> points, std::vector<int> targets);
  /// Rings a keypoint of ours, or none (-1).
  void setActive(int keypoint);
  /// Where a point is in this widget.
  [[nodiscard]] QPointF placeOf(const FilePoint& point) const;
  /// The point of the file at a place; -1 where none is near.
  [[nodiscard]] int pointAt(const QPointF& position) const;

  [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
  /// @param point index in the file.
  void pointClicked(int point);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  [[nodiscard]] QRectF shownPart() const;
  [[nodiscard]] double scale() const;
  void paintBones(QPainter& painter) const;
  void paintPoint(QPainter& painter, std::size_t point) const;

  ImagePtr photo_;  // its pixels are the image's
  QImage image_;
  std::vector<FilePoint> points_;
  std::vector<int> targets_;
  int active_ = -1;
};

}  // namespace lay
