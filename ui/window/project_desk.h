#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include <QObject>

#include "core/project/project_journal.h"
#include "ui/document/journal_keeper.h"
#include "ui/document/problem.h"
#include "ui/live/job_runner.h"

class QMainWindow;
class QMessageBox;

namespace lay {

class Opener;
class RecoveryDialog;
class Session;
struct MainActions;

/// Everything the window does about the project as a file: new, open, save, what becomes of unsaved
/// changes, undo and redo, recovery. No dialog blocks. GUI thread.
class ProjectDesk : public QObject {
  Q_OBJECT
 public:
  /// @param journals folder of recovery journals; empty for none.
  ProjectDesk(QMainWindow& window,
              MainActions& actions,
              Session& session,
              Opener& opener,
              const std::filesystem::path& journals);

  [[nodiscard]] JournalKeeper& keeper() { return keeper_; }
  /// Does it at once where nothing would be lost; else asks first whether to save.
  void whenSafe(std::function<void()> action);
  /// True when the window may close now; else a question was asked, and the window is closed again
  /// after the answer.
  [[nodiscard]] bool mayClose();

  void save();
  void saveAs();
  void saveTo(const std::filesystem::path& file);
  [[nodiscard]] bool isSaving() const { return saver_.isRunning(); }
  /// "photo.layfigure", or the photo's name before it is saved.
  [[nodiscard]] QString name() const;

  /// Offers what windows that died have left, if there is anything.
  void offerRecovery();

 Q_SIGNALS:
  void saved(const QString& file);
  void failed(const lay::Problem& problem);
  /// What was done, in a sentence.
  void told(const QString& what);

 private:
  void connectUndo();
  void startAnew();
  void ask();
  void proceed();
  void recover(const LeftJournal& journal);

  QMainWindow& window_;
  MainActions& actions_;
  Session& session_;
  Opener& opener_;
  std::filesystem::path journals_;
  JournalKeeper keeper_;
  JobRunner saver_;
  std::function<void()> waiting_;  // for the answer, or for saving
  bool may_close_ = false;
};

}  // namespace lay
