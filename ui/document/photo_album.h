#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include <QObject>

#include "core/project/project.h"
#include "ui/document/problem.h"
#include "ui/live/job_runner.h"

namespace lay {

class Opener;
class Session;

/// The photos of the project: takes more in, shows another, removes one. Files are read and decoded
/// on threads of its own; what fails is told by failed() and leaves the rest as it is. GUI thread.
class PhotoAlbum : public QObject {
  Q_OBJECT
 public:
  PhotoAlbum(Session& session, Opener& opener, QObject* parent = nullptr);

  /// Each with the keypoints beside it, each a step of undo. Without a photo the first is opened.
  /// Those that cannot be read are told by name, the others come in.
  void add(const std::vector<std::filesystem::path>& files);
  /// Decodes it first where that is needed, and asks who is in it where nobody is known. Of several
  /// that are wanted the last is shown.
  void show(int index);
  /// The one before (-1) or behind (1), where there is one.
  void showNext(int by);
  /// The last one stays.
  void remove(int index);

  [[nodiscard]] bool isBusy() const { return adder_.isRunning() || decoder_.isRunning(); }

 Q_SIGNALS:
  void failed(const lay::Problem& problem);
  /// A photo was added where there was none, as if it had been opened.
  void opened(const QString& path);
  /// A photo that was to be shown cannot be: whoever shows the choice goes back to the old one.
  void refused();
  void told(const QString& what);
  /// What is being done, "" when nothing is.
  void busyChanged(const QString& what);

 private:
  struct Read;
  void take(const std::vector<Read>& photos);
  /// Calls `then` once the photo is decoded; not at all when another one is wanted by then.
  void whenDecoded(int index, std::function<void()> then);
  [[nodiscard]] const ProjectPhoto& photoAt(int index) const;
  [[nodiscard]] bool isAt(const ProjectPhoto& photo, int index) const;
  void tellWhatIsMissing();
  [[nodiscard]] int shown() const;

  Session& session_;
  Opener& opener_;
  JobRunner adder_;
  JobRunner decoder_;
  int wanted_ = -1;  // is being decoded
};

}  // namespace lay
