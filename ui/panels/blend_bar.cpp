#include "ui/panels/blend_bar.h"

#include <algorithm>
#include <cmath>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

namespace lay {

namespace {

constexpr float kHalf = 0.5F;

}  // namespace

BlendBar::BlendBar(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      other_(new QComboBox(this)),
      slider_(new QSlider(Qt::Horizontal, this)),
      share_(new QLabel(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(6, 0, 6, 0);
  row->setSpacing(8);
  auto* label = new QLabel(tr("Mix with"), this);
  label->setProperty("role", QStringLiteral("muted"));
  other_->setObjectName(QStringLiteral("blendWith"));
  other_->setAccessibleName(tr("The body that is mixed into the shown one"));
  other_->setToolTip(tr("Rotations go the shortest way between both, shape and place straight"));
  slider_->setObjectName(QStringLiteral("blend"));
  slider_->setAccessibleName(tr("How much of the other body is mixed in"));
  slider_->setRange(0, 100);
  slider_->setMinimumWidth(48);
  share_->setMinimumWidth(share_->fontMetrics().horizontalAdvance(QStringLiteral("100 %")));
  share_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  row->addWidget(label);
  row->addWidget(other_);
  row->addWidget(slider_, 1);
  row->addWidget(share_);
  connect(other_, &QComboBox::activated, this, &BlendBar::choose);
  connect(slider_, &QSlider::valueChanged, this, &BlendBar::share);
  connect(slider_, &QSlider::sliderPressed, this, [this] {
    drag_ = session_.document().newKey(MergeKey::Kind::Blend);
  });
  connect(slider_, &QSlider::sliderReleased, this, [this] { drag_ = MergeKey(); });
  connect(&session, &Session::shownChanged, this, &BlendBar::refresh);
  connect(&session, &Session::runChanged, this, &BlendBar::refresh);
  refresh();
}

void BlendBar::mixIn(int hypothesis) {
  session_.blendWith(hypothesis, kHalf);
}

void BlendBar::choose(int row) {
  const int hypothesis = other_->itemData(row).toInt();
  session_.blendWith(hypothesis, session_.isBlended() ? session_.blend() : kHalf);
}

void BlendBar::share(int percent) {
  // Turns of the wheel and keys that follow each other are one step, too.
  const MergeKey keys{MergeKey::Kind::Blend, session_.blendedWith()};
  session_.blendWith(session_.blendedWith(),
                     static_cast<float>(percent) / 100,
                     slider_->isSliderDown() ? drag_ : keys);
}

void BlendBar::refresh() {
  const QSignalBlocker block_other(other_);
  const QSignalBlocker block_slider(slider_);
  const bool can_blend = session_.bestHypothesis() >= 0 && !session_.isRunLive();
  QList<int> hypotheses = {-1};
  if (can_blend) {
    for (const int hypothesis : session_.hypothesisOrder()) {
      if (hypothesis != session_.shownHypothesis() && !session_.isRejected(hypothesis)) {
        hypotheses += hypothesis;
      }
    }
  }
  bool is_same = hypotheses.size() == other_->count();
  for (int i = 0; is_same && i < hypotheses.size(); ++i) {
    is_same = other_->itemData(i).toInt() == hypotheses[i];
  }
  if (!is_same) {  // an open list would close
    other_->clear();
    for (const int hypothesis : hypotheses) {
      other_->addItem(hypothesis < 0 ? tr("nothing") : tr("Body %1").arg(hypothesis + 1),
                      hypothesis);
    }
  }
  other_->setCurrentIndex(std::max(0, other_->findData(session_.blendedWith())));
  other_->setEnabled(can_blend && other_->count() > 1);
  slider_->setEnabled(can_blend && session_.blendedWith() >= 0);
  const int percent = static_cast<int>(std::lround(100 * session_.blend()));
  slider_->setValue(percent);
  share_->setText(tr("%1 %").arg(percent));
}

}  // namespace lay
