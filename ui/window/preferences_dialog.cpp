#include "ui/window/preferences_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

#include "ui/theme/theme_manager.h"
#include "ui/window/shortcuts.h"

namespace lay {

namespace {

constexpr int kFieldWidth = 190;
const char* const kLanguageKey = "view/language";

}  // namespace

PreferencesDialog::PreferencesDialog(ThemeManager& themes, Shortcuts& shortcuts, QWidget* parent)
    : QDialog(parent),
      themes_(themes),
      shortcuts_(shortcuts),
      search_(new QLineEdit(this)),
      grid_(nullptr),
      nothing_(new QLabel(tr("Nothing is called that. Try another word."), this)),
      taken_(new QLabel(this)),
      reset_(new QPushButton(tr("&Reset all"), this)) {
  setWindowTitle(tr("Preferences"));
  setObjectName(QStringLiteral("preferences"));
  search_->setPlaceholderText(tr("Search"));
  search_->setAccessibleName(tr("Search the preferences"));
  search_->setClearButtonEnabled(true);
  search_->setObjectName(QStringLiteral("searchPreferences"));
  auto* content = new QWidget(this);
  grid_ = new QGridLayout(content);
  grid_->setColumnStretch(0, 1);
  grid_->setHorizontalSpacing(20);
  grid_->setVerticalSpacing(8);
  addGeneral();
  addKeys();
  nothing_->setProperty("role", QStringLiteral("muted"));
  nothing_->hide();
  grid_->addWidget(nothing_, grid_->rowCount(), 0, 1, 2);
  grid_->setRowStretch(grid_->rowCount(), 1);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(content);
  scroll->setWidgetResizable(true);
  scroll->setAccessibleName(tr("All preferences"));
  taken_->setObjectName(QStringLiteral("keysTaken"));
  taken_->setProperty("role", QStringLiteral("note"));
  taken_->setProperty("tone", QStringLiteral("warning"));
  taken_->setWordWrap(true);
  taken_->hide();
  reset_->setObjectName(QStringLiteral("resetPreferences"));
  reset_->setAutoDefault(false);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->addButton(reset_, QDialogButtonBox::ResetRole);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(reset_, &QPushButton::clicked, this, &PreferencesDialog::resetAll);
  connect(search_, &QLineEdit::textChanged, this, &PreferencesDialog::filter);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 20, 20, 14);
  column->setSpacing(12);
  column->addWidget(search_);
  column->addWidget(scroll, 1);
  column->addWidget(taken_);
  column->addWidget(buttons);
  resize(640, 620);
}

QWidget* PreferencesDialog::addHeading(const QString& title) {
  auto* heading = new QLabel(title, this);
  heading->setProperty("role", QStringLiteral("heading"));
  heading->setContentsMargins(0, rows_.empty() ? 0 : 14, 0, 2);
  grid_->addWidget(heading, grid_->rowCount(), 0, 1, 2);
  return heading;
}

void PreferencesDialog::addRow(QWidget* heading,
                               const QString& name,
                               const QString& note,
                               QWidget* field) {
  auto* label = new QLabel(name, this);
  label->setBuddy(field);
  field->setAccessibleName(name);
  field->setAccessibleDescription(note);
  field->setFixedWidth(kFieldWidth);
  const int row = grid_->rowCount();
  Row entry{(name + QLatin1Char(' ') + note).toLower(), {label, field}, heading};
  if (note.isEmpty()) {
    grid_->addWidget(label, row, 0);
  } else {
    auto* explanation = new QLabel(note, this);
    explanation->setProperty("role", QStringLiteral("note"));
    explanation->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(label);
    texts->addWidget(explanation);
    grid_->addLayout(texts, row, 0);
    entry.widgets.push_back(explanation);
  }
  grid_->addWidget(field, row, 1, Qt::AlignRight | Qt::AlignVCenter);
  rows_.push_back(std::move(entry));
}

void PreferencesDialog::addChoice(QWidget* heading,
                                  const QString& name,
                                  const QString& note,
                                  const char* object_name,
                                  const std::vector<std::pair<QString, QString>>& choices,
                                  const QString& current,
                                  const std::function<void(const QString&)>& choose) {
  auto* box = new QComboBox(this);
  box->setObjectName(QLatin1String(object_name));
  for (const auto& [value, text] : choices) {
    box->addItem(text, value);
  }
  box->setCurrentIndex(std::max(0, box->findData(current)));
  connect(
      box, &QComboBox::activated, this, [box, choose] { choose(box->currentData().toString()); });
  resets_.emplace_back([box, choose] {
    box->setCurrentIndex(0);
    choose(box->currentData().toString());
  });
  addRow(heading, name, note, box);
}

void PreferencesDialog::addSwitch(QWidget* heading,
                                  const QString& name,
                                  const QString& note,
                                  const char* setting,
                                  bool standard) {
  auto* box = new QCheckBox(this);
  box->setObjectName(QLatin1String(setting));
  box->setChecked(QSettings().value(QLatin1String(setting), standard).toBool());
  connect(box, &QCheckBox::toggled, this, [setting](bool on) {
    QSettings().setValue(QLatin1String(setting), on);
  });
  resets_.emplace_back([box, setting, standard] {
    box->setChecked(standard);
    QSettings().remove(QLatin1String(setting));
  });
  addRow(heading, name, note, box);
}

void PreferencesDialog::addGeneral() {
  QWidget* general = addHeading(tr("General"));
  const auto number = [](ThemeManager::Choice choice) {
    return QString::number(static_cast<int>(choice));
  };
  addChoice(general,
            tr("Theme"),
            {},
            "themeChoice",
            {{number(ThemeManager::Choice::System), tr("As the system")},
             {number(ThemeManager::Choice::Light), tr("Light")},
             {number(ThemeManager::Choice::Dark), tr("Dark")}},
            number(themes_.choice()),
            [this](const QString& choice) {
              themes_.choose(static_cast<ThemeManager::Choice>(choice.toInt()));
            });
  addChoice(
      general,
      tr("Language"),
      tr("From the next start on."),
      "languageChoice",
      {{QString(), tr("As the system")},
       {QStringLiteral("en"), QStringLiteral("English")},
       {QStringLiteral("de"), QStringLiteral("Deutsch")}},
      QSettings().value(QLatin1String(kLanguageKey)).toString(),
      [](const QString& language) { QSettings().setValue(QLatin1String(kLanguageKey), language); });
  QWidget* projects = addHeading(tr("Projects"));
  addSwitch(projects,
            tr("Keep photographs in the project file"),
            tr("Otherwise the file only says where the photograph is. For photographs that are "
               "opened from now on."),
            "project/embed_photos",
            true);
}

void PreferencesDialog::addKeys() {
  QString group;
  QWidget* heading = nullptr;
  for (const Shortcut& shortcut : shortcuts_.all()) {
    if (shortcut.group != group) {
      group = shortcut.group;
      heading = addHeading(tr("Keys: %1").arg(group));
    }
    auto* edit = new QKeySequenceEdit(shortcut.action->shortcut(), this);
    edit->setObjectName(QStringLiteral("keys_") + shortcut.id);
    const QString id = shortcut.id;
    connect(edit, &QKeySequenceEdit::editingFinished, this, [this, edit, id] {
      const QString owner = shortcuts_.choose(id, edit->keySequence());
      taken_->setVisible(!owner.isEmpty());
      if (!owner.isEmpty()) {
        taken_->setText(tr("%1 belongs to \"%2\". Choose other keys, or change those first.")
                            .arg(edit->keySequence().toString(QKeySequence::NativeText), owner));
        edit->setKeySequence(shortcuts_.keysOf(id));
      }
    });
    resets_.emplace_back([this, edit, id] { edit->setKeySequence(shortcuts_.keysOf(id)); });
    addRow(heading, shortcut.name(), {}, edit);
    rows_.back().words += tr(" keys shortcut ") + group.toLower();
  }
}

void PreferencesDialog::search(const QString& words) {
  search_->setText(words);
}

void PreferencesDialog::showKeys() {
  search(tr("shortcut"));
}

void PreferencesDialog::filter(const QString& words) {
  const QStringList wanted = words.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  bool found_any = false;
  for (const Row& row : rows_) {
    row.heading->hide();
  }
  for (const Row& row : rows_) {
    const bool is_meant = std::all_of(wanted.begin(), wanted.end(), [&row](const QString& word) {
      return row.words.contains(word);
    });
    for (QWidget* widget : row.widgets) {
      widget->setVisible(is_meant);
    }
    if (is_meant) {
      row.heading->show();
      found_any = true;
    }
  }
  nothing_->setVisible(!found_any);
}

void PreferencesDialog::resetAll() {
  if (!std::exchange(is_sure_, true)) {
    reset_->setText(tr("&Reset all: press again"));
    return;
  }
  is_sure_ = false;
  reset_->setText(tr("&Reset all"));
  taken_->hide();
  shortcuts_.resetAll();
  for (const auto& reset : resets_) {
    reset();
  }
}

}  // namespace lay
