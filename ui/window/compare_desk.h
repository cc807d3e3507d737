#pragma once

#include <QObject>

#include "ui/document/comparison.h"

class QAction;
class QMenu;
class QWidget;

namespace lay {

class SceneModel;
class TimelineView;

/// Everything the window does about comparing: the Compare menu, the timeline's pin and the line
/// below it, and runs that go on from a step. GUI thread.
class CompareDesk : public QObject {
  Q_OBJECT
 public:
  /// @param menu the window's, filled here.
  CompareDesk(SceneModel& scenes, TimelineView& timeline, QMenu& menu, QWidget* parent);

  [[nodiscard]] QAction* branchAction() const { return branch_; }
  /// Asks for a file.
  void chooseFile();
  void updateActions(bool can_start);

 Q_SIGNALS:
  void failed(const lay::Problem& problem);
  void branchRequested();

 private:
  void addToggles(QMenu& menu);
  void follow();

  SceneModel& scenes_;
  TimelineView& timeline_;
  QWidget* parent_;
  QAction* pin_;
  QAction* open_;
  QAction* clear_;
  QAction* branch_;
  QAction* errors_ = nullptr;
  QAction* beside_ = nullptr;
  QAction* onion_ = nullptr;
};

}  // namespace lay
