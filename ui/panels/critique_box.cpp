#include "ui/panels/critique_box.h"

#include <algorithm>

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

#include "core/language/part_skin.h"
#include "ui/document/critique_words.h"
#include "ui/document/descriptions.h"
#include "ui/document/error_sentences.h"
#include "ui/document/spoken_number.h"
#include "ui/panels/severity_legend.h"
#include "ui/theme/icons.h"
#include "ui/theme/tool_button.h"

namespace lay {

namespace {

constexpr int kReasonRows = 3;  // seen at once; the others by scrolling

QIcon iconOfFlag(const std::string& flag) {
  const char* name = flag == "reprojection"    ? "residuals"
                     : flag == "joint_limit"   ? "joints"
                     : flag == "penetration"   ? "onion"
                     : flag == "contradiction" ? "words"
                     : flag == "depth"         ? "side-view"
                     : flag == "unlikely"      ? "uncertainty"
                     : flag == "balance"       ? "person"
                     : flag == "ground"        ? "person"
                                               : "warning";
  return themedIcon(QString::fromLatin1(name), QStringLiteral("muted"));
}

bool isSame(const std::vector<PartReason>& a, const std::vector<PartReason>& b) {
  return std::ranges::equal(a, b, [](const PartReason& one, const PartReason& other) {
    return one.part == other.part && one.flag == other.flag && one.severity == other.severity &&
           one.reason == other.reason;
  });
}

}  // namespace

CritiqueBox::CritiqueBox(Session& session, const HypothesesJudge& judge, QWidget* parent)
    : QWidget(parent),
      session_(session),
      judge_(judge),
      sentence_(new QLabel(this)),
      reasons_list_(new QTreeWidget(this)),
      legend_(new SeverityLegend(this)),
      say_(new QPushButton(themedIcon(QStringLiteral("words")), tr("Say this"), this)),
      tools_(new QHBoxLayout) {
  setObjectName(QStringLiteral("critique"));
  sentence_->setObjectName(QStringLiteral("critiqueSentence"));
  sentence_->setAccessibleName(tr("What the critic says of the shown body"));
  sentence_->setWordWrap(true);
  sentence_->setTextFormat(Qt::PlainText);
  sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  makeReasons();
  legend_->hide();
  say_->setObjectName(QStringLiteral("sayCritique"));
  say_->setToolTip(
      tr("Adds the chosen reason, or the worst, to the words of its part: the next "
         "run hears of it. One step of undo"));
  tools_->setContentsMargins(0, 0, 0, 0);
  tools_->addWidget(say_);
  tools_->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(6, 0, 6, 0);
  column->setSpacing(4);
  column->addWidget(sentence_);
  column->addWidget(reasons_list_);
  column->addWidget(legend_);
  column->addLayout(tools_);
  connect(say_, &QPushButton::clicked, this, [this] {
    if (chosen() >= 0) {
      Q_EMIT sayRequested(reasons_[static_cast<std::size_t>(chosen())]);
    }
  });
  connect(&judge, &HypothesesJudge::changed, this, &CritiqueBox::follow);
  connect(&session, &Session::shownChanged, this, &CritiqueBox::follow);
  connect(&session, &Session::runChanged, this, &CritiqueBox::follow);
  follow();
}

void CritiqueBox::makeReasons() {
  reasons_list_->setObjectName(QStringLiteral("critiqueReasons"));
  reasons_list_->setAccessibleName(tr("Reasons, the worst first"));
  reasons_list_->setColumnCount(2);
  reasons_list_->setHeaderHidden(true);
  reasons_list_->setRootIsDecorated(false);
  reasons_list_->setUniformRowHeights(true);
  reasons_list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  reasons_list_->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  reasons_list_->header()->setSectionResizeMode(1, QHeaderView::Stretch);
  connect(reasons_list_, &QTreeWidget::itemSelectionChanged, this, [this] {
    std::vector<SmplJoint> joints;
    if (!reasons_list_->selectedItems().isEmpty() && chosen() >= 0) {
      joints = skinJointsOf(reasons_[static_cast<std::size_t>(chosen())].part);
    }
    Q_EMIT pointed(joints);
  });
}

void CritiqueBox::addTool(QAction* action) {
  tools_->addWidget(makeToolButton(action, this));
}

void CritiqueBox::setLegendShown(bool shown) {
  legend_->setVisible(shown);
}

int CritiqueBox::chosen() const {
  const QList<QTreeWidgetItem*> selected = reasons_list_->selectedItems();
  if (!selected.isEmpty()) {
    return reasons_list_->indexOfTopLevelItem(selected.first());
  }
  return reasons_.empty() ? -1 : 0;
}

void CritiqueBox::follow() {
  setVisible(judge_.canJudge());
  const Critique* critique = judge_.ofShown();
  if (critique != nullptr) {
    sentence_->setText(tr("%1 of 100: %2")
                           .arg(spokenNumber(critique->score, 0))
                           .arg(spokenCritique(critique->sentence)));
  } else {
    sentence_->setText(judge_.isJudging()     ? tr("The critic is judging…")
                       : session_.isBlended() ? tr("A mixture is not judged.")
                                              : tr("Not judged."));
  }
  QStringList notices;
  for (const std::string& notice : judge_.notices()) {
    notices += spokenErrors(notice);
  }
  sentence_->setToolTip(notices.join(QLatin1Char('\n')));
  const std::vector<PartReason> none;
  const std::vector<PartReason>& reasons = critique != nullptr ? critique->reasons : none;
  if (!isSame(reasons, reasons_)) {
    showReasons(reasons);
  }
  reasons_list_->setVisible(!reasons_.empty());
  say_->setEnabled(!reasons_.empty() && !session_.isRunLive());
}

void CritiqueBox::showReasons(const std::vector<PartReason>& reasons) {
  reasons_list_->clear();
  reasons_ = reasons;
  for (const PartReason& reason : reasons_) {
    const QString text = spokenCritique(reason.reason);
    auto* item = new QTreeWidgetItem(reasons_list_, {Descriptions::nameOf(reason.part), text});
    item->setIcon(0, iconOfFlag(reason.flag));
    const QString tip = tr("%1\n%2, severity %3 %")
                            .arg(text, meaningOfFlag(reason.flag))
                            .arg(spokenNumber(100 * static_cast<double>(reason.severity), 0));
    item->setToolTip(0, tip);
    item->setToolTip(1, tip);
  }
  const int rows = std::min(kReasonRows, static_cast<int>(reasons_.size()));
  const int height = rows > 0 ? reasons_list_->sizeHintForRow(0) : 0;
  reasons_list_->setFixedHeight(rows * height + 2 * reasons_list_->frameWidth() + 2);
}

}  // namespace lay
