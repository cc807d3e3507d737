#pragma once

#include <QObject>
#include <QPointer>

#include "ui/document/preference_keeper.h"
#include "ui/document/session.h"
#include "ui/live/improvement.h"

class QAction;
class QMenu;
class QWidget;

namespace lay {

class ImproveDialog;

/// Everything the window does about learning from a person: keeps their rankings as preferences,
/// and opens the dialog that improves the network by them, and the critic's memory. GUI thread.
class LearningDesk : public QObject {
  Q_OBJECT
 public:
  /// @param menu gets the actions. @param find_trainer may be empty: then nothing is improved here.
  LearningDesk(QWidget& window, QMenu& menu, Session& session, FindTrainerFunction find_trainer);
  ~LearningDesk() override;

  [[nodiscard]] PreferenceKeeper& keeper() { return keeper_; }
  [[nodiscard]] Improvement& improvement() { return improvement_; }
  /// Opens the editor of the critic's memory.
  void showMemory();
  /// Opens the dialog, or brings it to the front.
  void showImprove();
  /// Null while it is not open.
  [[nodiscard]] ImproveDialog* improveDialog() const;

 Q_SIGNALS:
  void failed(const lay::Problem& problem);
  /// What was done, in a sentence.
  void told(const QString& what);

 private:
  void addActions(QMenu& menu);
  void follow();
  void tellOfNoPlace();

  QWidget& window_;
  Session& session_;
  FindTrainerFunction find_trainer_;
  PreferenceKeeper keeper_;
  Improvement improvement_;
  QPointer<ImproveDialog> improve_;
  QAction* clear_ = nullptr;
};

}  // namespace lay
