#include "ui/panels/severity_legend.h"

#include <QLinearGradient>
#include <QPainter>

#include "render/scene/value_colors.h"
#include "ui/theme/theme_manager.h"

namespace lay {

namespace {

constexpr int kScaleHeight = 8;
constexpr int kTextGap = 6;

QColor shareColor(float share) {
  const Eigen::RowVector3f rgb = colorOfShare(share);
  return QColor::fromRgbF(rgb.x(), rgb.y(), rgb.z());
}

}  // namespace

SeverityLegend::SeverityLegend(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("severityLegend"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Colours of the body: blue is nothing, red is grave"));
  setToolTip(
      tr("The body's colours: blue where the critic has nothing against it, red where the "
         "fault is grave"));
}

QSize SeverityLegend::sizeHint() const {
  return {120, fontMetrics().height() + 2};
}

void SeverityLegend::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QString low = tr("fine");
  const QString high = tr("grave");
  const int left = fontMetrics().horizontalAdvance(low) + kTextGap;
  const int right = width() - fontMetrics().horizontalAdvance(high) - kTextGap;
  QLinearGradient scale(left, 0, right, 0);
  for (const float share : {0.0F, 0.5F, 1.0F}) {
    scale.setColorAt(static_cast<double>(share), shareColor(share));
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(scale);
  painter.drawRoundedRect(
      QRectF(left, 0.5 * (height() - kScaleHeight), std::max(0, right - left), kScaleHeight), 4, 4);
  painter.setPen(ThemeManager::current().color(QStringLiteral("muted")));
  painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, low);
  painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, high);
}

}  // namespace lay
