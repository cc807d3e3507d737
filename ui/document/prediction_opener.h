#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include <QObject>

#include "core/exchange/prediction_file.h"
#include "core/exchange/prediction_placement.h"
#include "ui/document/problem.h"
#include "ui/document/session.h"
#include "ui/live/engine.h"
#include "ui/live/job_runner.h"

namespace lay {

using PredictionPtr = std::shared_ptr<const Prediction>;

/// Makes a body that another program found the start of the next run, as one step of undo. Reading
/// and placing happen on a thread; whatever fails leaves the session as it was. GUI thread.
class PredictionOpener : public QObject {
  Q_OBJECT
 public:
  explicit PredictionOpener(Session& session, QObject* parent = nullptr);

  /// Reads a file. With one body in it, that is used; otherwise choiceWanted() asks.
  /// @param otherwise called when the file holds no prediction, or nobody is worked on that it
  /// could be for; without it that is told by failed().
  void open(const std::filesystem::path& path, std::function<void()> otherwise = nullptr);
  /// Asks a regressor for the body in the photo and uses it.
  void regress(const RegressFunction& regressor);
  /// Uses one of a file's bodies.
  void use(const PredictionPtr& prediction, const PredictionChoice& choice);

  [[nodiscard]] bool isBusy() const { return runner_.isRunning(); }

 Q_SIGNALS:
  /// Frame of the photo's name and the person nearest to the keypoints are suggested.
  void choiceWanted(const lay::PredictionPtr& prediction, const lay::PredictionChoice& suggested);
  /// @param source "WHAM, frame 6, person 3". @param notes sentences, one a line.
  void used(const QString& source, const QString& notes);
  void failed(const lay::Problem& problem);
  void busyChanged(const QString& what);

 private:
  struct Read;
  [[nodiscard]] std::optional<PlacementScene> scene() const;
  void askForAPerson();
  void accept(const Read& read);

  Session& session_;
  JobRunner runner_;
};

}  // namespace lay

Q_DECLARE_METATYPE(lay::PredictionPtr)
Q_DECLARE_METATYPE(lay::PredictionChoice)
