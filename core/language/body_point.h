#pragma once

#include "core/body/joints.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace lay {

/// What a statement speaks of: joints, the middles of limbs, and a few points in between. "Left" is
/// the person's own left. A limb stands for its middle where a position is asked for. The order is
/// a ranking: of two points in one relation the one that stands first here is the subject.
enum class BodyPoint : std::uint8_t {
  LeftHand,
  RightHand,
  LeftWrist,
  RightWrist,
  LeftForearm,
  RightForearm,
  LeftElbow,
  RightElbow,
  LeftUpperArm,
  RightUpperArm,
  LeftArm,
  RightArm,
  LeftFoot,
  RightFoot,
  LeftAnkle,
  RightAnkle,
  LeftShin,
  RightShin,
  LeftKnee,
  RightKnee,
  LeftThigh,
  RightThigh,
  LeftLeg,
  RightLeg,
  LeftShoulder,
  RightShoulder,
  LeftHip,
  RightHip,
  Head,
  Neck,
  Chest,
  Torso,
  Waist,
  Pelvis,
  Body,
  None
};

inline constexpr int kBodyPointCount = static_cast<int>(BodyPoint::None) + 1;

/// The rows of a description. The paper's "arms" and "legs" are the union of two.
enum class BodyPart : std::uint8_t { Overall, Head, Torso, LeftArm, RightArm, LeftLeg, RightLeg };
inline constexpr int kBodyPartCount = 7;

enum class BodySide : std::uint8_t { Middle, Left, Right };

/// "left_hand", "torso": as files and tests write it.
[[nodiscard]] std::string_view nameOf(BodyPoint point);
/// "left hand", "torso": as a sentence writes it, without article.
[[nodiscard]] std::string_view wordsOf(BodyPoint point);
[[nodiscard]] std::optional<BodyPoint> bodyPointNamed(std::string_view name);

/// "overall", "left_arm": as files write it.
[[nodiscard]] std::string_view nameOf(BodyPart part);
[[nodiscard]] std::optional<BodyPart> bodyPartNamed(std::string_view name);

[[nodiscard]] BodySide sideOf(BodyPoint point);
[[nodiscard]] BodySide sideOf(BodyPart part);
/// The same point of the other side; itself in the middle.
[[nodiscard]] BodyPoint mirrored(BodyPoint point);
[[nodiscard]] BodyPart mirrored(BodyPart part);
/// The same kind of point on `side`; itself when it lies in the middle.
[[nodiscard]] BodyPoint onSide(BodyPoint point, BodySide side);
[[nodiscard]] BodyPart partOf(BodyPoint point);

/// True of hands, wrists, arms and elbows.
[[nodiscard]] bool isOfArm(BodyPoint point);
/// True of feet, ankles, legs and knees.
[[nodiscard]] bool isOfLeg(BodyPoint point);

/// A point as a fixed combination of joints, so that its derivative is that combination too. The
/// hand continues the forearm (PoseScript's virtual joint); limbs are their middles.
struct PointTerm {
  SmplJoint joint = kPelvis;
  double weight = 1;
};
[[nodiscard]] std::span<const PointTerm> termsOf(BodyPoint point);

/// The joints where a limb begins and ends (shoulder to wrist, hip to ankle, pelvis to neck, ...).
struct LimbEnds {
  SmplJoint from = kPelvis;
  SmplJoint to = kNeck;
};
/// Nothing for a point that is no limb.
[[nodiscard]] std::optional<LimbEnds> limbEnds(BodyPoint point);

/// Begin, middle and end of the bend that an elbow or a knee makes; nothing for other points.
[[nodiscard]] std::optional<std::array<SmplJoint, 3>> bendJoints(BodyPoint point);

}  // namespace lay
