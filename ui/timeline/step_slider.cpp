#include "ui/timeline/step_slider.h"

#include "ui/theme/theme_manager.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace lay {

namespace {

constexpr double kTrackHeight = 6;
constexpr double kHandleRadius = 8;
constexpr double kPinRadius = 5.5;
constexpr double kMinTickDistance = 5;

QString colorOf(Phase phase) {
  return phase == Phase::Adaptation ? QStringLiteral("adaptation") : QStringLiteral("polish");
}

}  // namespace

StepSlider::StepSlider(QWidget* parent) : QAbstractSlider(parent) {
  setOrientation(Qt::Horizontal);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Step"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setRange(0, 0);
  setEnabled(false);
}

QSize StepSlider::sizeHint() const {
  return {400, 28};
}

StepAxis StepSlider::axis() const {
  return {std::max({1, expected_, static_cast<int>(phases_.size())}), static_cast<double>(width())};
}

void StepSlider::setSteps(const std::vector<Phase>& phases, int expected) {
  phases_ = phases;
  expected_ = expected;
  setEnabled(!phases.empty());
  setRange(0, std::max(0, static_cast<int>(phases.size()) - 1));
  update();
}

void StepSlider::setPinned(int step) {
  if (pinned_ != step) {
    pinned_ = step;
    update();
  }
}

void StepSlider::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintTrack(painter);
  paintTicks(painter);
  if (pinned_ >= 0 && pinned_ < static_cast<int>(phases_.size())) {
    paintPin(painter);
  }
  if (!phases_.empty()) {
    paintHandle(painter);
  }
}

void StepSlider::paintTrack(QPainter& painter) const {
  const Theme& theme = ThemeManager::current();
  const StepAxis axis = this->axis();
  const double y = height() / 2.0 - kTrackHeight / 2;
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.color(QStringLiteral("border")));
  painter.drawRoundedRect(
      QRectF(axis.x(0), y, axis.x(axis.num_slots - 1) - axis.x(0), kTrackHeight), 3, 3);
  const int last = static_cast<int>(phases_.size()) - 1;
  for (int begin = 0; begin <= last;) {
    int end = begin;
    const Phase phase = phases_[static_cast<std::size_t>(begin)];
    while (end < last && phases_[static_cast<std::size_t>(end) + 1] == phase) {
      ++end;
    }
    QColor color = theme.color(colorOf(phase));
    const double from = axis.x(begin == 0 ? 0 : begin - 1);
    // What is not yet passed is paler: the track is also the progress of what is shown.
    const double shown = std::clamp(axis.x(value()), from, axis.x(end));
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(from, y, shown - from, kTrackHeight), 3, 3);
    color.setAlphaF(0.45F);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(shown, y, axis.x(end) - shown, kTrackHeight), 3, 3);
    begin = end + 1;
  }
}

void StepSlider::paintTicks(QPainter& painter) const {
  const Theme& theme = ThemeManager::current();
  const StepAxis axis = this->axis();
  const double distance = axis.num_slots > 1 ? axis.x(1) - axis.x(0) : 0;
  if (distance < kMinTickDistance) {
    return;
  }
  const double top = height() / 2.0 + kTrackHeight / 2 + 3;
  for (int step = 0; step < axis.num_slots; ++step) {
    const bool exists = step < static_cast<int>(phases_.size());
    painter.setPen(
        QPen(theme.color(exists ? QStringLiteral("faint") : QStringLiteral("border_strong")), 1));
    const double x = std::round(axis.x(step)) + 0.5;
    painter.drawLine(QPointF(x, top), QPointF(x, top + 4));
  }
}

void StepSlider::paintPin(QPainter& painter) const {
  const Theme& theme = ThemeManager::current();
  painter.setPen(QPen(theme.color(QStringLiteral("compared")), 2.5));
  painter.setBrush(theme.color(QStringLiteral("panel")));
  painter.drawEllipse(QPointF(axis().x(pinned_), height() / 2.0), kPinRadius, kPinRadius);
}

void StepSlider::paintHandle(QPainter& painter) const {
  const Theme& theme = ThemeManager::current();
  const QPointF center(axis().x(value()), height() / 2.0);
  if (hasFocus()) {
    QColor halo = theme.color(QStringLiteral("accent"));
    halo.setAlphaF(0.35F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(halo);
    painter.drawEllipse(center, kHandleRadius + 4, kHandleRadius + 4);
  }
  painter.setPen(QPen(theme.color(QStringLiteral("panel")), 2));
  painter.setBrush(theme.color(colorOf(phases_[static_cast<std::size_t>(value())])));
  painter.drawEllipse(center, kHandleRadius, kHandleRadius);
}

void StepSlider::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) {
    setSliderDown(true);
    setValue(axis().stepAt(event->position().x()));
  }
}

void StepSlider::mouseMoveEvent(QMouseEvent* event) {
  if (isSliderDown()) {
    setValue(axis().stepAt(event->position().x()));
  }
}

void StepSlider::mouseReleaseEvent(QMouseEvent* /*event*/) {
  setSliderDown(false);
}

void StepSlider::wheelEvent(QWheelEvent* event) {
  setValue(value() + (event->angleDelta().y() > 0 ? -1 : 1));
  event->accept();
}

}  // namespace lay
