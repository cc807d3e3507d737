#include "core/language/body_point.h"

#include <algorithm>

namespace lay {
namespace {

// How far the middle of the hand continues the forearm, in lengths of the forearm: half of a hand's
// 0.14 m on a forearm of 0.25 m.
constexpr double kHandReach = 0.27;

struct PointRow {
  BodyPoint point;
  std::string_view name;
  std::string_view words;
  BodyPart part;
  std::array<PointTerm, 3> terms;
  int num_terms;
};

constexpr int kFirstMiddlePoint = static_cast<int>(BodyPoint::Head);

constexpr PointRow one(BodyPoint point,
                       std::string_view name,
                       std::string_view words,
                       BodyPart part,
                       SmplJoint joint) {
  return {point, name, words, part, {{{joint, 1.0}}}, 1};
}

constexpr PointRow middle(BodyPoint point,
                          std::string_view name,
                          std::string_view words,
                          BodyPart part,
                          SmplJoint a,
                          SmplJoint b) {
  return {point, name, words, part, {{{a, 0.5}, {b, 0.5}}}, 2};
}

constexpr PointRow hand(BodyPoint point,
                        std::string_view name,
                        std::string_view words,
                        BodyPart part,
                        SmplJoint wrist,
                        SmplJoint elbow) {
  return {point, name, words, part, {{{wrist, 1.0 + kHandReach}, {elbow, -kHandReach}}}, 2};
}

using enum BodyPoint;

constexpr std::array<PointRow, kBodyPointCount> kPoints = {{
    hand(LeftHand, "left_hand", "left hand", BodyPart::LeftArm, kLeftWrist, kLeftElbow),
    hand(RightHand, "right_hand", "right hand", BodyPart::RightArm, kRightWrist, kRightElbow),
    one(LeftWrist, "left_wrist", "left wrist", BodyPart::LeftArm, kLeftWrist),
    one(RightWrist, "right_wrist", "right wrist", BodyPart::RightArm, kRightWrist),
    middle(LeftForearm, "left_forearm", "left forearm", BodyPart::LeftArm, kLeftElbow, kLeftWrist),
    middle(RightForearm,
           "right_forearm",
           "right forearm",
           BodyPart::RightArm,
           kRightElbow,
           kRightWrist),
    one(LeftElbow, "left_elbow", "left elbow", BodyPart::LeftArm, kLeftElbow),
    one(RightElbow, "right_elbow", "right elbow", BodyPart::RightArm, kRightElbow),
    middle(LeftUpperArm,
           "left_upper_arm",
           "left upper arm",
           BodyPart::LeftArm,
           kLeftShoulder,
           kLeftElbow),
    middle(RightUpperArm,
           "right_upper_arm",
           "right upper arm",
           BodyPart::RightArm,
           kRightShoulder,
           kRightElbow),
    middle(LeftArm, "left_arm", "left arm", BodyPart::LeftArm, kLeftShoulder, kLeftWrist),
    middle(RightArm, "right_arm", "right arm", BodyPart::RightArm, kRightShoulder, kRightWrist),
    one(LeftFoot, "left_foot", "left foot", BodyPart::LeftLeg, kLeftFoot),
    one(RightFoot, "right_foot", "right foot", BodyPart::RightLeg, kRightFoot),
    one(LeftAnkle, "left_ankle", "left ankle", BodyPart::LeftLeg, kLeftAnkle),
    one(RightAnkle, "right_ankle", "right ankle", BodyPart::RightLeg, kRightAnkle),
    middle(LeftShin, "left_shin", "left shin", BodyPart::LeftLeg, kLeftKnee, kLeftAnkle),
    middle(RightShin, "right_shin", "right shin", BodyPart::RightLeg, kRightKnee, kRightAnkle),
    one(LeftKnee, "left_knee", "left knee", BodyPart::LeftLeg, kLeftKnee),
    one(RightKnee, "right_knee", "right knee", BodyPart::RightLeg, kRightKnee),
    middle(LeftThigh, "left_thigh", "left thigh", BodyPart::LeftLeg, kLeftHip, kLeftKnee),
    middle(RightThigh, "right_thigh", "right thigh", BodyPart::RightLeg, kRightHip, kRightKnee),
    middle(LeftLeg, "left_leg", "left leg", BodyPart::LeftLeg, kLeftHip, kLeftAnkle),
    middle(RightLeg, "right_leg", "right leg", BodyPart::RightLeg, kRightHip, kRightAnkle),
    one(LeftShoulder, "left_shoulder", "left shoulder", BodyPart::LeftArm, kLeftShoulder),
    one(RightShoulder, "right_shoulder", "right shoulder", BodyPart::RightArm, kRightShoulder),
    one(LeftHip, "left_hip", "left hip", BodyPart::LeftLeg, kLeftHip),
    one(RightHip, "right_hip", "right hip", BodyPart::RightLeg, kRightHip),
    one(BodyPoint::Head, "head", "head", BodyPart::Head, kHead),
    one(Neck, "neck", "neck", BodyPart::Head, kNeck),
    one(Chest, "chest", "chest", BodyPart::Torso, kSpine3),
    {BodyPoint::Torso,
     "torso",
     "torso",
     BodyPart::Torso,
     {{{kPelvis, 1.0 / 3}, {kNeck, 1.0 / 3}, {kSpine3, 1.0 / 3}}},
     3},
    one(Waist, "waist", "waist", BodyPart::Torso, kSpine1),
    one(Pelvis, "pelvis", "pelvis", BodyPart::Torso, kPelvis),
    one(Body, "body", "body", BodyPart::Overall, kPelvis),
    one(None, "none", "", BodyPart::Overall, kPelvis),
}};

constexpr bool isInOrder() {
  for (int i = 0; i < kBodyPointCount; ++i) {
    if (static_cast<int>(kPoints[i].point) != i) return false;
  }
  return true;
}
static_assert(isInOrder());

const PointRow& rowOf(BodyPoint point) {
  return kPoints[static_cast<std::size_t>(point)];
}

constexpr std::array<std::string_view, kBodyPartCount> kPartNames = {
    "overall", "head", "torso", "left_arm", "right_arm", "left_leg", "right_leg"};

}  // namespace

std::string_view nameOf(BodyPoint point) {
  return rowOf(point).name;
}

std::string_view wordsOf(BodyPoint point) {
  return rowOf(point).words;
}

std::optional<BodyPoint> bodyPointNamed(std::string_view name) {
  const auto* const found = std::find_if(
      kPoints.begin(), kPoints.end(), [name](const PointRow& row) { return row.name == name; });
  if (found == kPoints.end()) return std::nullopt;
  return found->point;
}

std::string_view nameOf(BodyPart part) {
  return kPartNames[static_cast<std::size_t>(part)];
}

std::optional<BodyPart> bodyPartNamed(std::string_view name) {
  const auto* const found = std::find(kPartNames.begin(), kPartNames.end(), name);
  if (found == kPartNames.end()) return std::nullopt;
  return static_cast<BodyPart>(found - kPartNames.begin());
}

BodySide sideOf(BodyPoint point) {
  const int index = static_cast<int>(point);
  if (index >= kFirstMiddlePoint) return BodySide::Middle;
  return index % 2 == 0 ? BodySide::Left : BodySide::Right;
}

BodySide sideOf(BodyPart part) {
  if (part == BodyPart::LeftArm || part == BodyPart::LeftLeg) return BodySide::Left;
  if (part == BodyPart::RightArm || part == BodyPart::RightLeg) return BodySide::Right;
  return BodySide::Middle;
}

BodyPoint mirrored(BodyPoint point) {
  const int index = static_cast<int>(point);
  return index >= kFirstMiddlePoint ? point : static_cast<BodyPoint>(index ^ 1);
}

BodyPart mirrored(BodyPart part) {
  switch (part) {
    case BodyPart::LeftArm:
      return BodyPart::RightArm;
    case BodyPart::RightArm:
      return BodyPart::LeftArm;
    case BodyPart::LeftLeg:
      return BodyPart::RightLeg;
    case BodyPart::RightLeg:
      return BodyPart::LeftLeg;
    default:
      return part;
  }
}

BodyPoint onSide(BodyPoint point, BodySide side) {
  const BodySide present = sideOf(point);
  const bool stays = present == BodySide::Middle || side == BodySide::Middle || present == side;
  return stays ? point : mirrored(point);
}

BodyPart partOf(BodyPoint point) {
  return rowOf(point).part;
}

bool isOfArm(BodyPoint point) {
  return point <= RightArm;
}

bool isOfLeg(BodyPoint point) {
  return point >= LeftFoot && point <= RightLeg;
}

std::span<const PointTerm> termsOf(BodyPoint point) {
  const PointRow& row = rowOf(point);
  return {row.terms.data(), static_cast<std::size_t>(row.num_terms)};
}

std::optional<LimbEnds> limbEnds(BodyPoint point) {
  switch (point) {
    case LeftForearm:
      return LimbEnds{kLeftElbow, kLeftWrist};
    case RightForearm:
      return LimbEnds{kRightElbow, kRightWrist};
    case LeftUpperArm:
      return LimbEnds{kLeftShoulder, kLeftElbow};
    case RightUpperArm:
      return LimbEnds{kRightShoulder, kRightElbow};
    case LeftArm:
      return LimbEnds{kLeftShoulder, kLeftWrist};
    case RightArm:
      return LimbEnds{kRightShoulder, kRightWrist};
    case LeftShin:
      return LimbEnds{kLeftKnee, kLeftAnkle};
    case RightShin:
      return LimbEnds{kRightKnee, kRightAnkle};
    case LeftThigh:
      return LimbEnds{kLeftHip, kLeftKnee};
    case RightThigh:
      return LimbEnds{kRightHip, kRightKnee};
    case LeftLeg:
      return LimbEnds{kLeftHip, kLeftAnkle};
    case RightLeg:
      return LimbEnds{kRightHip, kRightAnkle};
    case BodyPoint::Torso:
      return LimbEnds{kPelvis, kNeck};
    default:
      return std::nullopt;
  }
}

std::optional<std::array<SmplJoint, 3>> bendJoints(BodyPoint point) {
  switch (point) {
    case LeftElbow:
      return std::array{kLeftShoulder, kLeftElbow, kLeftWrist};
    case RightElbow:
      return std::array{kRightShoulder, kRightElbow, kRightWrist};
    case LeftKnee:
      return std::array{kLeftHip, kLeftKnee, kLeftAnkle};
    case RightKnee:
      return std::array{kRightHip, kRightKnee, kRightAnkle};
    default:
      return std::nullopt;
  }
}

}  // namespace lay
