#include "core/critic/situation.h"

#include <array>
#include <utility>

#include "core/critic/group_terms.h"

namespace lay {
namespace {

bool showsPosture(StatementClass posture, const SkeletonPose& pose) {
  Statement statement;
  statement.kind = StatementKind::Posture;
  statement.subject = BodyPoint::Body;
  statement.value = posture;
  return holds(statement, pose);
}

int numUnseen(const Keypoints2d& keypoints, const std::array<int, 4>& of) {
  int unseen = 0;
  for (const int keypoint : of) unseen += keypoints.confidence[keypoint] > 0 ? 0 : 1;
  return unseen;
}

}  // namespace

Tags situationOf(const BodyModel& model,
                 const HypothesisGroup& group,
                 const std::vector<BodyFindings>& findings) {
  Eigen::Index middle = 0;
  groupTerms(findings).from_mean_mm.minCoeff(&middle);
  const auto medoid = static_cast<std::size_t>(middle);
  const SkeletonPose pose = skeletonPose(model, group.bodies[medoid]);
  Tags tags;
  constexpr std::array<std::pair<StatementClass, const char*>, 7> kPostures = {
      {{StatementClass::Standing, "standing"},
       {StatementClass::Sitting, "sitting"},
       {StatementClass::Lying, "lying"},
       {StatementClass::Kneeling, "kneeling"},
       {StatementClass::KneelingOnOne, "kneeling"},
       {StatementClass::OnAllFours, "kneeling"},
       {StatementClass::UpsideDown, "inverted"}}};
  for (const auto& [posture, tag] : kPostures) {
    if (showsPosture(posture, pose)) tags.insert(tag);
  }
  // A body's z is where it faces; the camera's points away from it.
  const Eigen::Vector3d facing = pose.camera_from_pelvis.col(2);
  if (std::abs(facing.x()) > std::abs(facing.z())) {
    tags.insert("side-view");
  } else if (facing.z() > 0) {
    tags.insert("back-view");
  }
  const Keypoints2d& seen = group.problem.keypoints;
  if (numUnseen(seen, {kKpLeftKnee, kKpRightKnee, kKpLeftAnkle, kKpRightAnkle}) >= 2) {
    tags.insert("occluded-legs");
  }
  if (numUnseen(seen, {kKpLeftElbow, kKpRightElbow, kKpLeftWrist, kKpRightWrist}) >= 2) {
    tags.insert("occluded-arms");
  }
  if (findings[medoid].overlap.share > 0) tags.insert("self-contact");
  return tags;
}

}  // namespace lay
