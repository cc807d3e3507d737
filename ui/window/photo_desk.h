#pragma once

#include <QObject>

#include "ui/document/photo_album.h"

class QAction;
class QDockWidget;
class QMainWindow;

namespace lay {

struct MainActions;
class PhotosPanel;

/// Everything the window does about a project of several photos: its actions, its panel, and when
/// the panel is to be seen. GUI thread.
class PhotoDesk : public QObject {
  Q_OBJECT
 public:
  PhotoDesk(QMainWindow& window, MainActions& actions, Session& session, Opener& opener);

  [[nodiscard]] PhotoAlbum& album() { return album_; }
  [[nodiscard]] PhotosPanel* panel() const { return panel_; }
  /// The dock that the panel was put into: it comes with the second photo and goes with it.
  void setDock(QDockWidget* dock) { dock_ = dock; }
  /// After something else has said which docks are shown.
  void showDockAsNeeded();

 private:
  void makeActions(MainActions& actions);
  void chooseFiles();
  void follow();

  QMainWindow& window_;
  Session& session_;
  PhotoAlbum album_;
  PhotosPanel* panel_;
  QDockWidget* dock_ = nullptr;
  int num_photos_ = 0;  // when the dock was seen to last
  QAction* add_ = nullptr;
  QAction* next_ = nullptr;
  QAction* previous_ = nullptr;
  QAction* remove_ = nullptr;
};

}  // namespace lay
