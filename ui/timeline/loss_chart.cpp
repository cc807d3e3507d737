#include "ui/timeline/loss_chart.h"

#include "ui/document/spoken_number.h"
#include "ui/theme/theme_manager.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lay {

namespace {

constexpr double kTop = 20;  // room for the phases' names
constexpr double kBottom = 20;
/// Beyond this ratio of largest to smallest value a linear axis hides the end of the run.
constexpr float kLogRatio = 12;

/// 1, 2 or 5 times a power of ten, at least `rough`.
double niceStep(double rough) {
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= rough * 0.999) {
      return factor * power;
    }
  }
  return 10 * power;
}

QString tickText(double value) {
  return spokenFigure(value, 3);
}

}  // namespace

/// Values to heights, linear or logarithmic.
struct LossChart::Scale {
  double min = 0;
  double max = 1;
  bool is_log = false;
  QRectF area;

  [[nodiscard]] double y(double value) const {
    const double t = is_log ? std::log(std::max(value, min) / min) / std::log(max / min)
                            : (value - min) / (max - min);
    return area.bottom() - std::clamp(t, 0.0, 1.0) * area.height();
  }

  [[nodiscard]] std::vector<double> ticks() const {
    std::vector<double> ticks;
    if (is_log) {
      const auto last_decade = static_cast<int>(std::floor(std::log10(max)));
      for (auto decade = static_cast<int>(std::floor(std::log10(min))); decade <= last_decade;
           ++decade) {
        for (const double factor : {1.0, 2.0, 5.0}) {
          const double tick = factor * std::pow(10.0, decade);
          if (tick >= min && tick <= max) {
            ticks.push_back(tick);
          }
        }
      }
      return ticks;
    }
    const double step = niceStep((max - min) / std::max(1.0, area.height() / 28));
    const auto last = static_cast<int>(std::floor(max / step + 1e-6));
    for (auto i = static_cast<int>(std::ceil(min / step)); i <= last; ++i) {
      ticks.push_back(i * step);
    }
    return ticks;
  }
};

LossChart::LossChart(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Loss curves"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LossChart::setSeries(const LossSeries* series, int expected) {
  series_ = series;
  expected_ = expected;
  update();
}

void LossChart::setShown(int step, int hypothesis) {
  step_ = step;
  hypothesis_ = hypothesis;
  update();
}

void LossChart::setTerm(int term) {
  term_ = term;
  update();
}

QSize LossChart::sizeHint() const {
  return {400, 120};
}

QSize LossChart::minimumSizeHint() const {
  return {200, 72};
}

StepAxis LossChart::axis() const {
  return {std::max({1, expected_, series_ != nullptr ? series_->numSteps() : 0}),
          static_cast<double>(width())};
}

QRectF LossChart::plotArea() const {
  return {QPointF(StepAxis::kLeft, kTop), QPointF(width() - StepAxis::kRight, height() - kBottom)};
}

LossChart::Scale LossChart::scaleOf(int term, int hypothesis) const {
  const LossSeries::Range range = series_->range(term, hypothesis);
  Scale scale;
  scale.area = plotArea();
  if (range.is_empty) {
    return scale;
  }
  scale.is_log = range.min > 0 && range.max > kLogRatio * range.min;
  if (scale.is_log) {
    scale.min = static_cast<double>(range.min) * 0.85;
    scale.max = static_cast<double>(range.max) * 1.15;
  } else {
    // From zero where there is nothing below: a loss of half the height is half the loss.
    scale.min = std::min(0.0, static_cast<double>(range.min));
    scale.max = std::max(static_cast<double>(range.max) * 1.06, scale.min + 1e-6);
  }
  return scale;
}

void LossChart::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& theme = ThemeManager::current();
  if (series_ == nullptr || series_->numSteps() == 0 || series_->numTerms() == 0) {
    painter.setPen(theme.color(QStringLiteral("muted")));
    painter.drawText(rect(), Qt::AlignCenter, tr("Refine to see how each step lowers the losses"));
    return;
  }
  paintPhases(painter);
  const Scale scale = scaleOf(term_, -1);
  paintAxis(painter, scale);
  painter.setBrush(Qt::NoBrush);
  for (int other = 0; other < series_->numTerms(); ++other) {
    if (other != term_) {
      QColor color = theme.series(other);
      color.setAlphaF(0.75F);
      painter.setPen(QPen(color, 1.2, Qt::DashLine));
      paintCurve(painter, scaleOf(other, hypothesis_), other, hypothesis_);
    }
  }
  QColor thin = theme.series(term_);
  thin.setAlphaF(0.32F);
  painter.setPen(QPen(thin, 1.1));
  for (int h = 0; h < series_->numHypotheses(); ++h) {
    if (h != hypothesis_) {
      paintCurve(painter, scale, term_, h);
    }
  }
  painter.setPen(QPen(theme.series(term_), 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  paintCurve(painter, scale, term_, hypothesis_);
  paintMarker(painter, scale);
}

void LossChart::paintPhases(QPainter& painter) const {
  const Theme& theme = ThemeManager::current();
  const StepAxis axis = this->axis();
  const QRectF area = plotArea();
  const int last = series_->numSteps() - 1;
  for (int begin = 0; begin <= last;) {
    int end = begin;
    const Phase phase = series_->phase(begin);
    while (end < last && series_->phase(end + 1) == phase) {
      ++end;
    }
    const bool adapts = phase == Phase::Adaptation;
    QColor color = theme.color(adapts ? QStringLiteral("adaptation") : QStringLiteral("polish"));
    const double from = axis.x(begin == 0 ? 0 : begin - 1);
    const QRectF band(from, area.top(), axis.x(end) - from, area.height());
    QColor wash = color;
    wash.setAlphaF(0.10F);
    painter.fillRect(band, wash);
    painter.setPen(color);
    const QString name = adapts ? tr("Adaptation") : tr("Polish");
    if (painter.fontMetrics().horizontalAdvance(name) + 12 < band.width()) {
      painter.drawText(
          QRectF(band.left(), 0, band.width(), kTop - 2), Qt::AlignVCenter | Qt::AlignLeft, name);
    }
    begin = end + 1;
  }
}

void LossChart::paintAxis(QPainter& painter, const Scale& scale) const {
  const Theme& theme = ThemeManager::current();
  const QRectF area = plotArea();
  double last_y = area.bottom() + 100;
  for (const double tick : scale.ticks()) {
    const double y = std::round(scale.y(tick)) + 0.5;
    if (last_y - y < painter.fontMetrics().height() + 1) {
      continue;
    }
    last_y = y;
    painter.setPen(QPen(theme.color(QStringLiteral("border")), 1));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(theme.color(QStringLiteral("muted")));
    painter.drawText(
        QRectF(0, y - 10, area.left() - 8, 20), Qt::AlignRight | Qt::AlignVCenter, tickText(tick));
  }
  const StepAxis axis = this->axis();
  const int stride = std::max(1,
                              static_cast<int>(niceStep(std::max(
                                  1.0, (axis.num_slots - 1) / std::max(1.0, area.width() / 60)))));
  for (int step = 0; step < axis.num_slots; step += stride) {
    painter.drawText(QRectF(axis.x(step) - 30, area.bottom() + 3, 60, kBottom - 3),
                     Qt::AlignCenter,
                     QString::number(step));
  }
}

void LossChart::paintCurve(QPainter& painter, const Scale& scale, int term, int hypothesis) const {
  const StepAxis axis = this->axis();
  QPainterPath path;
  bool is_down = false;
  for (int step = 0; step < series_->numSteps(); ++step) {
    const float value = series_->value(term, hypothesis, step);
    if (!std::isfinite(value)) {
      is_down = false;
      continue;
    }
    const QPointF point(axis.x(step), scale.y(static_cast<double>(value)));
    if (is_down) {
      path.lineTo(point);
    } else {
      path.moveTo(point);
    }
    is_down = true;
  }
  painter.drawPath(path);
}

void LossChart::paintMarker(QPainter& painter, const Scale& scale) const {
  if (step_ < 0 || step_ >= series_->numSteps()) {
    return;
  }
  const Theme& theme = ThemeManager::current();
  const QRectF area = plotArea();
  const double x = axis().x(step_);
  painter.setPen(QPen(theme.color(QStringLiteral("text")), 1));
  painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
  const float value = series_->value(term_, hypothesis_, step_);
  if (!std::isfinite(value)) {
    return;
  }
  const QPointF point(x, scale.y(static_cast<double>(value)));
  painter.setPen(QPen(theme.color(QStringLiteral("panel")), 2));
  painter.setBrush(theme.series(term_));
  painter.drawEllipse(point, 5, 5);

  const QString text = spokenFigure(static_cast<double>(value), 4);
  const double width = painter.fontMetrics().horizontalAdvance(text) + 12;
  const double height = painter.fontMetrics().height() + 4;
  const bool fits_right = x + 10 + width < area.right();
  QRectF bubble(fits_right ? x + 10 : x - 10 - width, point.y() - height / 2, width, height);
  bubble.moveTop(std::clamp(bubble.top(), area.top(), area.bottom() - height));
  painter.setPen(QPen(theme.color(QStringLiteral("border_strong")), 1));
  painter.setBrush(theme.color(QStringLiteral("raised")));
  painter.drawRoundedRect(bubble, 4, 4);
  painter.setPen(theme.color(QStringLiteral("text")));
  painter.drawText(bubble, Qt::AlignCenter, text);
}

void LossChart::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && series_ != nullptr && series_->numSteps() > 0) {
    Q_EMIT stepClicked(axis().stepAt(event->position().x()));
  }
}

void LossChart::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons().testFlag(Qt::LeftButton) && series_ != nullptr && series_->numSteps() > 0) {
    Q_EMIT stepClicked(axis().stepAt(event->position().x()));
  }
}

}  // namespace lay
