#include "ui/window/pose_desk.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <array>

#include "core/language/body_point.h"
#include "ui/document/descriptions.h"
#include "ui/theme/icons.h"

namespace lay {

namespace {

constexpr std::array kParts = {BodyPart::Head,
                               BodyPart::Torso,
                               BodyPart::LeftArm,
                               BodyPart::RightArm,
                               BodyPart::LeftLeg,
                               BodyPart::RightLeg};

QString titleOf(BodyPart part) {
  return part == BodyPart::Overall ? PoseDesk::tr("Whole body") : Descriptions::nameOf(part);
}

/// What can be done to a part, into a menu. The states are those of when the menu opens.
void addPartActions(PoseTool& tool, BodyPart part, QMenu& menu) {
  const bool locked = tool.isLocked(part);
  menu.addAction(locked ? PoseDesk::tr("Unlock") : PoseDesk::tr("Lock"),
                 &tool,
                 [&tool, part, locked] { tool.lock(part, !locked); });
  if (mirrored(part) != part) {
    menu.addAction(PoseDesk::tr("Copy from the other side"), &tool, [&tool, part] {
      tool.copyFromOtherSide(part);
    });
  }
  menu.addAction(PoseDesk::tr("Reset to the first prediction"), &tool, [&tool, part] {
    tool.resetPart(part);
  });
}

}  // namespace

BodyPart partOfJoint(int joint) {
  for (const BodyPart part : kParts) {
    if (jointsOfPart(part).test(static_cast<std::size_t>(joint))) {
      return part;
    }
  }
  return BodyPart::Overall;
}

PoseDesk::PoseDesk(PoseTool& tool, KeypointPlacer& placer, QMenu& menu, QWidget* parent)
    : QObject(parent), tool_(tool), placer_(placer), parent_(parent) {
  pose_ = menu.addAction(themedIcon(QStringLiteral("pose")), tr("&Pose by hand"));
  pose_->setObjectName(QStringLiteral("poseByHand"));
  pose_->setCheckable(true);
  pose_->setShortcut(QKeySequence(Qt::Key_P));
  pose_->setToolTip(tr("Drag joints in the views; the rest of the limb follows"));
  connect(pose_, &QAction::toggled, &tool, &PoseTool::setOn);
  connect(&tool, &PoseTool::onChanged, pose_, &QAction::setChecked);
  place_ = menu.addAction(themedIcon(QStringLiteral("keypoints")), tr("Place &keypoints…"));
  place_->setObjectName(QStringLiteral("placeKeypoints"));
  place_->setToolTip(tr("Click the points that are missing, one after the other"));
  connect(place_, &QAction::triggered, &placer, &KeypointPlacer::start);
  menu.addSeparator();
  mirror_ = menu.addAction(tr("&Mirror the pose"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
  mirror_->setObjectName(QStringLiteral("mirrorPose"));
  connect(mirror_, &QAction::triggered, &tool, &PoseTool::mirrorPose);
  feet_ = menu.addAction(tr("Put the &feet on the ground"), QKeySequence(Qt::CTRL | Qt::Key_G));
  feet_->setObjectName(QStringLiteral("feetOnGround"));
  connect(feet_, &QAction::triggered, &tool, &PoseTool::putFeetOnGround);
  parts_ = menu.addMenu(tr("P&arts"));
  connect(parts_, &QMenu::aboutToShow, this, [this] {
    parts_->clear();
    addPartMenus(*parts_);
  });
  menu.addSeparator();
  release_ = menu.addAction(tr("&Release all joints"));
  release_->setObjectName(QStringLiteral("releaseJoints"));
  release_->setToolTip(tr("Forget where joints were put and which are locked"));
  connect(release_, &QAction::triggered, &tool, &PoseTool::forgetAll);
}

void PoseDesk::addPartMenus(QMenu& menu) {
  for (const BodyPart part : kParts) {
    addPartActions(tool_, part, *menu.addMenu(titleOf(part)));
  }
}

QMenu* PoseDesk::menuFor(int joint) {
  auto* menu = new QMenu(parent_);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const BodyPart part = partOfJoint(joint);
  menu->addSection(titleOf(part));
  addPartActions(tool_, part, *menu);
  menu->addSeparator();
  menu->addAction(tr("Release this joint"), &tool_, [this, joint] { tool_.forgetTarget(joint); });
  return menu;
}

void PoseDesk::showMenu(int joint, const QPoint& global) {
  menuFor(joint)->popup(global);
}

void PoseDesk::updateActions(bool has_photo, bool has_body) {
  place_->setEnabled(has_photo);
  for (QAction* action : {pose_, mirror_, feet_, release_, parts_->menuAction()}) {
    action->setEnabled(has_body);
  }
}

}  // namespace lay
