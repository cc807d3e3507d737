#include "ui/views/keypoint_picture.h"

#include "core/image/keypoint_remap.h"
#include "ui/theme/theme_manager.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lay {

namespace {

constexpr double kRadius = 8;          // px of a keypoint's disc
constexpr double kSmallRadius = 3;     // of a point that is none of ours
constexpr double kReach = 12;          // px from a point within which a click means it
constexpr double kMarginShare = 0.12;  // around the person, of their larger side
constexpr double kCorner = 8;

enum class PointSide { Middle, Left, Right };

PointSide pointSideOf(int keypoint) {
  const std::string_view name = kKeypointNames[static_cast<std::size_t>(keypoint)];
  if (name.starts_with("left")) return PointSide::Left;
  return name.starts_with("right") ? PointSide::Right : PointSide::Middle;
}

QColor colorOf(PointSide side) {
  // The same in both themes: they lie over a photo, which has no theme.
  switch (side) {
    case PointSide::Left:
      return {0x62, 0xb6, 0xcb};
    case PointSide::Right:
      return {0xe8, 0xa3, 0x5f};
    case PointSide::Middle:
      break;
  }
  return {0xeb, 0xeb, 0xeb};
}

}  // namespace

KeypointPicture::KeypointPicture(ImagePtr photo, QWidget* parent)
    : QWidget(parent),
      photo_(std::move(photo)),
      image_(photo_->rgb.data(),
             photo_->width,
             photo_->height,
             qsizetype{3} * photo_->width,
             QImage::Format_RGB888) {
  setObjectName(QStringLiteral("keypointPicture"));
  setAccessibleName(tr("Points over the photo"));
  setMinimumSize(260, 260);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void KeypointPicture::setPoints(std::vector<FilePoint> points, std::vector<int> targets) {
  points_ = std::move(points);
  targets_ = std::move(targets);
  targets_.resize(points_.size(), kNoKeypoint);
  update();
}

void KeypointPicture::setActive(int keypoint) {
  if (active_ != keypoint) {
    active_ = keypoint;
    update();
  }
}

QSize KeypointPicture::sizeHint() const {
  return {460, 520};
}

QRectF KeypointPicture::shownPart() const {
  QRectF part;
  for (const FilePoint& point : points_) {
    if (!(point.confidence > 0)) continue;
    const QRectF here(static_cast<double>(point.x), static_cast<double>(point.y), 1e-3, 1e-3);
    part = part.isNull() ? here : part.united(here);
  }
  const QRectF whole(QPointF(0, 0), QSizeF(image_.size()));
  if (part.isNull()) return whole;
  const double margin = std::max(40.0, kMarginShare * std::max(part.width(), part.height()));
  part.adjust(-margin, -margin, margin, margin);
  return part;
}

double KeypointPicture::scale() const {
  const QRectF part = shownPart();
  return std::min(width() / part.width(), height() / part.height());
}

QPointF KeypointPicture::placeOf(const FilePoint& point) const {
  const QPointF from_middle =
      QPointF(static_cast<double>(point.x), static_cast<double>(point.y)) - shownPart().center();
  return QRectF(rect()).center() + scale() * from_middle;
}

int KeypointPicture::pointAt(const QPointF& position) const {
  int nearest = -1;
  double least = kReach;
  for (std::size_t i = 0; i < points_.size(); ++i) {
    if (!(points_[i].confidence > 0)) continue;
    const QPointF away = placeOf(points_[i]) - position;
    const double distance = std::hypot(away.x(), away.y());
    if (distance <= least) {
      least = distance;
      nearest = static_cast<int>(i);
    }
  }
  return nearest;
}

void KeypointPicture::mousePressEvent(QMouseEvent* event) {
  const int point = event->button() == Qt::LeftButton ? pointAt(event->position()) : -1;
  if (point >= 0) Q_EMIT pointClicked(point);
}

void KeypointPicture::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  QPainterPath frame;
  frame.addRoundedRect(QRectF(rect()), kCorner, kCorner);
  painter.setClipPath(frame);
  painter.fillRect(rect(), ThemeManager::current().color(QStringLiteral("letterbox")));
  const FilePoint corner{0, 0, 1};
  const QSizeF size = scale() * QSizeF(image_.size());
  painter.drawImage(QRectF(placeOf(corner), size), image_);
  painter.fillRect(rect(), QColor(0, 0, 0, 60));  // points are read more easily
  paintBones(painter);
  for (const bool is_ours : {false, true}) {
    for (std::size_t i = 0; i < points_.size(); ++i) {
      if ((targets_[i] != kNoKeypoint) == is_ours && points_[i].confidence > 0) {
        paintPoint(painter, i);
      }
    }
  }
}

void KeypointPicture::paintBones(QPainter& painter) const {
  for (const auto& [from, to] : kKeypointBones) {
    const int a = pointOf(targets_, from);
    const int b = pointOf(targets_, to);
    if (a < 0 || b < 0) continue;
    const FilePoint& first = points_[static_cast<std::size_t>(a)];
    const FilePoint& second = points_[static_cast<std::size_t>(b)];
    if (!(first.confidence > 0) || !(second.confidence > 0)) continue;
    const PointSide side = pointSideOf(from);
    const QColor color = colorOf(side == pointSideOf(to) ? side : PointSide::Middle);
    for (const auto& [pen_color, pen_width] :
         {std::pair(QColor(0, 0, 0, 150), 5.0), {color, 2.6}}) {
      painter.setPen(QPen(pen_color, pen_width, Qt::SolidLine, Qt::RoundCap));
      painter.drawLine(placeOf(first), placeOf(second));
    }
  }
}

void KeypointPicture::paintPoint(QPainter& painter, std::size_t point) const {
  const QPointF place = placeOf(points_[point]);
  const int keypoint = targets_[point];
  QFont small = font();
  small.setPixelSize(11);
  small.setBold(true);
  painter.setFont(small);
  if (keypoint == kNoKeypoint) {
    painter.setPen(QPen(QColor(0, 0, 0, 160), 1));
    painter.setBrush(QColor(255, 255, 255, 220));
    painter.drawEllipse(place, kSmallRadius, kSmallRadius);
    const QString number = QString::number(point);
    QPainterPath outline;
    outline.addText(place + QPointF(5, -4), small, number);
    painter.strokePath(outline, QPen(QColor(0, 0, 0, 190), 3));
    painter.fillPath(outline, Qt::white);
    return;
  }
  const PointSide side = pointSideOf(keypoint);
  if (keypoint == active_) {
    painter.setPen(QPen(Qt::white, 2.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(place, kRadius + 5, kRadius + 5);
  }
  painter.setPen(QPen(QColor(0, 0, 0, 190), 1.4));
  painter.setBrush(colorOf(side));
  const double radius = side == PointSide::Middle ? kRadius - 3 : kRadius;
  painter.drawEllipse(place, radius, radius);
  if (side != PointSide::Middle) {
    const QRectF box(place - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
    painter.setPen(QColor(15, 15, 15));
    painter.drawText(box,
                     Qt::AlignCenter,
                     side == PointSide::Left ? tr("L", "the left side of the body, in a disc")
                                             : tr("R", "the right side of the body, in a disc"));
  }
}

}  // namespace lay
