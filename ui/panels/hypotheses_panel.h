#pragma once

#include <QWidget>

#include "ui/panels/hypotheses_model.h"

class QLabel;
class QStackedLayout;
class QTreeView;

namespace lay {

/// The hypotheses of a run; the selected one is shown in the views. GUI thread.
class HypothesesPanel : public QWidget {
  Q_OBJECT
 public:
  explicit HypothesesPanel(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] QTreeView* list() const { return list_; }

 private:
  void follow();

  Session& session_;
  HypothesesModel* model_;
  QTreeView* list_;
  QLabel* empty_;
  QStackedLayout* stack_;
  bool is_following_ = false;
};

}  // namespace lay
