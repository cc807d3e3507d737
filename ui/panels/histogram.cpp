#include "ui/panels/histogram.h"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/document/spoken_number.h"
#include "ui/theme/theme_manager.h"

namespace lay {

namespace {

constexpr int kMostBins = 14;
constexpr double kSide = 8;
constexpr double kTop = 6;
constexpr double kBottom = 18;
constexpr double kGap = 1;

/// 1, 2 or 5 times a power of ten, at least `rough`.
double roundWidth(double rough) {
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= rough * 0.999) {
      return factor * power;
    }
  }
  return 10 * power;
}

QString number(double value) {
  return spokenFigure(value, 4);
}

}  // namespace

Histogram::Histogram(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setAccessibleName(tr("Histogram"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

std::vector<Histogram::Bin> Histogram::binsOf(const std::vector<Value>& values, int at_most) {
  std::vector<Value> finite;
  std::ranges::copy_if(values, std::back_inserter(finite), [](const Value& value) {
    return std::isfinite(value.value);
  });
  if (finite.empty()) {
    return {};
  }
  const auto [low, high] = std::ranges::minmax(finite, {}, &Value::value);
  const double from_value = std::min(0.0, low.value);
  const double range = std::max(high.value - from_value, 1e-6);
  double width = roundWidth(range / at_most);
  double from = std::floor(from_value / width) * width;
  auto count = static_cast<int>(std::ceil((high.value - from) / width - 1e-9));
  if (count > at_most) {  // the floor cost one
    width = roundWidth(width * 1.5);
    from = std::floor(from_value / width) * width;
    count = static_cast<int>(std::ceil((high.value - from) / width - 1e-9));
  }
  count = std::max(1, count);
  std::vector<Bin> bins(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    bins[static_cast<std::size_t>(i)] = {from + i * width, from + (i + 1) * width, {}};
  }
  for (Value& value : finite) {
    const auto at = static_cast<int>(std::floor((value.value - from) / width));
    bins[static_cast<std::size_t>(std::clamp(at, 0, count - 1))].values.push_back(std::move(value));
  }
  return bins;
}

void Histogram::setValues(std::vector<Value> values,
                          const QString& unit,
                          const QString& empty_text) {
  bins_ = binsOf(values, kMostBins);
  unit_ = unit;
  empty_text_ = empty_text;
  hovered_ = -1;
  update();
}

QSize Histogram::sizeHint() const {
  return {220, 92};
}

QSize Histogram::minimumSizeHint() const {
  return {120, 64};
}

QRectF Histogram::plotArea() const {
  return {kSide, kTop, width() - 2 * kSide, height() - kTop - kBottom};
}

QRectF Histogram::barRect(int bin) const {
  const QRectF area = plotArea();
  std::size_t most = 1;
  for (const Bin& each : bins_) {
    most = std::max(most, each.values.size());
  }
  const double slot = area.width() / static_cast<double>(std::max<std::size_t>(1, bins_.size()));
  const double height = area.height() *
                        static_cast<double>(bins_[static_cast<std::size_t>(bin)].values.size()) /
                        static_cast<double>(most);
  return {area.left() + bin * slot + kGap, area.bottom() - height, slot - 2 * kGap, height};
}

int Histogram::binAt(const QPointF& position) const {
  const QRectF area = plotArea();
  if (bins_.empty() || !area.adjusted(0, -kTop, 0, kBottom).contains(position)) {
    return -1;
  }
  const double share = (position.x() - area.left()) / area.width();
  return std::clamp(static_cast<int>(share * static_cast<double>(bins_.size())),
                    0,
                    static_cast<int>(bins_.size()) - 1);
}

void Histogram::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& theme = ThemeManager::current();
  const QRectF area = plotArea();
  painter.setPen(theme.color(QStringLiteral("muted")));
  if (bins_.empty()) {
    painter.drawText(rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, empty_text_);
    return;
  }
  painter.setPen(QPen(theme.color(QStringLiteral("border_strong")), 1));
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  painter.setPen(Qt::NoPen);
  for (int i = 0; i < static_cast<int>(bins_.size()); ++i) {
    painter.setBrush(theme.color(i == hovered_ ? QStringLiteral("accent_hover")
                                               : QStringLiteral("accent")));
    painter.drawRect(barRect(i));
  }
  painter.setPen(theme.color(QStringLiteral("muted")));
  const QRectF below(area.left(), area.bottom() + 2, area.width(), kBottom - 2);
  painter.drawText(below, Qt::AlignLeft, number(bins_.front().from));
  painter.drawText(below, Qt::AlignRight, number(bins_.back().to) + unit_);
}

bool Histogram::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int bin = binAt(help->pos());
    if (bin < 0) {
      QToolTip::hideText();
      return true;
    }
    const Bin& hit = bins_[static_cast<std::size_t>(bin)];
    QStringList lines = {tr("%1 to %2%3").arg(number(hit.from), number(hit.to), unit_)};
    for (const Value& value : hit.values) {
      lines += value.name;
    }
    QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
    return true;
  }
  return QWidget::event(event);
}

void Histogram::mousePressEvent(QMouseEvent* event) {
  const int bin = binAt(event->position());
  if (event->button() != Qt::LeftButton || bin < 0) {
    return;
  }
  std::vector<int> ids;
  for (const Value& value : bins_[static_cast<std::size_t>(bin)].values) {
    ids.push_back(value.id);
  }
  if (!ids.empty()) {
    Q_EMIT barClicked(ids);
  }
}

void Histogram::mouseMoveEvent(QMouseEvent* event) {
  const int bin = binAt(event->position());
  if (bin != hovered_) {
    hovered_ = bin;
    update();
  }
}

void Histogram::leaveEvent(QEvent* /*event*/) {
  hovered_ = -1;
  update();
}

}  // namespace lay
