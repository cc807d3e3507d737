#pragma once

#include <vector>

#include <QListWidget>

#include "core/language/word_outcome.h"

namespace lay {

class Session;

/// What the words did in the run that is shown: a line for every statement that is new since the
/// words before and for every one of a person's, "left elbow 172° → 94°, satisfied". Follows the
/// shown step. GUI thread.
class OutcomeList : public QListWidget {
  Q_OBJECT
 public:
  explicit OutcomeList(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] const std::vector<WordOutcome>& outcomes() const { return outcomes_; }
  /// "left elbow 172° → 94°, satisfied".
  [[nodiscard]] static QString lineOf(const WordOutcome& outcome);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
  void outcomesChanged();
  /// The statement under the mouse or the cursor; none when there is none.
  void pointed(const std::vector<lay::Statement>& statements);
  /// A line was clicked, or chosen with Return.
  void chosen(lay::BodyPart row);

 protected:
  bool viewportEvent(QEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void refresh();
  void pointAt(const QListWidgetItem* item);

  Session& session_;
  std::vector<WordOutcome> outcomes_;
};

}  // namespace lay
