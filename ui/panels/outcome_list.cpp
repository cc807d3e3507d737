#include "ui/panels/outcome_list.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QResizeEvent>

#include "ui/document/session.h"
#include "ui/document/spoken_name.h"
#include "ui/document/spoken_number.h"
#include "ui/theme/icons.h"

namespace lay {

namespace {

constexpr int kMostLines = 5;  // before the list scrolls

/// Postures and crossings are of many measures: one number would tell nothing.
bool hasNumber(const Statement& statement) {
  return statement.kind != StatementKind::Posture && statement.kind != StatementKind::Crossed;
}

QString numberOf(double value, bool is_length) {
  if (!is_length) {
    QString number = QString::number(std::lround(value));
    return OutcomeList::tr("%1°").arg(number.replace(QLatin1Char('-'), QChar(0x2212)));
  }
  const double metres = std::abs(value) < 0.005 ? 0 : value;  // never "-0.00"
  QString number = spokenNumber(metres, 2);
  return OutcomeList::tr("%1 m").arg(number.replace(QLatin1Char('-'), QChar(0x2212)));
}

/// The statements that are worth a line.
std::vector<WordOutcome> newsOf(const Session& session) {
  const auto& run = session.run();
  const auto params = session.foundParams();
  if (!run || !params || !session.body() || session.numSteps() == 0) {
    return {};
  }
  std::vector<WordOutcome> news =
      outcomesOf(run->problem.descriptions, *session.body(), run->before, *params);
  const std::vector<Statement> old = allStatements(run->told_before);
  std::erase_if(news, [&old](const WordOutcome& outcome) {
    return outcome.author != Author::Person &&
           std::find(old.begin(), old.end(), outcome.statement) != old.end();
  });
  return news;
}

}  // namespace

OutcomeList::OutcomeList(Session& session, QWidget* parent)
    : QListWidget(parent), session_(session) {
  setAccessibleName(tr("What the words did"));
  setFrameShape(QFrame::NoFrame);
  setIconSize({14, 14});
  setWordWrap(true);
  setMouseTracking(true);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(&session, &Session::shownChanged, this, &OutcomeList::refresh);
  connect(&session, &Session::runChanged, this, &OutcomeList::refresh);
  connect(this, &QListWidget::itemEntered, this, &OutcomeList::pointAt);
  connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
    if (hasFocus()) {
      pointAt(item);
    }
  });
  const auto choose = [this](const QListWidgetItem* item) {
    Q_EMIT chosen(outcomes_[static_cast<std::size_t>(row(item))].row);
  };
  connect(this, &QListWidget::itemClicked, this, choose);
  connect(this, &QListWidget::itemActivated, this, choose);
}

QString OutcomeList::lineOf(const WordOutcome& outcome) {
  const QString verdict = outcome.is_satisfied ? tr("satisfied") : tr("not satisfied");
  if (!hasNumber(outcome.statement)) {
    return tr("%1: %2").arg(QString::fromStdString(outcome.says), verdict);
  }
  const bool is_length = outcome.unit == "m";
  return tr("%1 %2 → %3, %4")
      .arg(spokenMeasure(outcome.measured),
           numberOf(outcome.before, is_length),
           numberOf(outcome.after, is_length),
           verdict);
}

void OutcomeList::refresh() {
  outcomes_ = newsOf(session_);
  // In place: a run tells of itself many times a second, and a person may have chosen a line.
  while (count() > static_cast<int>(outcomes_.size())) {
    delete takeItem(count() - 1);
  }
  for (std::size_t i = 0; i < outcomes_.size(); ++i) {
    QListWidgetItem* line = item(static_cast<int>(i));
    if (line == nullptr) {
      line = new QListWidgetItem(this);
    }
    const WordOutcome& outcome = outcomes_[i];
    line->setText(lineOf(outcome));
    line->setIcon(outcome.is_satisfied
                      ? themedIcon(QStringLiteral("check"), QStringLiteral("success"))
                      : themedIcon(QStringLiteral("close"), QStringLiteral("danger")));
    line->setToolTip(tr("Said of %1: %2")
                         .arg(spokenName(wordsOf(outcome.statement.subject)),
                              QString::fromStdString(outcome.says)));
  }
  doItemsLayout();
  updateGeometry();
  Q_EMIT outcomesChanged();
}

QSize OutcomeList::sizeHint() const {
  int height = 2;
  for (int i = 0; i < std::min(count(), kMostLines); ++i) {
    height += visualItemRect(item(i)).height();  // as wrapped at the present width
  }
  return {200, height};
}

void OutcomeList::resizeEvent(QResizeEvent* event) {
  QListWidget::resizeEvent(event);
  if (event->oldSize().width() != event->size().width()) {
    doItemsLayout();
    updateGeometry();
  }
}

void OutcomeList::pointAt(const QListWidgetItem* item) {
  const auto line = item == nullptr ? outcomes_.size() : static_cast<std::size_t>(row(item));
  Q_EMIT pointed(line < outcomes_.size() ? std::vector{outcomes_[line].statement}
                                         : std::vector<Statement>());
}

bool OutcomeList::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave) {
    pointAt(nullptr);
  }
  return QListWidget::viewportEvent(event);
}

void OutcomeList::focusOutEvent(QFocusEvent* event) {
  QListWidget::focusOutEvent(event);
  pointAt(nullptr);
}

}  // namespace lay
