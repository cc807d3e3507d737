#pragma once

#include <vector>

#include <QWidget>

#include "core/critic/critic.h"
#include "ui/live/hypotheses_judge.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace lay {

class SeverityLegend;

/// What the critic says of the shown hypothesis: its sentence, its reasons by part, and a button
/// that says one of them to the descriptions. GUI thread.
class CritiqueBox : public QWidget {
  Q_OBJECT
 public:
  CritiqueBox(Session& session, const HypothesesJudge& judge, QWidget* parent = nullptr);

  /// A small button for it stands beside the others.
  void addTool(QAction* action);
  /// Whether the body is coloured, and the colours are to be explained.
  void setLegendShown(bool shown);

 Q_SIGNALS:
  /// A person wants the next run to hear of this.
  void sayRequested(const lay::PartReason& reason);
  /// These joints are spoken of; none when nothing is chosen any more.
  void pointed(const std::vector<lay::SmplJoint>& joints);

 private:
  void makeReasons();
  void follow();
  void showReasons(const std::vector<PartReason>& reasons);
  /// The chosen reason, or the worst; -1 for none.
  [[nodiscard]] int chosen() const;

  Session& session_;
  const HypothesesJudge& judge_;
  QLabel* sentence_;
  QTreeWidget* reasons_list_;
  SeverityLegend* legend_;
  QPushButton* say_;
  QHBoxLayout* tools_;
  std::vector<PartReason> reasons_;
};

}  // namespace lay
