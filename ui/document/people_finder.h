#pragma once

#include <QObject>

#include "ui/document/problem.h"
#include "ui/document/session.h"
#include "ui/live/engine.h"
#include "ui/live/job_runner.h"

namespace lay {

/// Has the people of the open photo found in the background, and fetches the detectors that do it
/// when a person asks for them. GUI thread.
class PeopleFinder : public QObject {
  Q_OBJECT
 public:
  PeopleFinder(const Session& session, const Engine& engine, QObject* parent = nullptr);

  /// False where the program was built to look at keypoint files only.
  [[nodiscard]] bool canFind() const { return static_cast<bool>(detect_); }
  /// Looks at the photo that is open. What it finds of a photo that is no longer open is dropped.
  void find();
  /// Fetches the published detectors, then looks.
  void install();
  /// Gives both up.
  void stop();

 Q_SIGNALS:
  /// Everybody, the surest first; never nobody.
  void found(const lay::Detection& detection);
  /// Nobody is there, nothing can look, or something failed.
  void failed(const lay::Problem& problem);
  /// What is being done, "" when nothing is.
  void busyChanged(const QString& what);

 private:
  void deliver(const std::optional<Detection>& detection);

  const Session& session_;
  DetectFunction detect_;
  InstallDetectorsFunction install_;
  JobRunner finder_;
  JobRunner installer_;
};

}  // namespace lay
