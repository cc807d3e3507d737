#include "ui/window/rule_dialog.h"

#include <algorithm>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/critic/group_terms.h"
#include "core/project/project.h"

namespace lay {

RuleDialog::RuleDialog(const MemoryRule& rule, QWidget* parent)
    : QDialog(parent),
      rule_(rule),
      text_(new QPlainTextEdit(QString::fromStdString(rule.text), this)),
      tags_(new QListWidget(this)),
      term_(new QComboBox(this)) {
  setWindowTitle(rule.text.empty() ? tr("Add a rule") : tr("Edit a rule"));
  setObjectName(QStringLiteral("rule"));
  text_->setObjectName(QStringLiteral("ruleText"));
  text_->setPlaceholderText(tr("One sentence that can be tested on a picture"));
  text_->setTabChangesFocus(true);
  text_->setFixedHeight(84);
  tags_->setObjectName(QStringLiteral("ruleTags"));
  tags_->setToolTip(tr("None: the rule is for every situation"));
  for (const char* tag : kSituationTags) {
    auto* item = new QListWidgetItem(QString::fromLatin1(tag), tags_);
    item->setCheckState(rule.tags.contains(tag) ? Qt::Checked : Qt::Unchecked);
  }
  term_->setObjectName(QStringLiteral("ruleTerm"));
  term_->addItem(tr("None"), QString());
  for (const std::string_view name : kCriticTermNames) {
    const auto text = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    term_->addItem(text, text);
  }
  term_->setCurrentIndex(std::max(0, term_->findData(QString::fromStdString(rule.term))));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  QPushButton* good = buttons->button(QDialogButtonBox::Ok);
  const auto follow = [this, good] {
    good->setEnabled(!text_->toPlainText().trimmed().isEmpty());
  };
  connect(text_, &QPlainTextEdit::textChanged, this, follow);
  follow();
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* form = new QFormLayout;
  form->addRow(tr("&Rule"), text_);
  form->addRow(tr("&Situations"), tags_);
  form->addRow(tr("Speaks of the &term"), term_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->addLayout(form, 1);
  column->addWidget(buttons);
  resize(520, 460);
}

MemoryRule RuleDialog::rule() const {
  MemoryRule rule = rule_;
  rule.text = text_->toPlainText().simplified().toStdString();
  rule.tags.clear();
  for (int i = 0; i < tags_->count(); ++i) {
    if (tags_->item(i)->checkState() == Qt::Checked) {
      rule.tags.insert(tags_->item(i)->text().toStdString());
    }
  }
  rule.term = term_->currentData().toString().toStdString();
  rule.date = utcNow();
  return rule;
}

}  // namespace lay
