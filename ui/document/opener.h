#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
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
  /// Who is in the shown photo? Has them found where nobody is known, or says what is needed.
  void askForPeople();
  /// Works on the first of those who were found in the photo, and remembers all.
  void usePeople(const lay::Detection& detection);

  /// Another camera for the photo: the first body is found anew, which is part of the same step of
  /// undo. Says so where it makes no sense.
  void setCamera(const lay::CameraSettings& settings);
  /// The person's real height, m, or that it is not known: the first body is found anew, which is
  /// part of the same step of undo.
  void setKnownHeight(std::optional<float> height_m);

  /// Loads the body of this id ("" is ours) and shows what is there with it; without a run the
  /// first body is predicted anew. A step of undo, which loads the old one again. When it cannot be
  /// loaded, the old one stays. @see BodyLibrary.
  void chooseBody(const QString& id);
  /// Which body the next prediction is to take, without loading it now.
  void setBodyId(const QString& id) { body_id_ = id; }
  [[nodiscard]] const QString& bodyId() const { return body_id_; }

  [[nodiscard]] bool isBusy() const { return files_.isRunning() || predictor_.isRunning(); }

 Q_SIGNALS:
  void failed(const lay::Problem& problem);
  /// A photo is shown in which nobody is known: who is in it?
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
  struct Evidence;
  /// A step that calls for a first body which has not arrived.
  struct Unanswered {
    MergeKey step;
    std::string person;  ///< Person::id, whose it is
  };
  /// The prediction in progress.
  struct Coming {
    MergeKey step;  ///< that asked for it, if one did
    std::shared_ptr<const Evidence> evidence;
  };
  static Prediction withBodyOrOurs(const Engine& engine, const QString& id, const QString& title);
  static StartingBody predicted(const Engine& engine,
                                const BodyModelPtr& body,
                                const Evidence& evidence);
  void accept(const Opened& opened);
  void accept(const OpenedProject& opened);
  void openStored(const QString& name, std::function<OpenedProject()> load);
  /// None while nobody is worked on.
  [[nodiscard]] std::optional<Evidence> evidence() const;
  [[nodiscard]] bool isStill(const Evidence& asked) const;
  /// @param is_for_all everybody in the photo needs another one.
  void askForFirstBody(MergeKey step, bool is_for_all);
  /// The last step that calls for a first body of this person and is done; none by default.
  [[nodiscard]] MergeKey openStep(const std::string& person) const;
  void close(MergeKey step, const std::string& person);
  /// Where somebody is worked on and has no body yet, or none that answers the steps that are done.
  void predictIfNeeded();
  /// @param step that the first body becomes a part of, if one asked for it.
  void predict(MergeKey step);
  void loadBody(const QString& id);
  /// Loads the body that undo or redo chose.
  void followBody(const Project& before);
  void takeBody(const Prediction& prediction, const QString& id);
  void tellBody(const Prediction& prediction);
  void reportBusy(const QString& what);

  Session& session_;
  Engine engine_;
  QString body_id_;
  bool finds_people_ = false;
  std::vector<Unanswered> unanswered_;
  std::optional<Coming> coming_;
  std::shared_ptr<const Evidence> hopeless_;  // led to no body; only other keypoints may
  JobRunner files_;
  JobRunner predictor_;
};

}  // namespace lay
