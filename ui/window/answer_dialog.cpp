#include "ui/window/answer_dialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lay {

AnswerDialog::AnswerDialog(const QString& answer, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("The model's answer"));
  auto* heading = new QLabel(tr("The model's answer"), this);
  heading->setProperty("role", QStringLiteral("title"));
  auto* note = new QLabel(
      tr("It has no form that could be read. What is of use can be copied into the rows of the "
         "descriptions."),
      this);
  note->setWordWrap(true);
  note->setProperty("role", QStringLiteral("muted"));
  auto* text = new QPlainTextEdit(answer, this);
  text->setReadOnly(true);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  text->setObjectName(QStringLiteral("answer"));
  text->setAccessibleName(tr("The model's answer"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  QPushButton* copy = buttons->addButton(tr("Copy all"), QDialogButtonBox::ActionRole);
  copy->setObjectName(QStringLiteral("copyAnswer"));
  copy->setAccessibleName(tr("Copy the whole answer"));
  connect(copy, &QPushButton::clicked, this, [answer] {
    QGuiApplication::clipboard()->setText(answer);
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(12);
  column->addWidget(heading);
  column->addWidget(note);
  column->addWidget(text, 1);
  column->addWidget(buttons);
  resize(560, 420);
}

}  // namespace lay
