#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include <QObject>

#include "core/image/keypoint_file.h"
#include "ui/document/problem.h"
#include "ui/document/session.h"
#include "ui/live/engine.h"
#include "ui/live/job_runner.h"

namespace lay {

/// Opens photographs, keypoints and projects into the session, on threads of its own, and has a
/// first body predicted for whoever has none. Whatever fails leaves the session as it was and is
/// told by failed(). GUI thread.
class Opener : public QObject {
  Q_OBJECT
 public:
  Opener(Session& session, Engine engine, QObject* parent = nullptr);

  /// @param keypoints when absent, those beside the image are looked for (keypointsBeside).
  /// @param person index in the keypoint file.
  void openImage(const std::filesystem::path& image,
                 const std::optional<std::filesystem::path>& keypoints = std::nullopt,
                 int person = 0);
  /// Needs a photo; says so when there is none.
  void openKeypoints(const std::filesystem::path& keypoints, int person = 0);
  /// Another person of the keypoint file that is open, or of those who were found.
  void selectPerson(int person);
  void openProject(const std::filesystem::path& file);
  /// What a window that died had. Its journal is left alone.
  void recover(const std::filesystem::path& journal, const std::filesystem::path& project_file);

  /// Whether somebody listens to peopleWanted(), so that a missing keypoint file is no problem yet.
  void setFindsPeople(bool finds) { finds_people_ = finds; }
  /// Works on the first of those who were found in the photo, and remembers all.
  void usePeople(const lay::Detection& detection);

  /// Another camera for the photo: the first body is found anew. Says so where it makes no sense.
  void setCamera(const lay::CameraSettings& settings);
  /// The person's real height, m, or that it is not known: the first body is found anew.
  void setKnownHeight(std::optional<float> height_m);

  /// Loads the body of this id ("" is ours) and shows what is there with it; without a run the
  /// first body is predicted anew. When it cannot be loaded, the old one stays. @see BodyLibrary.
  void chooseBody(const QString& id);
  /// Which body the next prediction is to take, without loading it now.
  void setBodyId(const QString& id) { body_id_ = id; }
  [[nodiscard]] const QString& bodyId() const { return body_id_; }

  [[nodiscard]] bool isBusy() const { return files_.isRunning() || predictor_.isRunning(); }

 Q_SIGNALS:
  void failed(const lay::Problem& problem);
  /// A photo without a keypoint file is open: who is in it?
  void peopleWanted();
  void imageOpened(const QString& path);
  void projectOpened(const QString& path);
  void recovered(const QString& journal);
  /// The chosen person cannot be worked on: whoever shows the choice goes back to the old one.
  void personRefused();
  /// Another body than before is in use; bodyId() says which.
  void bodyChosen();
  /// What is being done, "" when nothing is.
  void busyChanged(const QString& what);

 private:
  struct Opened;
  struct OpenedProject;
  struct Prediction;
  static Prediction withBodyOrOurs(const Engine& engine, const QString& id, const QString& title);
  void accept(const Opened& opened);
  void accept(const OpenedProject& opened);
  void openStored(const QString& name, std::function<OpenedProject()> load);
  /// Where somebody is worked on and has no body yet.
  void predictIfNeeded();
  void predict();
  void loadBody(const QString& id);
  void accept(const Prediction& prediction, const QString& id);
  void reportBusy(const QString& what);

  Session& session_;
  Engine engine_;
  QString body_id_;
  bool finds_people_ = false;
  JobRunner files_;
  JobRunner predictor_;
};

}  // namespace lay
