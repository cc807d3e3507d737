#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include <QList>
#include <QObject>

#include "core/registry/model_import.h"
#include "ui/document/problem.h"
#include "ui/live/job_runner.h"

namespace lay {

/// A body that can be chosen.
struct BodyItem {
  QString id;       ///< "" is ours
  QString title;    ///< "SMPL, neutral"
  QString details;  ///< vertices, joints, height, file; what is wrong with a broken one
  bool is_broken = false;
};

/// The bodies there are, and the way of bringing more in: importFiles() reads and checks on a
/// thread of its own, licenceNeeded() asks for agree() or decline() once for each licence,
/// imported() tells the end. GUI thread.
class BodyLibrary : public QObject {
  Q_OBJECT
 public:
  /// @param registry ModelRegistry() unless a test has a folder of its own.
  explicit BodyLibrary(ModelRegistry registry, QObject* parent = nullptr);

  /// Ours first, then the installed ones.
  [[nodiscard]] const QList<BodyItem>& bodies() const { return bodies_; }
  /// That of an id; ours when there is none.
  [[nodiscard]] const BodyItem& body(const QString& id) const;
  /// Looks into the folder again.
  void refresh();

  /// Model files, folders or zip archives as downloaded. While an import is waiting for agree(), a
  /// new one takes its place.
  void importFiles(const std::vector<std::filesystem::path>& paths);
  void agree();
  void decline();
  [[nodiscard]] bool isBusy() const { return runner_.isRunning(); }

  /// Whether a dropped or chosen file looks like something to import, by its name.
  [[nodiscard]] static bool isModelFile(const std::filesystem::path& path);

 Q_SIGNALS:
  void changed();
  void busyChanged(const QString& what);
  /// Licences nobody has agreed to: titles and texts of all of them in one.
  void licenceNeeded(const QString& title, const QString& text);
  /// @param id of the first body among them, "" when there is none (joint regressors only).
  void imported(const QString& id, const QString& message);
  void failed(const lay::Problem& problem);

 private:
  void ask();
  void install();
  void tellFailure(const std::exception_ptr& thrown);

  ModelRegistry registry_;
  QList<BodyItem> bodies_;
  std::shared_ptr<ModelImport> import_;  // read and checked, waits to be installed
  JobRunner runner_;
};

}  // namespace lay
