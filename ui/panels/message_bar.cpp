#include "ui/panels/message_bar.h"

#include "ui/theme/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace lay {

namespace {

QString wordFor(Problem::Severity severity) {
  switch (severity) {
    case Problem::Severity::Info:
      return QStringLiteral("info");
    case Problem::Severity::Warning:
      return QStringLiteral("warning");
    case Problem::Severity::Error:
      break;
  }
  return QStringLiteral("error");
}

QString fixWords(Problem::Fix fix) {
  switch (fix) {
    case Problem::Fix::OpenImage:
      return MessageBar::tr("Open image…");
    case Problem::Fix::OpenKeypoints:
      return MessageBar::tr("Open keypoints…");
    case Problem::Fix::MapKeypoints:
      return MessageBar::tr("Which point is which…");
    case Problem::Fix::LanguageModel:
      return MessageBar::tr("Language model…");
    case Problem::Fix::ShowAnswer:
      return MessageBar::tr("Show the answer…");
    case Problem::Fix::InstallDetectors:
      return MessageBar::tr("Install detectors");
    case Problem::Fix::None:
      break;
  }
  return {};
}

QString colorFor(Problem::Severity severity) {
  return severity == Problem::Severity::Error ? QStringLiteral("danger") : wordFor(severity);
}

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel(this)),
      title_(new QLabel(this)),
      text_(new QLabel(this)),
      fix_(new QPushButton(this)) {
  setProperty("role", QStringLiteral("message"));
  setAccessibleName(tr("Message"));
  title_->setProperty("role", QStringLiteral("heading"));
  title_->setObjectName(QStringLiteral("messageTitle"));
  text_->setObjectName(QStringLiteral("messageText"));
  text_->setWordWrap(true);
  text_->setTextFormat(Qt::PlainText);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  fix_->setObjectName(QStringLiteral("messageFix"));
  fix_->setAccessibleName(tr("The way out"));
  auto* close = new QToolButton(this);
  close->setIcon(themedIcon(QStringLiteral("close")));
  close->setProperty("role", QStringLiteral("small"));
  close->setToolTip(tr("Dismiss"));
  close->setAccessibleName(tr("Dismiss the message"));

  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  words->addWidget(title_);
  words->addWidget(text_);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 9, 8, 9);
  row->setSpacing(12);
  row->addWidget(icon_, 0, Qt::AlignTop);
  row->addLayout(words, 1);
  row->addWidget(fix_, 0, Qt::AlignVCenter);
  row->addWidget(close, 0, Qt::AlignTop);

  connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
  connect(fix_, &QPushButton::clicked, this, [this] { Q_EMIT fixRequested(problem_.fix); });
  hide();
}

void MessageBar::showProblem(const Problem& problem) {
  problem_ = problem;
  icon_->setPixmap(
      themedIcon(wordFor(problem.severity), colorFor(problem.severity)).pixmap(20, 20));
  title_->setText(problem.title);
  text_->setText(problem.text);
  fix_->setVisible(problem.fix != Problem::Fix::None);
  fix_->setText(fixWords(problem.fix));
  fix_->setAccessibleName(fix_->text());
  setAccessibleDescription(problem.title + QStringLiteral(". ") + problem.text);
  setProperty("severity", wordFor(problem.severity));
  style()->unpolish(this);
  style()->polish(this);
  show();
  QAccessibleEvent announcement(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&announcement);
}

void MessageBar::dismiss() {
  problem_ = {};
  hide();
}

void MessageBar::dismissUnlessError() {
  if (problem_.severity != Problem::Severity::Error) {
    dismiss();
  }
}

}  // namespace lay
