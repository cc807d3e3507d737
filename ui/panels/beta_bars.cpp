#include "ui/panels/beta_bars.h"

#include "core/body/joints.h"
#include "ui/theme/theme_manager.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lay {

namespace {

constexpr double kRowHeight = 14;
constexpr double kNameWidth = 22;
constexpr double kValueWidth = 44;
constexpr double kFullScale = 3;  // standard deviations at the end of a bar

}  // namespace

BetaBars::BetaBars(QWidget* parent) : QWidget(parent), betas_(Eigen::VectorXf::Zero(kNumBetas)) {
  setAccessibleName(tr("Shape coefficients"));
  setToolTip(tr("betas: the body's shape in standard deviations, 0 = the mean body"));
}

void BetaBars::setBetas(const Eigen::VectorXf& betas) {
  betas_ = betas;
  QStringList values;
  for (const float beta : betas) {
    values << QString::number(static_cast<double>(beta), 'f', 2);
  }
  setAccessibleDescription(values.join(QStringLiteral(", ")));
  update();
}

QSize BetaBars::sizeHint() const {
  return {180, static_cast<int>(kRowHeight * static_cast<double>(betas_.size())) + 4};
}

void BetaBars::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& theme = ThemeManager::current();
  const double left = kNameWidth;
  const double right = width() - kValueWidth;
  const double middle = (left + right) / 2;
  for (Eigen::Index i = 0; i < betas_.size(); ++i) {
    const auto beta = static_cast<double>(betas_[i]);
    const double shown = std::abs(beta) < 0.005 ? 0.0 : beta;  // never "-0.00"
    const double top = 2 + kRowHeight * static_cast<double>(i);
    painter.setPen(theme.color(QStringLiteral("muted")));
    painter.drawText(QRectF(0, top, kNameWidth, kRowHeight),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QString::number(i));
    painter.drawText(QRectF(right, top, kValueWidth, kRowHeight),
                     Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(shown, 'f', 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(QStringLiteral("border")));
    painter.drawRoundedRect(QRectF(left, top + 6, right - left, 4), 2, 2);
    const double end = middle + std::clamp(beta / kFullScale, -1.0, 1.0) * (right - left) / 2;
    painter.setBrush(theme.color(QStringLiteral("accent")));
    painter.drawRoundedRect(
        QRectF(std::min(middle, end), top + 5, std::abs(end - middle), 6), 2, 2);
  }
  painter.setPen(QPen(theme.color(QStringLiteral("border_strong")), 1));
  painter.drawLine(QPointF(middle, 3),
                   QPointF(middle, kRowHeight * static_cast<double>(betas_.size()) + 1));
}

}  // namespace lay
