#pragma once

#include <filesystem>
#include <vector>

#include <QObject>

#include "ui/document/photo_refinement.h"
#include "ui/live/job_runner.h"

namespace lay {

/// Refines photos one after the other on a thread of its own and saves a project beside each, named
/// like the photo. A photo that cannot be refined is told and left out; a project that is there
/// already is never written over. GUI thread.
class QueueRefiner : public QObject {
  Q_OBJECT
 public:
  explicit QueueRefiner(Engine engine, QObject* parent = nullptr);

  /// Does nothing while it is at work.
  void start(const std::vector<std::filesystem::path>& photos,
             const PhotoRefinementOptions& options);
  /// After the step in progress; what was saved stays.
  void stop();
  [[nodiscard]] bool isRunning() const { return runner_.isRunning(); }

  /// Where the project of a photo is saved.
  [[nodiscard]] static std::filesystem::path projectOf(const std::filesystem::path& photo);

 Q_SIGNALS:
  void refined(const QString& project);
  void refused(const QString& photo, const QString& why);
  /// @param done photos of `of`, with those that were refused.
  void progressed(int done, int of);
  /// All are done, or it was stopped.
  void finished(int refined, int refused);

 private:
  struct Count {
    int refined = 0;
    int refused = 0;
  };

  Engine engine_;
  JobRunner runner_;  // last: joined before what it tells goes
};

}  // namespace lay
