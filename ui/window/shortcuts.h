#pragma once

#include <vector>

#include <QKeySequence>
#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QMenuBar;

namespace lay {

/// An action whose keys a person can choose.
struct Shortcut {
  QString id;     ///< the action's object name
  QString group;  ///< the menu it is in
  QAction* action = nullptr;
  QKeySequence standard;  ///< what it has before anybody chooses

  [[nodiscard]] QString name() const;  ///< without mnemonics and dots
};

/// The keys of everything in the menus: what a person chose is remembered, no two actions have the
/// same. GUI thread.
class Shortcuts : public QObject {
  Q_OBJECT
 public:
  /// Takes in all actions of the menus that have an object name, and what was chosen for them.
  explicit Shortcuts(const QMenuBar& menus, QObject* parent = nullptr);

  [[nodiscard]] const std::vector<Shortcut>& all() const { return shortcuts_; }
  [[nodiscard]] QKeySequence keysOf(const QString& id) const;
  [[nodiscard]] bool isStandard(const QString& id) const;

  /// @return the name of the action that has these keys already, and then nothing is changed; else
  /// "". Empty keys are nobody's.
  [[nodiscard]] QString choose(const QString& id, const QKeySequence& keys);
  void reset(const QString& id);
  void resetAll();

 Q_SIGNALS:
  void changed();

 private:
  void collect(const QMenu& menu, const QString& group);
  [[nodiscard]] const Shortcut* find(const QString& id) const;
  static void apply(const Shortcut& shortcut, const QKeySequence& keys);

  std::vector<Shortcut> shortcuts_;
};

/// Keys that are not an action's: they belong to the timeline and the views.
struct FixedKey {
  QString keys;
  QString meaning;
};
[[nodiscard]] std::vector<FixedKey> fixedKeys();

}  // namespace lay
