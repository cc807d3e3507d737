#pragma once

#include <vector>

#include <QTimer>
#include <QWidget>

#include "core/language/part_skin.h"
#include "ui/document/descriptions.h"
#include "ui/live/engine.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace lay {

class DescriptionRow;
class OutcomeList;

/// What is said of the person, a row for each part; Apply, and what the words did in the last run.
/// It changes the document and asks for everything else. GUI thread.
class DescriptionsPanel : public QWidget {
  Q_OBJECT
 public:
  DescriptionsPanel(Descriptions& document,
                    Session& session,
                    CountTokensFunction count_tokens,
                    QWidget* parent = nullptr);

  [[nodiscard]] DescriptionRow* row(BodyPart part) const;
  [[nodiscard]] OutcomeList* outcomes() const { return outcomes_; }
  /// Changes are applied a moment after typing stops. Remembered.
  [[nodiscard]] bool isLive() const;

  /// Shows a part's text and puts the cursor into it.
  void open(BodyPart part);
  /// A description is being written; `what` says how it goes.
  void setWriting(bool is_writing);
  void setProgress(const QString& what);
  void setCanRegenerate(bool can_regenerate);
  void setCanApply(bool can_apply);

 Q_SIGNALS:
  void applyRequested();
  void regenerateRequested(lay::BodyPart part);
  void regenerateAllRequested();
  void stopRequested();
  void settingsRequested();
  /// What is spoken of under the mouse, by the joints that move it; none when nothing is.
  void pointed(const std::vector<lay::SmplJoint>& joints);

 private:
  void makeHeading(QVBoxLayout& column);
  void makeRows(QVBoxLayout& column, const CountTokensFunction& count_tokens);
  void makeOutcomes(QVBoxLayout& column);
  void makeFooter(QVBoxLayout& column);
  QToolButton* makeButton(const char* icon, const QString& name, const QString& tip);
  void refresh();
  void refreshStatus();
  void applyIfDifferent();
  void pointAt(const std::vector<Statement>& statements);

  Descriptions& document_;
  Session& session_;
  std::vector<DescriptionRow*> rows_;
  QToolButton* regenerate_all_ = nullptr;
  QToolButton* stop_ = nullptr;
  QLabel* progress_ = nullptr;
  QScrollArea* scroll_ = nullptr;
  QWidget* outcome_box_ = nullptr;
  OutcomeList* outcomes_ = nullptr;
  QLabel* status_ = nullptr;
  QCheckBox* live_ = nullptr;
  QPushButton* apply_ = nullptr;
  QTimer typing_stopped_;
  bool is_writing_ = false;
  bool can_regenerate_ = false;
  bool can_apply_ = false;
};

}  // namespace lay
