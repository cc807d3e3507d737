#include "ui/window/memory_dialog.h"

#include <algorithm>

#include <QAction>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/document/spoken_number.h"
#include "ui/theme/icons.h"
#include "ui/theme/tool_button.h"
#include "ui/window/rule_dialog.h"

namespace lay {

namespace {

constexpr int kPlaceRole = Qt::UserRole;
constexpr int kSituationsWidth = 150;

QString situationsOf(const Tags& tags) {
  QStringList list;
  for (const std::string& tag : tags) {
    list += QString::fromStdString(tag);
  }
  return list.isEmpty() ? QObject::tr("every") : list.join(QStringLiteral(", "));
}

QString writtenOn(const std::string& utc) {
  const QDateTime time = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate);
  return time.isValid() ? QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat)
                        : QString();
}

/// Keeps the row, as far as there is one, while the list is made anew.
template <typename Fill>
void refill(QTreeWidget* list, const Fill& fill) {
  const int row = list->indexOfTopLevelItem(list->currentItem());
  list->clear();
  fill();
  if (list->topLevelItemCount() > 0) {
    list->setCurrentItem(list->topLevelItem(std::clamp(row, 0, list->topLevelItemCount() - 1)));
  }
}

}  // namespace

MemoryDialog::MemoryDialog(const std::filesystem::path& file, QWidget* parent)
    : QDialog(parent),
      book_(file),
      file_(new QLabel(this)),
      note_(new QLabel(this)),
      search_(new QLineEdit(this)),
      tabs_(new QTabWidget(this)),
      rules_(makeList("rules",
                      {tr("Rule"), tr("Situations"), tr("Uses"), tr("Right"), tr("Written")})),
      cases_(makeList("cases", {tr("Case"), tr("Situations"), tr("Score"), tr("Written")})) {
  setWindowTitle(tr("The critic's memory"));
  setObjectName(QStringLiteral("memory"));
  auto* title = new QLabel(tr("The critic's memory"), this);
  title->setProperty("role", QStringLiteral("title"));
  for (QLabel* label : {file_, note_}) {
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  }
  file_->setProperty("role", QStringLiteral("muted"));
  file_->setObjectName(QStringLiteral("memoryFile"));
  file_->setText(tr("What a language model that judges bodies is told: rules, and cases that were "
                    "judged. It is in %1")
                     .arg(QString::fromStdString(file.string())));
  note_->setObjectName(QStringLiteral("memoryNote"));
  note_->setProperty("role", QStringLiteral("note"));
  note_->setProperty("tone", QStringLiteral("error"));
  search_->setObjectName(QStringLiteral("memorySearch"));
  search_->setPlaceholderText(tr("Search words, situations…"));
  search_->setAccessibleName(tr("Search the memory"));
  search_->setClearButtonEnabled(true);
  rules_->headerItem()->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
  rules_->headerItem()->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
  cases_->headerItem()->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
  tabs_->addTab(rules_, {});
  tabs_->addTab(cases_, {});
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(10);
  column->addWidget(title);
  column->addWidget(file_);
  column->addWidget(search_);
  column->addWidget(tabs_, 1);
  column->addWidget(makeButtons());
  column->addWidget(note_);
  column->addWidget(buttons);
  resize(820, 560);
  connect(search_, &QLineEdit::textChanged, this, &MemoryDialog::search);
  connect(tabs_, &QTabWidget::currentChanged, this, &MemoryDialog::followCurrent);
  connect(&book_, &MemoryBook::changed, this, &MemoryDialog::fill);
  connect(&book_, &MemoryBook::failed, this, [this](const Problem& problem) { say(problem.text); });
  fill();
  say(book_.trouble());
}

QTreeWidget* MemoryDialog::makeList(const char* name, const QStringList& headings) {
  auto* list = new QTreeWidget(this);
  list->setObjectName(QString::fromLatin1(name));
  list->setAccessibleName(headings.front());
  list->setHeaderLabels(headings);
  list->setRootIsDecorated(false);
  list->setAllColumnsShowFocus(true);
  // The text has what the others leave of the window: nothing scrolls sideways.
  QHeaderView* header = list->header();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(QHeaderView::ResizeToContents);
  header->setSectionResizeMode(0, QHeaderView::Stretch);
  header->setSectionResizeMode(1, QHeaderView::Interactive);
  list->setColumnWidth(1, kSituationsWidth);
  connect(list, &QTreeWidget::itemActivated, this, &MemoryDialog::editCurrent);
  connect(list, &QTreeWidget::currentItemChanged, this, &MemoryDialog::followCurrent);
  auto* del = new QShortcut(QKeySequence::Delete, list, nullptr, nullptr, Qt::WidgetShortcut);
  connect(del, &QShortcut::activated, this, &MemoryDialog::removeCurrent);
  return list;
}

QWidget* MemoryDialog::makeButtons() {
  auto* box = new QWidget(this);
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  const auto add = [&](const QString& text, const char* name, const auto& deed) {
    auto* button = new QPushButton(text, box);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, deed);
    row->addWidget(button);
    return button;
  };
  add_ = add(tr("&Add…"), "addRule", [this] { addRule(); });
  edit_ = add(tr("&Edit…"), "editRule", [this] { editCurrent(); });
  remove_ = add(tr("&Delete"), "removeEntry", [this] { removeCurrent(); });
  const auto tool = [&](QAction* action, const char* icon, const QKeySequence& keys) {
    action->setIcon(themedIcon(QString::fromLatin1(icon)));
    action->setShortcut(keys);
    addAction(action);  // its keys are heard in the whole window
    row->addWidget(makeToolButton(action, box));
  };
  tool(book_.undoStack().createUndoAction(this, tr("Undo")), "undo", QKeySequence::Undo);
  tool(book_.undoStack().createRedoAction(this, tr("Redo")), "redo", QKeySequence::Redo);
  row->addStretch(1);
  add(tr("&Import…"), "importMemory", [this] { chooseImport(); });
  add(tr("E&xport…"), "exportMemory", [this] { chooseExport(); });
  return box;
}

void MemoryDialog::fill() {
  refill(rules_, [this] { fillRules(); });
  refill(cases_, [this] { fillCases(); });
  tabs_->setTabText(0, tr("Rules (%1)").arg(book_.memory().rules().size()));
  tabs_->setTabText(1, tr("Cases (%1)").arg(book_.memory().prototypes().size()));
  say({});
  search();
}

void MemoryDialog::fillRules() {
  int place = 0;
  for (const MemoryRule& rule : book_.memory().rules()) {
    auto* item = new QTreeWidgetItem(rules_,
                                     {QString::fromStdString(rule.text),
                                      situationsOf(rule.tags),
                                      QString::number(rule.uses),
                                      QString::number(rule.successes),
                                      writtenOn(rule.date)});
    item->setData(0, kPlaceRole, place++);
    item->setToolTip(0, item->text(0));
    item->setToolTip(4, rule.is_seed ? tr("It came with the program") : QString());
    for (const int column : {2, 3}) {
      item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
  }
}

void MemoryDialog::fillCases() {
  int place = 0;
  for (const MemoryPrototype& prototype : book_.memory().prototypes()) {
    auto* item = new QTreeWidgetItem(cases_,
                                     {QString::fromStdString(prototype.rationale),
                                      situationsOf(prototype.tags),
                                      spokenNumber(prototype.score, 0),
                                      writtenOn(prototype.date)});
    item->setData(0, kPlaceRole, place++);
    item->setToolTip(0, item->text(0));
    item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
  }
}

void MemoryDialog::search() {
  const QStringList words = search_->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (QTreeWidget* list : {rules_, cases_}) {
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
      QTreeWidgetItem* item = list->topLevelItem(i);
      const QString text = item->text(0) + QLatin1Char(' ') + item->text(1);
      item->setHidden(!std::ranges::all_of(words, [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
      }));
    }
  }
  followCurrent();
}

QTreeWidget* MemoryDialog::shownList() const {
  return tabs_->currentIndex() == 0 ? rules_ : cases_;
}

int MemoryDialog::current() const {
  const QTreeWidgetItem* item = shownList()->currentItem();
  return item != nullptr && !item->isHidden() ? item->data(0, kPlaceRole).toInt() : -1;
}

void MemoryDialog::followCurrent() {
  if (remove_ == nullptr) {
    return;  // while it is made
  }
  const bool can_change = book_.trouble().isEmpty();
  const bool is_rule = shownList() == rules_;
  add_->setEnabled(can_change && is_rule);
  edit_->setEnabled(can_change && is_rule && current() >= 0);
  remove_->setEnabled(can_change && current() >= 0);
}

void MemoryDialog::say(const QString& text) {
  note_->setText(text);
  note_->setVisible(!text.isEmpty());
}

void MemoryDialog::addRule() {
  auto* dialog = new RuleDialog({}, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] { book_.addRule(dialog->rule()); });
  dialog->open();
}

void MemoryDialog::editCurrent() {
  const int place = current();
  if (shownList() != rules_ || place < 0 || !book_.trouble().isEmpty()) {
    return;
  }
  const auto at = static_cast<std::size_t>(place);
  auto* dialog = new RuleDialog(book_.memory().rules()[at], this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog, at] {
    book_.editRule(at, dialog->rule());
  });
  dialog->open();
}

void MemoryDialog::removeCurrent() {
  const int place = current();
  if (place < 0) {
    return;
  }
  if (shownList() == rules_) {
    book_.removeRule(static_cast<std::size_t>(place));
  } else {
    book_.removePrototype(static_cast<std::size_t>(place));
  }
}

void MemoryDialog::chooseImport() {
  auto* dialog = new QFileDialog(this, tr("Import a memory"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters({tr("Memories (*.json *.sqlite)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    book_.importFrom(path.toStdString());
  });
  dialog->open();
}

void MemoryDialog::chooseExport() {
  auto* dialog = new QFileDialog(this, tr("Export the memory"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("json"));
  dialog->setNameFilters({tr("Memories (*.json *.sqlite)")});
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    book_.exportTo(path.toStdString());
  });
  dialog->open();
}

}  // namespace lay
