#pragma once

#include <QObject>

#include "ui/document/people_finder.h"
#include "ui/document/problem.h"

namespace lay {

class CameraPanel;
class Opener;
class PeopleOverlay;
class PhotoCanvas;

/// Everything the window does about who is in the photo and with what camera it was taken: people
/// are found where there is no keypoint file, a click on the photo chooses one, the camera panel's
/// changes go to the opener. GUI thread.
class PeopleDesk : public QObject {
  Q_OBJECT
 public:
  PeopleDesk(Session& session, Opener& opener, const Engine& engine, QWidget* window);

  /// Shows everybody's boxes over this canvas, where a click chooses.
  void watch(PhotoCanvas& canvas);
  [[nodiscard]] CameraPanel* cameraPanel() const { return camera_; }
  [[nodiscard]] PeopleFinder& finder() { return finder_; }
  /// Fetches the detectors and looks at the photo.
  void installDetectors() { finder_.install(); }

 Q_SIGNALS:
  void failed(const lay::Problem& problem);
  void busyChanged(const QString& what);

 private:
  Session& session_;
  Opener& opener_;
  PeopleFinder finder_;
  CameraPanel* camera_;
};

}  // namespace lay
