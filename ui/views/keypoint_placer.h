#pragma once

#include <array>

#include <QObject>

#include "ui/document/session.h"

namespace lay {

/// Has a person click COCO's 17 keypoints into the photo, one after the other: those that are
/// missing, in their order. Every click is a step of undo; a point that is taken back is asked for
/// again. Needs no detector. GUI thread.
class KeypointPlacer : public QObject {
  Q_OBJECT
 public:
  explicit KeypointPlacer(Session& session, QObject* parent = nullptr);

  [[nodiscard]] bool isActive() const { return is_active_; }
  /// The point that is asked for, -1 when none is.
  [[nodiscard]] int next() const;
  /// What to say over the photo.
  [[nodiscard]] QString prompt() const;

  /// Begins with the first that is missing; does nothing without a photo.
  void start();
  /// @param pixel px of the photo.
  void place(const Eigen::Vector2f& pixel);
  /// It cannot be seen in the photo.
  void skip();
  void finish();

 Q_SIGNALS:
  void changed();
  /// @param num_points the person has now.
  void finished(int num_points);

 private:
  [[nodiscard]] Keypoints2d keypoints() const;
  void goOn();

  Session& session_;
  bool is_active_ = false;
  std::array<bool, kCocoKeypointCount> skipped_{};
};

}  // namespace lay
