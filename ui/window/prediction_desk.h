#pragma once

#include <QObject>

#include "ui/document/prediction_opener.h"
#include "ui/window/main_actions.h"

namespace lay {

/// Everything the window does about first bodies that are not our own: chooses another program's
/// file, asks which of its bodies is meant, has the photo itself looked at, says where the body
/// comes from. GUI thread.
class PredictionDesk : public QObject {
  Q_OBJECT
 public:
  /// @param regress empty: the photo is not offered as a start.
  PredictionDesk(Session& session,
                 const MainActions& actions,
                 RegressFunction regress,
                 QWidget& window);

  /// Asks for a file.
  void choose();
  [[nodiscard]] PredictionOpener& opener() { return opener_; }

 Q_SIGNALS:
  /// What a person should know, good or bad.
  void told(const lay::Problem& problem);
  void busyChanged(const QString& what);

 private:
  void ask(const PredictionPtr& prediction, const PredictionChoice& suggested);
  void note(const QString& source, const QString& notes);

  Session& session_;
  QWidget& window_;
  PredictionOpener opener_;
};

}  // namespace lay
