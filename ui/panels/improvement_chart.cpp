#include "ui/panels/improvement_chart.h"

#include <algorithm>
#include <cmath>

#include <QPainter>
#include <QPainterPath>

#include "ui/document/spoken_number.h"
#include "ui/theme/theme_manager.h"

namespace lay {

namespace {

constexpr double kRoom = 1.12;  // above the highest value
constexpr int kLabelGap = 6;

QString millimetres(double value) {
  return QObject::tr("%1 mm").arg(spokenNumber(value, 1));
}

}  // namespace

ImprovementChart::ImprovementChart(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("improvementChart"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  tell();
}

void ImprovementChart::begin(int steps, double before_mm) {
  steps_ = std::max(1, steps);
  before_mm_ = before_mm;
  points_.clear();
  tell();
}

void ImprovementChart::add(const Point& point) {
  points_.push_back(point);
  tell();
}

void ImprovementChart::tell() {
  const QString what = tr("Distance from the preferred bodies, by step");
  setAccessibleName(points_.empty() ? what
                                    : tr("%1: %2 at first, %3 at step %4")
                                          .arg(what,
                                               millimetres(before_mm_),
                                               millimetres(points_.back().mm))
                                          .arg(points_.back().step));
  setToolTip(tr("How far the answers are from the bodies that you prefer, on groups that nothing is "
                "learned from. Lower is better; dots are what was kept"));
  update();
}

double ImprovementChart::highest() const {
  double value = before_mm_;
  for (const Point& point : points_) {
    value = std::max(value, point.mm);
  }
  return value > 0 ? kRoom * value : 1;
}

QPointF ImprovementChart::placeOf(int step, double mm, const QRectF& frame) const {
  return {frame.left() + frame.width() * step / steps_,
          frame.bottom() - frame.height() * mm / highest()};
}

void ImprovementChart::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& theme = ThemeManager::current();
  const QColor muted = theme.color(QStringLiteral("muted"));
  const QColor accent = theme.color(QStringLiteral("accent"));
  const int label = fontMetrics().horizontalAdvance(millimetres(highest())) + kLabelGap;
  const QRectF frame(label, kLabelGap, width() - label - kLabelGap, height() - 2 * kLabelGap);
  painter.setPen(theme.color(QStringLiteral("border")));
  painter.drawLine(frame.bottomLeft(), frame.bottomRight());
  if (before_mm_ <= 0) {
    painter.setPen(muted);
    painter.drawText(rect(), Qt::AlignCenter, tr("The curve appears while it learns"));
    return;
  }
  const QPointF first = placeOf(0, before_mm_, frame);
  painter.setPen(QPen(muted, 1, Qt::DashLine));
  painter.drawLine(first, QPointF(frame.right(), first.y()));
  painter.setPen(muted);
  painter.drawText(QRectF(0, first.y() - 10, label - kLabelGap, 20),
                   Qt::AlignRight | Qt::AlignVCenter,
                   millimetres(before_mm_));
  QPainterPath curve(first);
  for (const Point& point : points_) {
    curve.lineTo(placeOf(point.step, point.mm, frame));
  }
  painter.setPen(QPen(accent, 2));
  painter.drawPath(curve);
  painter.setBrush(accent);
  const Point* best = nullptr;
  for (const Point& point : points_) {
    if (point.is_kept) {
      painter.drawEllipse(placeOf(point.step, point.mm, frame), 3, 3);
      best = &point;
    }
  }
  if (best != nullptr) {
    const double y = placeOf(best->step, best->mm, frame).y();
    painter.setPen(accent);
    if (std::abs(y - first.y()) > fontMetrics().height()) {
      painter.drawText(QRectF(0, y - 10, label - kLabelGap, 20),
                       Qt::AlignRight | Qt::AlignVCenter,
                       millimetres(best->mm));
    }
  }
}

}  // namespace lay
