#include "ui/window/keys_dialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/window/shortcuts.h"

namespace lay {

namespace {

constexpr int kColumns = 2;

/// Lists keys and meanings, a group below the other, the columns being filled in turn.
class KeySheet {
 public:
  explicit KeySheet(QWidget* parent) : parent_(parent) {
    auto* row = new QHBoxLayout(parent);
    row->setSpacing(36);
    for (QGridLayout*& grid : columns_) {
      grid = new QGridLayout;
      grid->setHorizontalSpacing(16);
      grid->setVerticalSpacing(5);
      auto* column = new QVBoxLayout;
      column->addLayout(grid);
      column->addStretch(1);
      row->addLayout(column, 1);
    }
  }

  void beginGroup(const QString& title) {
    column_ = columns_[0]->rowCount() <= columns_[1]->rowCount() ? columns_[0] : columns_[1];
    auto* heading = new QLabel(title, parent_);
    heading->setProperty("role", QStringLiteral("heading"));
    heading->setContentsMargins(0, column_->rowCount() > 1 ? 12 : 0, 0, 2);
    column_->addWidget(heading, column_->rowCount(), 0, 1, 2);
  }

  void add(const QString& keys, const QString& meaning) {
    const int row = column_->rowCount();
    auto* key = new QLabel(keys, parent_);
    key->setProperty("role", QStringLiteral("key"));
    auto* text = new QLabel(meaning, parent_);
    text->setProperty("role", QStringLiteral("muted"));
    text->setWordWrap(true);
    column_->addWidget(key, row, 0, Qt::AlignLeft);
    column_->addWidget(text, row, 1);
    column_->setColumnStretch(1, 1);
  }

 private:
  QWidget* parent_;
  QGridLayout* columns_[kColumns] = {};
  QGridLayout* column_ = nullptr;
};

}  // namespace

KeysDialog::KeysDialog(const Shortcuts& shortcuts, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Keyboard and mouse"));
  setObjectName(QStringLiteral("keys"));
  auto* sheet = new QWidget(this);
  KeySheet list(sheet);
  QString group;
  for (const Shortcut& shortcut : shortcuts.all()) {
    if (shortcut.action->shortcut().isEmpty()) {
      continue;
    }
    if (shortcut.group != group) {
      group = shortcut.group;
      list.beginGroup(group);
    }
    list.add(shortcut.action->shortcut().toString(QKeySequence::NativeText), shortcut.name());
  }
  list.beginGroup(tr("Timeline and views"));
  for (const FixedKey& key : fixedKeys()) {
    list.add(key.keys, key.meaning);
  }
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(sheet);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setAccessibleName(tr("Keys and what they do"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  QPushButton* change = buttons->addButton(tr("C&hange…"), QDialogButtonBox::ActionRole);
  change->setObjectName(QStringLiteral("changeKeys"));
  change->setAutoDefault(false);
  connect(change, &QPushButton::clicked, this, [this] {
    accept();
    Q_EMIT changeRequested();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(14);
  column->addWidget(scroll, 1);
  column->addWidget(buttons);
  resize(860, 600);
}

}  // namespace lay
