#pragma once

#include <QObject>

#include "ui/live/hypotheses_judge.h"

class QAction;
class QMenu;

namespace lay {

class CritiqueBox;
class DescriptionDesk;
class HypothesesPanel;
class SceneModel;

/// Everything the window does about the critic: judging, its scores and reasons in the panel of the
/// hypotheses, its colours on the body, and its sentences on the way to the descriptions. Adds
/// nothing where no judge is there. GUI thread.
class CriticDesk : public QObject {
  Q_OBJECT
 public:
  /// @param engine its judges may be empty. @param menu gets the actions of judging.
  CriticDesk(SceneModel& scenes,
             DescriptionDesk& words,
             HypothesesPanel& panel,
             const Engine& engine,
             QMenu& menu,
             QObject* parent);

  [[nodiscard]] HypothesesJudge& judge() { return judge_; }
  /// "Colour the body by the critic", for the View menu; null where no judge is there.
  [[nodiscard]] QAction* colorsAction() const { return colors_; }
  /// "Colour the body by where it meets itself", likewise.
  [[nodiscard]] QAction* contactAction() const { return contact_; }

 Q_SIGNALS:
  void failed(const lay::Problem& problem);
  /// What was done, in a sentence.
  void told(const QString& what);

 private:
  void addActions(QMenu& menu);
  void addModelAction(QMenu& menu);
  void chooseJudge();
  /// Tells of what failed, with the way to the model's settings where none is chosen.
  void tellFailure(Problem problem);
  void follow();
  void say(const PartReason& reason);

  SceneModel& scenes_;
  DescriptionDesk& words_;
  JudgeFunction built_in_;
  JudgeByModelFunction model_;
  HypothesesJudge judge_;
  CritiqueBox* box_ = nullptr;
  QAction* colors_ = nullptr;
  QAction* contact_ = nullptr;
  QAction* again_ = nullptr;
  QAction* automatic_ = nullptr;
  QAction* by_model_ = nullptr;  // null where no model can be asked
};

}  // namespace lay
