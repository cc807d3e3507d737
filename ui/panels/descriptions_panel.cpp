#include "ui/panels/descriptions_panel.h"

#include <algorithm>

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/document/session.h"
#include "ui/panels/description_edit.h"
#include "ui/panels/description_row.h"
#include "ui/panels/outcome_list.h"
#include "ui/theme/icons.h"

namespace lay {

namespace {

constexpr int kTypingStoppedMs = 600;
const char* const kLiveKey = "descriptions/live";

}  // namespace

DescriptionsPanel::DescriptionsPanel(Descriptions& document,
                                     Session& session,
                                     CountTokensFunction count_tokens,
                                     QWidget* parent)
    : QWidget(parent), document_(document), session_(session) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  makeHeading(*column);
  makeRows(*column, count_tokens);
  makeOutcomes(*column);
  makeFooter(*column);
  typing_stopped_.setSingleShot(true);
  typing_stopped_.setInterval(kTypingStoppedMs);
  connect(&typing_stopped_, &QTimer::timeout, this, &DescriptionsPanel::applyIfDifferent);
  connect(&document_, &Descriptions::changed, this, &DescriptionsPanel::refresh);
  connect(&document_, &Descriptions::arrivingChanged, this, &DescriptionsPanel::refresh);
  connect(&document_, &Descriptions::edited, this, [this] {
    if (isLive()) {
      typing_stopped_.start();
    }
  });
  connect(&session_, &Session::runChanged, this, &DescriptionsPanel::refreshStatus);
  refresh();
}

void DescriptionsPanel::makeHeading(QVBoxLayout& column) {
  regenerate_all_ = makeButton("regenerate",
                               tr("Regenerate all"),
                               tr("Have every part described anew. What you wrote stays."));
  regenerate_all_->setObjectName(QStringLiteral("regenerateAll"));
  regenerate_all_->setText(tr("Regenerate all"));
  regenerate_all_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  stop_ = makeButton("stop", tr("Stop writing"), tr("Stop writing and keep the old texts"));
  stop_->setObjectName(QStringLiteral("stopWriting"));
  progress_ = new QLabel(this);
  progress_->setObjectName(QStringLiteral("writingProgress"));
  progress_->setProperty("role", QStringLiteral("muted"));
  progress_->setMinimumWidth(20);
  progress_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* settings = makeButton(
      "gear", tr("Language model"), tr("Which language model describes the person, if any"));
  settings->setObjectName(QStringLiteral("languageModel"));
  auto* row = new QHBoxLayout;
  row->setContentsMargins(5, 5, 5, 2);
  row->setSpacing(2);
  row->addWidget(regenerate_all_);
  row->addWidget(progress_, 1);
  row->addWidget(stop_);
  row->addWidget(settings);
  column.addLayout(row);
  connect(regenerate_all_, &QToolButton::clicked, this, &DescriptionsPanel::regenerateAllRequested);
  connect(stop_, &QToolButton::clicked, this, &DescriptionsPanel::stopRequested);
  connect(settings, &QToolButton::clicked, this, &DescriptionsPanel::settingsRequested);
}

QToolButton* DescriptionsPanel::makeButton(const char* icon,
                                           const QString& name,
                                           const QString& tip) {
  auto* button = new QToolButton(this);
  button->setIcon(themedIcon(QString::fromLatin1(icon)));
  button->setIconSize({16, 16});
  button->setProperty("role", QStringLiteral("small"));
  button->setFocusPolicy(Qt::TabFocus);
  button->setAccessibleName(name);
  button->setToolTip(tip);
  return button;
}

void DescriptionsPanel::makeRows(QVBoxLayout& column, const CountTokensFunction& count_tokens) {
  auto* content = new QWidget(this);
  auto* list = new QVBoxLayout(content);
  list->setContentsMargins(4, 0, 4, 4);
  list->setSpacing(3);
  for (int i = 0; i < kBodyPartCount; ++i) {
    auto* row = new DescriptionRow(document_, static_cast<BodyPart>(i), count_tokens, content);
    connect(
        row, &DescriptionRow::regenerateRequested, this, &DescriptionsPanel::regenerateRequested);
    connect(row, &DescriptionRow::pointed, this, &DescriptionsPanel::pointAt);
    connect(row, &DescriptionRow::partPointed, this, [this, row](bool is_on) {
      Q_EMIT pointed(is_on ? skinJointsOf(row->part()) : std::vector<SmplJoint>());
    });
    list->addWidget(row);
    rows_.push_back(row);
  }
  list->addStretch(1);
  scroll_ = new QScrollArea(this);
  scroll_->setAccessibleName(tr("Descriptions by part"));
  scroll_->setWidget(content);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  column.addWidget(scroll_, 1);
}

void DescriptionsPanel::makeOutcomes(QVBoxLayout& column) {
  outcome_box_ = new QFrame(this);
  outcome_box_->setProperty("role", QStringLiteral("section"));
  auto* heading = new QLabel(tr("What the words did"), outcome_box_);
  heading->setProperty("role", QStringLiteral("heading"));
  heading->setContentsMargins(8, 0, 0, 0);
  outcomes_ = new OutcomeList(session_, outcome_box_);
  outcomes_->setObjectName(QStringLiteral("outcomes"));
  auto* box = new QVBoxLayout(outcome_box_);
  box->setContentsMargins(4, 6, 4, 0);
  box->setSpacing(2);
  box->addWidget(heading);
  box->addWidget(outcomes_);
  outcome_box_->hide();
  column.addWidget(outcome_box_);
  connect(outcomes_, &OutcomeList::outcomesChanged, this, [this] {
    outcome_box_->setVisible(outcomes_->count() > 0);
  });
  connect(outcomes_, &OutcomeList::pointed, this, &DescriptionsPanel::pointAt);
  connect(outcomes_, &OutcomeList::chosen, this, &DescriptionsPanel::open);
}

void DescriptionsPanel::makeFooter(QVBoxLayout& column) {
  status_ = new QLabel(this);
  status_->setObjectName(QStringLiteral("descriptionsStatus"));
  status_->setProperty("role", QStringLiteral("muted"));
  status_->setWordWrap(true);
  live_ = new QCheckBox(tr("Live"), this);
  live_->setObjectName(QStringLiteral("live"));
  live_->setAccessibleName(tr("Apply by itself"));
  live_->setToolTip(
      tr("Apply and refine by itself, a moment after you stop typing and only when something else "
         "is said"));
  live_->setChecked(QSettings().value(QLatin1String(kLiveKey), false).toBool());
  apply_ = new QPushButton(tr("Apply"), this);
  apply_->setObjectName(QStringLiteral("apply"));
  apply_->setProperty("role", QStringLiteral("primary"));
  apply_->setAccessibleName(tr("Apply the descriptions and refine"));
  apply_->setToolTip(tr("Refine the body towards what is written (Ctrl+Return)"));
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(live_);
  row->addWidget(status_, 1);
  row->addWidget(apply_);
  auto* footer = new QVBoxLayout;
  footer->setContentsMargins(12, 8, 10, 10);
  footer->addLayout(row);
  column.addLayout(footer);
  connect(live_, &QCheckBox::toggled, this, [this](bool is_on) {
    QSettings().setValue(QLatin1String(kLiveKey), is_on);
    if (is_on) {
      applyIfDifferent();
    }
  });
  connect(apply_, &QPushButton::clicked, this, &DescriptionsPanel::applyRequested);
}

DescriptionRow* DescriptionsPanel::row(BodyPart part) const {
  return rows_[static_cast<std::size_t>(part)];
}

bool DescriptionsPanel::isLive() const {
  return live_->isChecked();
}

void DescriptionsPanel::open(BodyPart part) {
  row(part)->open();
  scroll_->widget()->layout()->activate();  // the row may just have unfolded
  scroll_->ensureWidgetVisible(row(part), 0, 12);
}

void DescriptionsPanel::setWriting(bool is_writing) {
  is_writing_ = is_writing;
  if (!is_writing) {
    setProgress({});
  }
  refresh();
}

void DescriptionsPanel::setProgress(const QString& what) {
  progress_->setText(what);
  progress_->setToolTip(what);
}

void DescriptionsPanel::setCanRegenerate(bool can_regenerate) {
  can_regenerate_ = can_regenerate;
  refresh();
}

void DescriptionsPanel::setCanApply(bool can_apply) {
  can_apply_ = can_apply;
  refreshStatus();
}

void DescriptionsPanel::refresh() {
  for (DescriptionRow* row : rows_) {
    row->refresh();
    row->setCanRegenerate(can_regenerate_ && !is_writing_);
  }
  regenerate_all_->setEnabled(can_regenerate_ && !is_writing_);
  stop_->setVisible(is_writing_);
  refreshStatus();
}

void DescriptionsPanel::refreshStatus() {
  int num_changed = 0;
  for (const DescriptionRow* row : rows_) {
    num_changed += document_.isChanged(row->part()) ? 1 : 0;
  }
  if (num_changed > 0) {
    status_->setText(num_changed == 1 ? tr("1 part not applied")
                                      : tr("%1 parts not applied").arg(num_changed));
  } else if (!document_.personsRows().empty()) {
    status_->setText(session_.run() ? tr("Applied") : tr("Applied, not refined yet"));
  } else {
    status_->setText({});
  }
  apply_->setEnabled(can_apply_ && (num_changed > 0 || !session_.run()));
}

void DescriptionsPanel::applyIfDifferent() {
  if (isLive() && can_apply_ && document_.saysSomethingElse()) {
    Q_EMIT applyRequested();
  }
}

void DescriptionsPanel::pointAt(const std::vector<Statement>& statements) {
  std::vector<SmplJoint> joints;
  for (const Statement& statement : statements) {
    for (const SmplJoint joint : skinJointsOf(statement)) {
      if (std::find(joints.begin(), joints.end(), joint) == joints.end()) {
        joints.push_back(joint);
      }
    }
  }
  Q_EMIT pointed(joints);
}

}  // namespace lay
