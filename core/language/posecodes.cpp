#include "core/language/posecodes.h"

#include "core/language/postures.h"

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

using enum BodyPoint;
using Class = StatementClass;
using Kind = StatementKind;

/// A direction is said only when the limb keeps this close to it.
constexpr double kSureDirection = 25;
/// From here a limb is straight enough to point somewhere as a whole.
constexpr double kPointingBend = 140;

bool isLowPosture(std::optional<Class> posture) {
  using enum StatementClass;
  constexpr std::array kLow = {Lying,
                               LyingOnBack,
                               LyingOnFront,
                               LyingOnLeftSide,
                               LyingOnRightSide,
                               Sitting,
                               Kneeling,
                               KneelingOnLeft,
                               KneelingOnRight,
                               OnAllFours,
                               UpsideDown};
  return posture && std::find(kLow.begin(), kLow.end(), *posture) != kLow.end();
}

/// Collects the statements of one pose.
class Collector {
 public:
  Collector(const SkeletonPose& pose, const PosecodeThresholds& t)
      : pose_(pose), t_(t), posture_(postureOf(pose)) {}

  std::vector<Posecode> collect() {
    overall();
    torso();
    head();
    for (const BodySide side : {BodySide::Left, BodySide::Right}) {
      arm(side);
      leg(side);
    }
    return std::move(codes_);
  }

 private:
  void say(BodyPart part, Kind kind, BodyPoint a, BodyPoint b, Class value, bool is_rare) {
    Statement statement;
    statement.kind = kind;
    statement.subject = a;
    statement.object = b;
    statement.value = value;
    codes_.push_back({canonical(statement), part, is_rare});
  }

  [[nodiscard]] double value(MeasureKind kind, BodyPoint a, BodyPoint b = None) const {
    return measure({kind, a, b}, pose_);
  }

  [[nodiscard]] double towards(BodyPoint limb, BodyAxis axis) const {
    return measure({MeasureKind::LimbDirection, limb, None, axis}, pose_);
  }

  void overall() {
    const BodyPart part = BodyPart::Overall;
    if (posture_) {
      say(part, Kind::Posture, Body, None, *posture_, *posture_ != Class::Standing);
    }
    if (crossed(LeftArm)) return feet(part);
    const double hands = value(MeasureKind::Distance, LeftHand, RightHand);
    if (hands < t_.distance[0]) {
      say(part, Kind::Distance, LeftHand, RightHand, Class::Close, true);
    } else if (hands > t_.distance[2]) {
      say(part, Kind::Distance, LeftHand, RightHand, Class::Wide, false);
    }
    const double height = value(MeasureKind::HeightOffset, LeftHand, RightHand);
    if (std::abs(height) > t_.offset) {
      say(part,
          Kind::Height,
          LeftHand,
          RightHand,
          height > 0 ? Class::Above : Class::Below,
          std::abs(height) > 3 * t_.offset);
    }
    feet(part);
  }

  bool crossed(BodyPoint limb) {
    for (const Class way : {Class::LeftFront, Class::RightFront, Class::Crossed}) {
      Statement statement;
      statement.kind = Kind::Crossed;
      statement.subject = limb;
      statement.object = mirrored(limb);
      statement.value = way;
      if (!holds(statement, pose_, t_)) continue;
      say(BodyPart::Overall, Kind::Crossed, limb, mirrored(limb), way, true);
      return true;
    }
    return false;
  }

  void feet(BodyPart part) {
    if (posture_ != Class::UpsideDown && crossed(LeftLeg)) return;
    const double apart = value(MeasureKind::Distance, LeftFoot, RightFoot);
    const double depth = value(MeasureKind::DepthOffset, LeftFoot, RightFoot);
    const Class value = apart < t_.distance[0]   ? Class::Close
                        : apart < t_.distance[1] ? Class::ShoulderWidth
                        : apart < t_.distance[2] ? Class::Spread
                                                 : Class::Wide;
    // "Spread" reads as sideways; a stride is told by which foot is in front.
    const bool is_sideways = std::abs(depth) < apart / 2;
    if (is_sideways || value == Class::Close) {
      say(part, Kind::Distance, LeftFoot, RightFoot, value, value == Class::Wide);
    }
    if (std::abs(depth) > t_.offset && !isLowPosture(posture_)) {
      const Class order = depth > 0 ? Class::Front : Class::Behind;
      say(part, Kind::Depth, LeftFoot, RightFoot, order, std::abs(depth) > 2 * t_.offset);
    }
  }

  void signedScale(BodyPart part,
                   Kind kind,
                   BodyPoint subject,
                   double degrees,
                   const std::array<std::array<double, 2>, 2>& steps,
                   const std::array<Class, 4>& classes) {
    const auto& scale = degrees > 0 ? steps[0] : steps[1];
    const double size = std::abs(degrees);
    if (size < scale[0]) return;
    const bool is_full = size >= scale[1];
    const Class value =
        degrees > 0 ? (is_full ? classes[1] : classes[0]) : (is_full ? classes[3] : classes[2]);
    say(part, kind, subject, None, value, is_full);
  }

  void torso() {
    const BodyPart part = BodyPart::Torso;
    const std::size_t before = codes_.size();
    const double shoulders_over_ankles =
        std::max(value(MeasureKind::HeightOffset, Chest, LeftAnkle),
                 value(MeasureKind::HeightOffset, Chest, RightAnkle));
    const double tilt = value(MeasureKind::Tilt, BodyPoint::Torso);
    if (tilt > t_.horizontal) {
      say(part, Kind::Direction, BodyPoint::Torso, None, Class::Horizontal, true);
    } else if (shoulders_over_ankles > 0.2) {
      signedScale(
          part,
          Kind::TrunkPitch,
          BodyPoint::Torso,
          value(MeasureKind::TrunkPitch, BodyPoint::Torso),
          {t_.trunk_pitch, t_.trunk_pitch},
          {Class::SlightlyForward, Class::Forward, Class::SlightlyBackward, Class::Backward});
    }
    const std::array kTurns = {
        Class::SlightlyLeft, Class::Left, Class::SlightlyRight, Class::Right};
    if (tilt < 60) {
      signedScale(part,
                  Kind::TrunkLean,
                  BodyPoint::Torso,
                  value(MeasureKind::TrunkLean, BodyPoint::Torso),
                  {t_.trunk_lean, t_.trunk_lean},
                  kTurns);
    }
    const bool is_tilted = codes_.size() > before;
    signedScale(part,
                Kind::TrunkTwist,
                BodyPoint::Torso,
                value(MeasureKind::TrunkTwist, BodyPoint::Torso),
                {t_.trunk_twist, t_.trunk_twist},
                kTurns);
    if (!is_tilted && tilt < t_.trunk_pitch[0] && shoulders_over_ankles > 0.2) {
      say(part, Kind::TrunkPitch, BodyPoint::Torso, None, Class::Upright, false);
    }
  }

  void head() {
    const BodyPart part = BodyPart::Head;
    const BodyPoint head = BodyPoint::Head;
    const double yaw = value(MeasureKind::HeadYaw, head);
    const double pitch = value(MeasureKind::HeadPitch, head);
    // Against the chest; of somebody who bends over or lies, "looking up" would be read as against
    // the ground, and be wrong.
    if (value(MeasureKind::Tilt, BodyPoint::Torso) < 35) {
      signedScale(part,
                  Kind::HeadPitch,
                  head,
                  pitch,
                  {t_.head_down, t_.head_up},
                  {Class::SlightlyDown, Class::Down, Class::SlightlyUp, Class::Up});
    }
    const std::array kTurns = {
        Class::SlightlyLeft, Class::Left, Class::SlightlyRight, Class::Right};
    signedScale(part, Kind::HeadYaw, head, yaw, {t_.head_yaw, t_.head_yaw}, kTurns);
    signedScale(part,
                Kind::HeadRoll,
                head,
                value(MeasureKind::HeadRoll, head),
                {t_.head_roll, t_.head_roll},
                kTurns);
    if (std::abs(yaw) < t_.head_yaw[0] * 0.6) {
      say(part, Kind::HeadYaw, head, None, Class::Neutral, false);
    }
  }

  void bend(BodyPart part, BodyPoint joint) {
    const double angle = value(MeasureKind::BendAngle, joint);
    constexpr std::array kClasses = {Class::FullyBent,
                                     Class::MostlyBent,
                                     Class::RightAngle,
                                     Class::PartlyBent,
                                     Class::SlightlyBent,
                                     Class::Straight};
    const auto step = static_cast<std::size_t>(
        std::count_if(t_.bend.begin(), t_.bend.end(), [angle](double t) { return angle > t; }));
    say(part, Kind::Bend, joint, None, kClasses[step], step < 2);
  }

  /// @return true when it said where the limb points.
  bool pointing(BodyPart part, BodyPoint limb, BodySide side) {
    struct Way {
      BodyAxis axis;
      Class value;
    };
    const bool is_left = side == BodySide::Left;
    const std::array ways = {
        Way{BodyAxis::Down, Class::Down},
        Way{BodyAxis::Up, Class::Up},
        Way{BodyAxis::Front, Class::Forward},
        Way{BodyAxis::Back, Class::Backward},
        is_left ? Way{BodyAxis::Left, Class::Left} : Way{BodyAxis::Right, Class::Right}};
    for (const Way& way : ways) {
      if (towards(limb, way.axis) > kSureDirection) continue;
      const bool is_down = way.value == Class::Down;
      if (is_down && isOfLeg(limb)) return false;  // what legs do
      say(part, Kind::Direction, limb, None, way.value, !is_down);
      return true;
    }
    return false;
  }

  void uprightOrLevel(BodyPart part, BodyPoint limb, bool vertical_is_rare) {
    const double tilt = value(MeasureKind::Tilt, limb);
    if (tilt < t_.vertical && vertical_is_rare) {
      say(part, Kind::Direction, limb, None, Class::Vertical, false);
    } else if (tilt > t_.horizontal) {
      say(part, Kind::Direction, limb, None, Class::Horizontal, isOfLeg(limb));
    }
  }

  void handHeight(BodyPart part, BodyPoint hand, BodyPoint shoulder, BodyPoint hip) {
    const double over_head = value(MeasureKind::HeightOffset, hand, BodyPoint::Head);
    const double over_shoulder = value(MeasureKind::HeightOffset, hand, shoulder);
    const double over_hip = value(MeasureKind::HeightOffset, hand, hip);
    const auto height = [&](BodyPoint object, Class value, bool is_rare) {
      say(part, Kind::Height, hand, object, value, is_rare);
    };
    if (over_head > t_.offset) return height(BodyPoint::Head, Class::Above, true);
    if (std::abs(over_head) < t_.aligned) return height(BodyPoint::Head, Class::Level, true);
    if (over_shoulder > t_.offset) return height(shoulder, Class::Above, true);
    if (std::abs(over_shoulder) < t_.aligned) return height(shoulder, Class::Level, true);
    if (std::abs(over_hip) < t_.aligned) return height(hip, Class::Level, false);
    if (over_hip < -t_.offset) return height(hip, Class::Below, false);
    if (over_hip > t_.offset) height(hip, Class::Above, false);
  }

  /// What a hand is close to: one thing, the closest.
  void handContact(BodyPart part, BodySide side, double elbow) {
    const BodySide other = side == BodySide::Left ? BodySide::Right : BodySide::Left;
    const BodyPoint hand = onSide(LeftHand, side);
    const std::array targets = {BodyPoint::Head,
                                onSide(LeftHip, side),
                                onSide(LeftKnee, side),
                                onSide(LeftKnee, other),
                                onSide(LeftShoulder, other),
                                onSide(LeftElbow, other),
                                onSide(LeftAnkle, side),
                                onSide(LeftFoot, side),
                                onSide(LeftFoot, other)};
    BodyPoint nearest = None;
    double least = t_.distance[0];
    for (const BodyPoint target : targets) {
      // A hanging hand is beside the hip: nothing to tell.
      if (target == onSide(LeftHip, side) && elbow > kPointingBend) continue;
      const double distance = value(MeasureKind::Distance, hand, target);
      if (distance < least) {
        least = distance;
        nearest = target;
      }
    }
    if (nearest != None) say(part, Kind::Distance, hand, nearest, Class::Close, true);
  }

  void arm(BodySide side) {
    const BodyPart part = side == BodySide::Left ? BodyPart::LeftArm : BodyPart::RightArm;
    const BodyPoint hand = onSide(LeftHand, side);
    const BodyPoint shoulder = onSide(LeftShoulder, side);
    const double elbow = value(MeasureKind::BendAngle, onSide(LeftElbow, side));
    bend(part, onSide(LeftElbow, side));
    const bool hangs =
        towards(onSide(LeftArm, side), BodyAxis::Down) <= kSureDirection && elbow > kPointingBend;
    const bool points = elbow > kPointingBend && pointing(part, onSide(LeftArm, side), side);
    if (!hangs) handHeight(part, hand, shoulder, onSide(LeftHip, side));
    if (!points) {
      uprightOrLevel(part, onSide(LeftUpperArm, side), false);
      uprightOrLevel(part, onSide(LeftForearm, side), true);
    }
    const double depth = value(MeasureKind::DepthOffset, hand, BodyPoint::Torso);
    if (depth > t_.offset && !hangs) {
      say(part, Kind::Depth, hand, BodyPoint::Torso, Class::Front, false);
    } else if (depth < -t_.offset) {
      say(part, Kind::Depth, hand, BodyPoint::Torso, Class::Behind, true);
    }
    sideways(part, side, hand, shoulder, points);
    handContact(part, side, elbow);
    if (value(MeasureKind::GroundHeight, hand) < t_.ground) {
      say(part, Kind::Ground, hand, None, Class::On, true);
    }
  }

  void sideways(BodyPart part, BodySide side, BodyPoint hand, BodyPoint shoulder, bool points) {
    const double sign = side == BodySide::Left ? 1 : -1;
    const Class outward = side == BodySide::Left ? Class::Left : Class::Right;
    const Class inward = side == BodySide::Left ? Class::Right : Class::Left;
    if (sign * value(MeasureKind::SideOffset, hand, shoulder) > t_.offset && !points) {
      say(part, Kind::Side, hand, shoulder, outward, false);
    } else if (sign * value(MeasureKind::SideOffset, hand, BodyPoint::Torso) < -t_.offset) {
      say(part, Kind::Side, hand, BodyPoint::Torso, inward, true);
    }
  }

  void leg(BodySide side) {
    const BodyPart part = side == BodySide::Left ? BodyPart::LeftLeg : BodyPart::RightLeg;
    const BodyPoint knee = onSide(LeftKnee, side);
    const BodyPoint foot = onSide(LeftFoot, side);
    const BodyPoint hip = onSide(LeftHip, side);
    bend(part, knee);
    if (value(MeasureKind::BendAngle, knee) > kPointingBend) {
      pointing(part, onSide(LeftLeg, side), side);
    }
    const bool lies = isLowPosture(posture_);
    if (!lies && value(MeasureKind::GroundHeight, foot) > t_.ground + 0.05) {
      say(part, Kind::Ground, foot, None, Class::Off, true);
    }
    if (!lies || posture_ == Class::Sitting) {
      uprightOrLevel(part, onSide(LeftThigh, side), false);
      uprightOrLevel(part, onSide(LeftShin, side), false);
    }
    const double knee_height = value(MeasureKind::HeightOffset, knee, hip);
    if (knee_height > t_.offset && posture_ != Class::UpsideDown) {
      say(part, Kind::Height, knee, hip, Class::Above, true);
    }
    const double foot_height = value(MeasureKind::HeightOffset, foot, hip);
    if (foot_height > -t_.aligned && !lies) {
      const Class level = foot_height > t_.offset ? Class::Above : Class::Level;
      if (level == Class::Above || foot_height < t_.aligned) {
        say(part, Kind::Height, foot, hip, level, true);
      }
    }
  }

  const SkeletonPose& pose_;
  const PosecodeThresholds& t_;
  std::optional<Class> posture_;
  std::vector<Posecode> codes_;
};

}  // namespace

std::vector<Posecode> posecodesOf(const SkeletonPose& pose, const PosecodeThresholds& thresholds) {
  return Collector(pose, thresholds).collect();
}

}  // namespace lay
