#pragma once

#include "ui/document/opener.h"
#include "ui/live/job_runner.h"
#include "ui/window/keypoint_dialog.h"
#include "ui/window/main_actions.h"

#include <QObject>

namespace lay {

/// Everything the window does about keypoint files: chooses one, shows which point is which where
/// that was guessed or not told, has it corrected, remembers the correction for files of that
/// layout. GUI thread.
class KeypointDesk : public QObject {
  Q_OBJECT
 public:
  KeypointDesk(Session& session, Opener& opener, const MainActions& actions, QWidget& window);

  /// Asks for a file.
  void choose();
  /// Opens a file for the photo; asks which point is which where that has to be asked.
  void open(const std::filesystem::path& path);
  /// Shows which point of a file is which. @param path empty: of the file that is open.
  void map(const std::filesystem::path& path);
  void updateActions();
  [[nodiscard]] bool isBusy() const { return runner_.isRunning(); }

 Q_SIGNALS:
  void failed(const lay::Problem& problem);
  void busyChanged(const QString& what);

 private:
  /// @param only_if_needed a file that tells its points apart is opened without a question.
  void read(const std::filesystem::path& path, bool only_if_needed);
  void show(const ShownKeypoints& shown);
  void use(const ShownKeypoints& shown, const std::vector<int>& targets, int person);

  Session& session_;
  Opener& opener_;
  const MainActions& actions_;
  QWidget& window_;
  JobRunner runner_;
};

}  // namespace lay
