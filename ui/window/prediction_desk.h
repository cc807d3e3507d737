#pragma once

#include <QObject>

#include "ui/document/prediction_opener.h"

class QWidget;

namespace lay {

/// Everything the window does about predictions of other programs: chooses the file, asks which of
/// its bodies is meant, says where the body comes from. GUI thread.
class PredictionDesk : public QObject {
  Q_OBJECT
 public:
  PredictionDesk(Session& session, QWidget& window);

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
