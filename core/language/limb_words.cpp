#include "core/language/limb_words.h"

namespace lay {

BodyPoint bendOf(BodyPoint point) {
  const BodySide side = sideOf(point);
  if (isOfArm(point)) return onSide(BodyPoint::LeftElbow, side);
  if (isOfLeg(point)) return onSide(BodyPoint::LeftKnee, side);
  return BodyPoint::None;
}

BodyPoint tipOf(BodyPoint point) {
  if (point == BodyPoint::LeftArm || point == BodyPoint::RightArm) {
    return onSide(BodyPoint::LeftHand, sideOf(point));
  }
  if (point == BodyPoint::LeftLeg || point == BodyPoint::RightLeg) {
    return onSide(BodyPoint::LeftFoot, sideOf(point));
  }
  return point;
}

BodyPoint pointerOf(BodyPoint point) {
  if (limbEnds(point)) return point;
  const BodySide side = sideOf(point);
  return onSide(isOfArm(point) ? BodyPoint::LeftArm : BodyPoint::LeftLeg, side);
}

StatementClass slight(StatementClass value, Degree degree) {
  if (degree != Degree::Slight) return value;
  switch (value) {
    case StatementClass::Left:
      return StatementClass::SlightlyLeft;
    case StatementClass::Right:
      return StatementClass::SlightlyRight;
    case StatementClass::Up:
      return StatementClass::SlightlyUp;
    case StatementClass::Down:
      return StatementClass::SlightlyDown;
    case StatementClass::Forward:
      return StatementClass::SlightlyForward;
    case StatementClass::Backward:
      return StatementClass::SlightlyBackward;
    default:
      return value;
  }
}

}  // namespace lay
