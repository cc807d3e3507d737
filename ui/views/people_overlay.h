#pragma once

#include <QWidget>

#include "ui/views/photo_canvas.h"

namespace lay {

/// The boxes of everybody in the photo, over its canvas: the chosen one strong, the others faint
/// and with a number. Lets the mouse through; the canvas tells of clicks. Nothing is drawn while
/// there is only one person.
class PeopleOverlay : public QWidget {
  Q_OBJECT
 public:
  PeopleOverlay(const Session& session, PhotoCanvas& canvas);

  /// Who is at a place of the photo: of several the smallest box; -1 where nobody is.
  [[nodiscard]] int personAt(const Eigen::Vector2f& photo_px) const;

 Q_SIGNALS:
  /// Another person than the one that is worked on was clicked.
  void personClicked(int person);

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  const Session& session_;
  PhotoCanvas& canvas_;
};

}  // namespace lay
