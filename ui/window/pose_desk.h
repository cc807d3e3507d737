#pragma once

#include <QObject>
#include <QPointer>

#include "ui/views/keypoint_placer.h"
#include "ui/views/pose_tool.h"

class QAction;
class QMenu;
class QWidget;

namespace lay {

/// The Pose menu and the menu of a handle: what can be done to a pose by hand, in words. It knows
/// which part is meant and tells the tool; what changes is a step of undo.
class PoseDesk : public QObject {
  Q_OBJECT
 public:
  /// @param menu the window's, filled here.
  PoseDesk(PoseTool& tool, KeypointPlacer& placer, QMenu& menu, QWidget* parent);

  [[nodiscard]] QAction* poseAction() const { return pose_; }
  [[nodiscard]] QAction* placeAction() const { return place_; }
  /// The menu of a joint; the caller shows it.
  [[nodiscard]] QMenu* menuFor(int joint);
  void showMenu(int joint, const QPoint& global);
  void updateActions(bool has_photo, bool has_body);

 private:
  void addPartMenus(QMenu& menu);

  PoseTool& tool_;
  KeypointPlacer& placer_;
  QWidget* parent_;
  QAction* pose_;
  QAction* place_;
  QAction* mirror_;
  QAction* feet_;
  QAction* release_;
  QMenu* parts_;
};

/// The part of the body that a joint belongs to; Overall for the pelvis.
[[nodiscard]] BodyPart partOfJoint(int joint);

}  // namespace lay
