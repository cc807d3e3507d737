#include "core/refine/edit.h"

#include <algorithm>
#include <initializer_list>

#include "core/refine/refinement_problem.h"

namespace lay {
namespace {

JointMask maskOf(std::initializer_list<SmplJoint> joints) {
  JointMask mask;
  for (const SmplJoint joint : joints) mask.set(static_cast<std::size_t>(joint));
  return mask;
}

JointMask ofPart(BodyPart part) {
  switch (part) {
    case BodyPart::Head:
      return maskOf({kNeck, kHead});
    case BodyPart::LeftArm:
      return maskOf({kLeftCollar, kLeftShoulder, kLeftElbow, kLeftWrist});
    case BodyPart::RightArm:
      return maskOf({kRightCollar, kRightShoulder, kRightElbow, kRightWrist});
    case BodyPart::LeftLeg:
      return maskOf({kLeftHip, kLeftKnee, kLeftAnkle});
    case BodyPart::RightLeg:
      return maskOf({kRightHip, kRightKnee, kRightAnkle});
    case BodyPart::Torso:
      return maskOf({kPelvis, kSpine1, kSpine2, kSpine3, kNeck, kHead}) |
             ofPart(BodyPart::LeftArm) | ofPart(BodyPart::RightArm) |
             maskOf({kLeftHip, kRightHip, kLeftKnee, kRightKnee});
    default:
      return JointMask().set();
  }
}

/// A relation to the trunk or the head is made true by the limb: the trunk stays where it is.
bool isCarried(BodyPart object, BodyPart subject) {
  const bool is_limb = subject != BodyPart::Torso && subject != BodyPart::Overall;
  return is_limb &&
         (object == BodyPart::Torso || object == BodyPart::Head || object == BodyPart::Overall);
}

/// A hand near a shoulder or hip goes there; neither the other arm nor a leg comes to meet it.
bool isAttached(BodyPoint point) {
  return point == BodyPoint::LeftShoulder || point == BodyPoint::RightShoulder ||
         point == BodyPoint::LeftHip || point == BodyPoint::RightHip;
}

}  // namespace

JointMask jointsMovedBy(const std::vector<Statement>& statements) {
  JointMask mask;
  for (const Statement& statement : statements) {
    const BodyPart subject = partOf(statement.subject);
    mask |= ofPart(subject);
    if (statement.object == BodyPoint::None || isAttached(statement.object)) continue;
    const BodyPart object = partOf(statement.object);
    if (!isCarried(object, subject)) mask |= ofPart(object);
  }
  return mask;
}

std::vector<Statement> changedStatements(const PartDescriptions& before,
                                         const PartDescriptions& after) {
  const std::vector<Statement> known = allStatements(before);
  std::vector<Statement> changed;
  for (const Statement& statement : allStatements(after)) {
    if (std::find(known.begin(), known.end(), statement) == known.end()) {
      changed.push_back(statement);
    }
  }
  return changed;
}

RefinementProblem editedProblem(RefinementProblem problem,
                                const SmplParams& shown,
                                const std::vector<Statement>& changed) {
  problem.initial = shown;
  problem.descriptions = {};
  for (const Statement& statement : changed) {
    PartDescription& part = problem.descriptions[partOf(statement.subject)];
    part.author = Author::Person;
    part.statements.push_back(statement);
  }
  problem.moving = jointsMovedBy(changed);
  return problem;
}

}  // namespace lay
