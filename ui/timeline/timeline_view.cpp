#include "ui/timeline/timeline_view.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme_manager.h"
#include "ui/theme/tool_button.h"
#include "ui/timeline/loss_chart.h"
#include "ui/timeline/step_slider.h"

#include <QAction>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace lay {

namespace {

constexpr int kFastestReplayMs = 16;

/// A term's colour as a short stroke, for the legend.
QIcon swatch(const QColor& color) {
  QPixmap pixmap(28, 28);
  pixmap.setDevicePixelRatio(2);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawRoundedRect(QRectF(1, 5, 12, 4), 2, 2);
  return QIcon(pixmap);
}

QString phaseName(Phase phase) {
  return phase == Phase::Adaptation ? TimelineView::tr("adaptation") : TimelineView::tr("polish");
}

}  // namespace

TimelineView::TimelineView(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      position_(new QLabel(this)),
      header_(new QBoxLayout(QBoxLayout::LeftToRight)),
      legend_(new QHBoxLayout),
      terms_(new QButtonGroup(this)),
      slider_(new StepSlider(this)),
      chart_(new LossChart(this)) {
  setObjectName(QStringLiteral("timeline"));
  slider_->setObjectName(QStringLiteral("stepSlider"));
  chart_->setObjectName(QStringLiteral("lossChart"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 6, 8, 4);
  column->setSpacing(2);
  header_->setSpacing(2);
  header_->addLayout(makeTransport(), 1);
  header_->addLayout(legend_);
  legend_->setSpacing(4);
  legend_->addStretch(1);
  column->addLayout(header_);
  column->addWidget(slider_);
  column->addWidget(chart_, 1);
  terms_->setExclusive(true);

  connect(slider_, &QAbstractSlider::valueChanged, &session_, &Session::showStep);
  connect(slider_, &QAbstractSlider::sliderPressed, this, &TimelineView::stopPlaying);
  connect(chart_, &LossChart::stepClicked, &session_, &Session::showStep);
  connect(terms_, &QButtonGroup::idClicked, chart_, &LossChart::setTerm);
  connect(&session, &Session::runChanged, this, &TimelineView::rebuild);
  connect(&session, &Session::stepsAppended, this, &TimelineView::append);
  connect(&session, &Session::shownChanged, this, &TimelineView::showCurrent);
  connect(&player_, &QTimer::timeout, this, &TimelineView::playNext);
  setPace(std::chrono::milliseconds(0));
  rebuild();
}

QToolButton* TimelineView::addButton(QHBoxLayout* row, const char* icon_name, const QString& name) {
  auto* button = new QToolButton(this);
  button->setIcon(themedIcon(QString::fromLatin1(icon_name)));
  button->setIconSize({18, 18});
  button->setProperty("role", QStringLiteral("small"));
  button->setToolTip(name);
  button->setAccessibleName(name);
  button->setFocusPolicy(Qt::TabFocus);
  row->addWidget(button);
  transport_.push_back(button);
  return button;
}

QHBoxLayout* TimelineView::makeTransport() {
  auto* row = new QHBoxLayout;
  row_ = row;
  row->setSpacing(2);
  connect(addButton(row, "first", tr("First step (Home)")), &QToolButton::clicked, this, [this] {
    session_.showStep(0);
  });
  connect(addButton(row, "step-back", tr("Step back (Left)")), &QToolButton::clicked, this, [this] {
    stepBy(-1);
  });
  play_ = addButton(row, "play", tr("Play (Space)"));
  play_->setObjectName(QStringLiteral("play"));
  connect(play_, &QToolButton::clicked, this, &TimelineView::togglePlay);
  connect(addButton(row, "step-forward", tr("Step forward (Right)")),
          &QToolButton::clicked,
          this,
          [this] { stepBy(1); });
  connect(addButton(row, "last", tr("Last step (End)")), &QToolButton::clicked, this, [this] {
    session_.showStep(session_.numSteps() - 1);
  });
  row->addSpacing(10);
  row->addWidget(position_);
  row->addStretch(1);
  return row;
}

void TimelineView::addTool(QAction* action) {
  row_->insertWidget(row_->indexOf(position_) - 1, makeToolButton(action, this));
}

void TimelineView::addBar(QWidget* bar) {
  auto* column = qobject_cast<QVBoxLayout*>(layout());
  column->insertWidget(column->indexOf(slider_), bar);
}

void TimelineView::setPace(std::chrono::milliseconds pace) {
  player_.setInterval(std::max(kFastestReplayMs, static_cast<int>(pace.count())));
}

void TimelineView::rebuild() {
  series_.clear();
  phases_.clear();
  if (session_.numSteps() > 0) {
    append(0, session_.numSteps() - 1);
  } else {
    stopPlaying();
    makeLegend();
    showSteps();
  }
  showCurrent();
}

void TimelineView::append(int first, int last) {
  const bool is_new = series_.numSteps() == 0;
  for (int i = first; i <= last; ++i) {
    const DenoisingStepPtr step = session_.stepAt(i);
    series_.append(*step);
    phases_.push_back(step->phase);
  }
  if (is_new) {
    makeLegend();
  }
  showSteps();
}

void TimelineView::showSteps() {
  // Once the run is over nothing more is expected, even of a stopped one.
  const auto& run = session_.run();
  const int expected = run && !run->result ? run->expected_steps : 0;
  const QSignalBlocker blocker(slider_);
  slider_->setSteps(phases_, expected);
  chart_->setSeries(&series_, expected);
  for (QToolButton* button : transport_) {
    button->setEnabled(!phases_.empty());
  }
}

void TimelineView::showCurrent() {
  const int shown = session_.shownStep();
  {
    const QSignalBlocker blocker(slider_);
    slider_->setValue(std::max(0, shown));
    slider_->update();
  }
  chart_->setShown(shown, session_.shownHypothesis());
  const DenoisingStepPtr step = session_.stepAt(shown);
  if (!step) {
    position_->setText(tr("No steps yet"));
  } else {
    QString text = tr("Step %1 of %2").arg(shown).arg(session_.numSteps() - 1);
    text += QStringLiteral("  ·  ") + (shown == 0 ? tr("initial body") : phaseName(step->phase));
    if (step->phase == Phase::Adaptation && shown > 0) {
      text += QStringLiteral("  ·  ") + tr("t = %1").arg(step->timestep);
    }
    position_->setText(text);
  }
}

void TimelineView::makeLegend() {
  const auto old = terms_->buttons();
  for (QAbstractButton* button : old) {
    terms_->removeButton(button);
    button->deleteLater();
  }
  const int chosen = std::min(chart_->term(), std::max(0, series_.numTerms() - 1));
  for (int i = 0; i < series_.numTerms(); ++i) {
    auto* button = new QToolButton(this);
    const QString name = LossSeries::displayName(series_.term(i));
    button->setText(name);
    button->setIcon(swatch(ThemeManager::current().series(i)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("role", QStringLiteral("small"));
    button->setCheckable(true);
    button->setChecked(i == chosen);
    button->setToolTip(tr("Give the axis to this loss"));
    button->setAccessibleName(tr("Show the loss %1").arg(name));
    button->setFocusPolicy(Qt::TabFocus);
    terms_->addButton(button, i);
    legend_->insertWidget(i, button);
  }
  chart_->setTerm(chosen);
  fitHeader();
}

void TimelineView::fitHeader() {
  // Beside the transport while there is room for every word, below it otherwise.
  int needed = header_->itemAt(0)->sizeHint().width() + 24;
  for (const QAbstractButton* button : terms_->buttons()) {
    needed += button->sizeHint().width() + legend_->spacing();
  }
  header_->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void TimelineView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitHeader();
}

void TimelineView::stepBy(int delta) {
  stopPlaying();
  session_.showStep(session_.shownStep() + delta);
}

void TimelineView::togglePlay() {
  if (player_.isActive()) {
    stopPlaying();
  } else if (session_.numSteps() > 0) {
    if (session_.shownStep() == session_.numSteps() - 1) {
      session_.showStep(0);
    }
    player_.start();
    play_->setIcon(themedIcon(QStringLiteral("pause")));
  }
}

void TimelineView::stopPlaying() {
  player_.stop();
  play_->setIcon(themedIcon(QStringLiteral("play")));
}

void TimelineView::playNext() {
  session_.showStep(session_.shownStep() + 1);
  if (session_.shownStep() >= session_.numSteps() - 1) {
    stopPlaying();
  }
}

void TimelineView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) {
    makeLegend();  // its colours are the theme's
  }
}

}  // namespace lay
