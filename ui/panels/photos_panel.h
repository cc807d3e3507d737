#pragma once

#include <QWidget>

#include "ui/document/photo_thumbnails.h"

class QListWidget;

namespace lay {

class Session;

/// The project's photos side by side, the shown one selected. A click or the arrow keys choose
/// another, Del asks for its removal. GUI thread.
class PhotosPanel : public QWidget {
  Q_OBJECT
 public:
  explicit PhotosPanel(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] QListWidget* list() const { return list_; }
  /// The list as the project has it.
  void refresh();

 Q_SIGNALS:
  /// @param index in Project::photos.
  void photoChosen(int index);

 private:
  Session& session_;
  PhotoThumbnails thumbnails_;
  QListWidget* list_;
};

}  // namespace lay
