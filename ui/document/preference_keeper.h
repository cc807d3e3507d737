#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include <QObject>
#include <QTimer>

#include "core/preference/preference_store.h"
#include "ui/document/problem.h"
#include "ui/document/project_document.h"
#include "ui/live/job_runner.h"

namespace lay {

/// Keeps what a person says of bodies in their preference file: a moment after each change of a
/// ranking, undo among them, and on demand. Files are read and written on a thread of its own. GUI
/// thread.
class PreferenceKeeper : public QObject {
  Q_OBJECT
 public:
  /// @param file none: there is no folder to keep them in; then nothing is kept, and asking for it
  /// says so.
  PreferenceKeeper(ProjectDocument& document,
                   std::optional<std::filesystem::path> file,
                   QObject* parent = nullptr);
  /// What is still to be kept is kept.
  ~PreferenceKeeper() override;

  /// Whether rankings are kept by themselves; on at first.
  void setAutomatic(bool on);
  [[nodiscard]] bool isAutomatic() const { return is_automatic_; }
  [[nodiscard]] bool isBusy() const { return runner_.isRunning(); }
  [[nodiscard]] const std::optional<std::filesystem::path>& file() const { return file_; }

  /// Puts the rankings of the open project into the file now, and tells what it holds.
  void keepNow();
  void importFrom(const std::filesystem::path& other);
  void exportTo(const std::filesystem::path& other);

 Q_SIGNALS:
  /// The file is another than before.
  void changed();
  /// What was done, in a sentence.
  void told(const QString& what);
  void failed(const lay::Problem& problem);

 private:
  /// @param job gives the sentence that tells of it; empty: nothing is told.
  void run(const QString& failure,
           const std::function<QString(const PreferenceStore&)>& job);
  void keep(const Project& project, bool is_told);

  ProjectDocument& document_;
  std::optional<std::filesystem::path> file_;
  bool is_automatic_ = true;
  QTimer settle_;
  std::optional<Project> pending_;  // to be kept; another may be open since
  JobRunner runner_;  // last: joined before anything goes
};

}  // namespace lay
