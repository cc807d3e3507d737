#include "ui/panels/beta_slider.h"

#include "ui/theme/theme_manager.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lay {

namespace {

constexpr double kHandle = 6;  // radius, px
constexpr double kGroove = 4;  // height, px

}  // namespace

BetaSlider::BetaSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
  setRange(-kEnd, kEnd);
  setSingleStep(kPerUnit / 20);
  setPageStep(kPerUnit / 2);
  setFocusPolicy(Qt::StrongFocus);
}

void BetaSlider::setTriedOut(bool tried_out) {
  if (tried_out_ != tried_out) {
    tried_out_ = tried_out;
    update();
  }
}

double BetaSlider::xOf(int value) const {
  const double share = static_cast<double>(value - minimum()) / (maximum() - minimum());
  return kHandle + 1 + share * (width() - 2 * (kHandle + 1));
}

int BetaSlider::valueAt(double x) const {
  const double share = (x - kHandle - 1) / std::max(1.0, width() - 2 * (kHandle + 1));
  const int value = static_cast<int>(std::lround(minimum() + share * (maximum() - minimum())));
  return std::clamp(value, minimum(), maximum());
}

void BetaSlider::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& theme = ThemeManager::current();
  const double y = height() / 2.0;
  const double middle = xOf(0);
  const double at = xOf(value());
  const QColor ink =
      !isEnabled() ? theme.color(QStringLiteral("faint")) : theme.color(QStringLiteral("accent"));
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.color(QStringLiteral("border_strong")));
  painter.drawRoundedRect(QRectF(1, y - kGroove / 2, width() - 2, kGroove), 2, 2);
  painter.setBrush(ink);
  painter.drawRect(QRectF(std::min(middle, at), y - kGroove / 2, std::abs(at - middle), kGroove));
  painter.setBrush(theme.color(QStringLiteral("border_strong")));
  painter.drawRect(QRectF(middle - 0.5, y - 5, 1, 10));
  // A value that was found is a ring; one that is tried out is filled.
  painter.setPen(QPen(hasFocus() ? theme.color(QStringLiteral("text")) : ink, 1.75));
  painter.setBrush(tried_out_ ? ink : theme.color(QStringLiteral("panel")));
  const double radius = underMouse() || hasFocus() ? kHandle : kHandle - 1;
  painter.drawEllipse(QPointF(at, y), radius, radius);
}

void BetaSlider::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) {
    setSliderDown(true);
    setValue(valueAt(event->position().x()));
  }
}

void BetaSlider::mouseMoveEvent(QMouseEvent* event) {
  if (isSliderDown()) {
    setValue(valueAt(event->position().x()));
  }
}

void BetaSlider::mouseReleaseEvent(QMouseEvent* /*event*/) {
  setSliderDown(false);
}

void BetaSlider::mouseDoubleClickEvent(QMouseEvent* /*event*/) {
  setSliderDown(false);
  Q_EMIT resetRequested();
}

void BetaSlider::wheelEvent(QWheelEvent* event) {
  event->ignore();
}

}  // namespace lay
