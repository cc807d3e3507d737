#include "ui/window/shortcuts.h"

#include <algorithm>

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>

#include "ui/window/named_action.h"

namespace lay {

namespace {

QString settingOf(const QString& id) {
  return QStringLiteral("shortcuts/") + id;
}

}  // namespace

QString Shortcut::name() const {
  // What undo is called changes with what it would take back.
  QString text = action->text().section(QStringLiteral(": "), 0, 0);
  return text.remove(QLatin1Char('&')).remove(QChar(0x2026));
}

Shortcuts::Shortcuts(const QMenuBar& menus, QObject* parent) : QObject(parent) {
  for (const QAction* entry : menus.actions()) {
    if (const QMenu* menu = entry->menu()) {
      collect(*menu, menu->title().remove(QLatin1Char('&')));
    }
  }
  const QSettings settings;
  for (const Shortcut& shortcut : shortcuts_) {
    const QString key = settingOf(shortcut.id);
    if (settings.contains(key)) {
      apply(shortcut, QKeySequence(settings.value(key).toString(), QKeySequence::PortableText));
    }
  }
}

void Shortcuts::collect(const QMenu& menu, const QString& group) {
  for (QAction* action : menu.actions()) {
    if (action->menu() != nullptr) {
      collect(*action->menu(), group);
    } else if (!action->objectName().isEmpty() && find(action->objectName()) == nullptr) {
      shortcuts_.push_back({action->objectName(), group, action, action->shortcut()});
    }
  }
}

const Shortcut* Shortcuts::find(const QString& id) const {
  const auto found = std::find_if(
      shortcuts_.begin(), shortcuts_.end(), [&id](const Shortcut& s) { return s.id == id; });
  return found == shortcuts_.end() ? nullptr : &*found;
}

QKeySequence Shortcuts::keysOf(const QString& id) const {
  const Shortcut* shortcut = find(id);
  return shortcut != nullptr ? shortcut->action->shortcut() : QKeySequence();
}

bool Shortcuts::isStandard(const QString& id) const {
  const Shortcut* shortcut = find(id);
  return shortcut == nullptr || shortcut->action->shortcut() == shortcut->standard;
}

void Shortcuts::apply(const Shortcut& shortcut, const QKeySequence& keys) {
  shortcut.action->setShortcut(keys);
  shortcut.action->setToolTip(tipWithKeys(shortcut.action->statusTip(), keys));
}

QString Shortcuts::choose(const QString& id, const QKeySequence& keys) {
  const Shortcut* shortcut = find(id);
  if (shortcut == nullptr) {
    return {};
  }
  for (const Shortcut& other : shortcuts_) {
    if (&other != shortcut && !keys.isEmpty() && other.action->shortcut() == keys) {
      return other.name();
    }
  }
  apply(*shortcut, keys);
  QSettings().setValue(settingOf(id), keys.toString(QKeySequence::PortableText));
  Q_EMIT changed();
  return {};
}

void Shortcuts::reset(const QString& id) {
  const Shortcut* shortcut = find(id);
  // Another action may have taken the keys meanwhile; then this one has to wait for them.
  if (shortcut != nullptr && choose(id, shortcut->standard).isEmpty()) {
    QSettings().remove(settingOf(id));
  }
}

void Shortcuts::resetAll() {
  for (const Shortcut& shortcut : shortcuts_) {
    apply(shortcut, shortcut.standard);
    QSettings().remove(settingOf(shortcut.id));
  }
  Q_EMIT changed();
}

std::vector<FixedKey> fixedKeys() {
  return {{Shortcuts::tr("Left, Right"), Shortcuts::tr("The step before, the next step")},
          {Shortcuts::tr("Home, End"), Shortcuts::tr("The first body, the last step")},
          {Shortcuts::tr("Space"), Shortcuts::tr("Play the steps, or hold them")},
          {Shortcuts::tr("Wheel over a view"), Shortcuts::tr("Nearer, farther")},
          {Shortcuts::tr("Drag in a view"), Shortcuts::tr("Move the photo, turn the side view")},
          {Shortcuts::tr("Click on the body"), Shortcuts::tr("Open the text of that part")}};
}

}  // namespace lay
