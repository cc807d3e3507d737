#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/document/session.h"
#include "ui/panels/hypotheses_model.h"

class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;
class QTreeView;
class QVBoxLayout;

namespace lay {

class BlendBar;
class BodyThumbnails;
class RankingBar;

/// The hypotheses of the shown step with their pictures: a click shows one in every view, two are
/// mixed by a slider, those that a person does not want are rejected, and all are ranked by dragging
/// and by thumbs.
class HypothesesPanel : public QWidget {
  Q_OBJECT
 public:
  explicit HypothesesPanel(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] QTreeView* list() const { return list_; }
  /// Adds a column with the scores of a critic.
  void setJudge(const HypothesesJudge& judge);
  /// Takes a widget in, between the list and what can be done with it.
  void addBelow(QWidget* widget);
  /// What can be done to the hypothesis in a row; the caller shows it.
  [[nodiscard]] QMenu* menuFor(int row);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void makeList();
  void follow();
  void toggleRejected(int row);
  void orderPictures();

  Session& session_;
  HypothesesModel* model_;
  QTreeView* list_;
  QLabel* empty_;
  QStackedLayout* stack_;
  QVBoxLayout* column_;
  BlendBar* blend_;
  QPushButton* reject_;
  RankingBar* ranking_;
  BodyThumbnails* thumbnails_;
  QTimer settle_;  // pictures are drawn when nothing has changed for a moment
  std::vector<int> ordered_;  // the hypotheses whose pictures are being drawn
  bool is_following_ = false;
};

}  // namespace lay
