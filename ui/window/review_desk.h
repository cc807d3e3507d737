#pragma once

#include <filesystem>
#include <functional>

#include <QObject>

#include "ui/document/queue_refiner.h"
#include "ui/document/review_list.h"

class QAction;
class QDockWidget;
class QMenu;
class QWidget;

namespace lay {

class ReviewPanel;

/// Everything the window does about a folder that is gone through: opens it, shows its dock, marks
/// files as checked and goes to the next. GUI thread.
class ReviewDesk : public QObject {
  Q_OBJECT
 public:
  /// @param menu of files. @param before the action that its own come before.
  ReviewDesk(const Engine& engine, QMenu& menu, QAction* before, QWidget* window);

  [[nodiscard]] ReviewPanel* panel() const { return panel_; }
  [[nodiscard]] ReviewList& list() { return list_; }
  /// The dock that the panel was put into: it is shown when a folder is opened.
  void setDock(QDockWidget* dock) { dock_ = dock; }
  void open(const std::filesystem::path& folder);
  /// What photos are refined with, asked when somebody wants that.
  void setRefinementOptions(std::function<PhotoRefinementOptions()> options);

 Q_SIGNALS:
  void failed(const lay::Problem& problem);
  void told(const QString& what);
  void fileChosen(const QString& path);

 private:
  void chooseFolder();
  void connectRefiner();

  QWidget* window_;
  ReviewList list_;
  QueueRefiner refiner_;
  std::function<PhotoRefinementOptions()> refinement_options_;
  ReviewPanel* panel_;
  QDockWidget* dock_ = nullptr;
};

}  // namespace lay
