#pragma once

#include <QWidget>

#include "ui/document/session.h"

class QAction;
class QMenu;
class QTreeView;

namespace lay {

class HypothesesModel;

/// What a person says of the shown hypothesis against the others: this one is best, thumbs up and
/// down, one place up and down. The same by keys in the list: *, +, -, Alt+Up, Alt+Down. Each is
/// one step of undo. GUI thread.
class RankingBar : public QWidget {
  Q_OBJECT
 public:
  /// @param list of the model; its keys are taken.
  RankingBar(Session& session, HypothesesModel& model, QTreeView& list, QWidget* parent);

  /// The same deeds for the body of a row, and taking the whole ranking back.
  void addActions(QMenu& menu, int row);

 private:
  QAction* add(const char* name, const char* icon, const QString& text, const char* keys);
  void follow();
  void toggle(int hypothesis, OwnMark mark);
  void moveBy(int row, int places);
  [[nodiscard]] int shownRow() const;

  Session& session_;
  HypothesesModel& model_;
  QTreeView& list_;
  QAction* best_;
  QAction* like_;
  QAction* dislike_;
  QAction* up_;
  QAction* down_;
};

}  // namespace lay
