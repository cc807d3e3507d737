#include "ui/timeline/compare_bar.h"

#include <cmath>

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include "ui/document/spoken_name.h"
#include "ui/document/spoken_number.h"
#include "ui/theme/tool_button.h"

namespace lay {

namespace {

QString millimetres(float value) {
  return CompareBar::tr("%1 mm").arg(spokenNumber(static_cast<double>(value), value < 10 ? 1 : 0));
}

}  // namespace

CompareBar::CompareBar(Comparison& comparison, QWidget* parent)
    : QWidget(parent),
      comparison_(comparison),
      row_(new QHBoxLayout(this)),
      name_(new QLabel(this)),
      frame_(new QSpinBox(this)),
      figures_(new QLabel(this)) {
  setObjectName(QStringLiteral("compareBar"));
  row_->setContentsMargins(2, 2, 0, 2);
  row_->setSpacing(6);
  name_->setObjectName(QStringLiteral("comparedName"));
  name_->setProperty("role", QStringLiteral("compared"));
  frame_->setObjectName(QStringLiteral("comparedFrame"));
  frame_->setAccessibleName(tr("Frame or person of the file that is compared with"));
  frame_->setToolTip(frame_->accessibleName());
  figures_->setObjectName(QStringLiteral("comparedFigures"));
  figures_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  figures_->setAccessibleName(tr("How far the shown body is from what it is compared with"));
  row_->addWidget(name_);
  row_->addWidget(frame_);
  row_->addWidget(figures_);
  row_->addStretch(1);
  connect(frame_, &QSpinBox::valueChanged, &comparison_, [this](int value) {
    comparison_.choose(value - 1);
  });
  connect(&comparison_, &Comparison::changed, this, &CompareBar::refresh);
  connect(&comparison_, &Comparison::differenceChanged, this, &CompareBar::showDifference);
  refresh();
}

void CompareBar::addTool(QAction* action) {
  row_->addWidget(makeToolButton(action, this));
}

QString CompareBar::lineOf(const BodyDifference& difference) {
  QStringList parts = {
      tr("mean %1").arg(millimetres(difference.mpjpe)),
      tr("most: %1 %2")
          .arg(spokenName(kSmplJointNames[static_cast<std::size_t>(difference.worstJoint())]),
               millimetres(difference.joints[static_cast<std::size_t>(difference.worstJoint())])),
      tr("aligned %1").arg(millimetres(difference.pa_mpjpe))};
  return parts.join(QStringLiteral(" · "));
}

QString CompareBar::explanationOf(const BodyDifference& difference) {
  return tr("Mean distance of the joints, pelvises at one place (MPJPE): %1\n"
            "The same after the best turn, move and scale (PA-MPJPE): %2\n"
            "Mean distance of the surfaces (PVE): %3\n"
            "The pelvises themselves are %4 apart")
      .arg(millimetres(difference.mpjpe),
           millimetres(difference.pa_mpjpe),
           std::isnan(difference.pve) ? QStringLiteral("–") : millimetres(difference.pve),
           millimetres(difference.root));
}

void CompareBar::refresh() {
  setVisible(comparison_.isActive());
  name_->setText(comparison_.name());
  name_->setToolTip(comparison_.name());
  const QSignalBlocker blocker(frame_);
  frame_->setRange(1, std::max(1, comparison_.numEntries()));
  frame_->setValue(comparison_.chosen() + 1);
  frame_->setVisible(comparison_.numEntries() > 1);
  showDifference();
}

void CompareBar::showDifference() {
  const auto difference = comparison_.isActive() ? comparison_.difference() : std::nullopt;
  figures_->setText(difference ? lineOf(*difference) : QString());
  figures_->setToolTip(difference ? explanationOf(*difference) : QString());
}

}  // namespace lay
