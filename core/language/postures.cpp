#include "core/language/postures.h"

#include <algorithm>
#include <limits>

namespace lay {
namespace {

using enum BodyPoint;
using enum MeasureKind;
using Way = std::vector<StatementTerm>;
using Ways = std::vector<Way>;

constexpr double kAny = std::numeric_limits<double>::infinity();

StatementTerm atLeast(double low, MeasureKind kind, BodyPoint a, BodyPoint b = None) {
  return {{kind, a, b}, low, kAny};
}

StatementTerm atMost(double high, MeasureKind kind, BodyPoint a, BodyPoint b = None) {
  return {{kind, a, b}, -kAny, high};
}

Way both(Way a, const Way& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

/// Feet under the body, hips well above them, at least this leg straight.
Way standingOn(BodyPoint knee, BodyPoint foot) {
  return {atLeast(130, BendAngle, knee),
          atMost(0.15, GroundHeight, foot),
          atLeast(0.60, GroundHeight, Pelvis),
          atMost(100, TrunkPitch, BodyPoint::Torso)};
}

/// That knee on the ground, the other foot planted with its knee up.
Way kneelingOn(BodyPoint knee) {
  const BodyPoint other_knee = mirrored(knee);
  const BodyPoint other_foot = onSide(BodyPoint::LeftFoot, sideOf(other_knee));
  return {atMost(0.13, GroundHeight, knee),
          atLeast(0.25, GroundHeight, other_knee),
          atMost(0.13, GroundHeight, other_foot),
          atLeast(0.25, GroundHeight, Pelvis),
          atMost(60, Tilt, BodyPoint::Torso)};
}

/// Both feet planted far apart with the hips low: a runner's stride is none.
Way lungingWith(BodyPoint knee, BodyPoint foot) {
  return {atMost(125, BendAngle, knee),
          atLeast(0.50, DepthOffset, foot, mirrored(foot)),
          atMost(0.12, GroundHeight, foot),
          atMost(0.20, GroundHeight, mirrored(foot)),
          atLeast(0.13, GroundHeight, mirrored(knee)),
          atMost(0.75, GroundHeight, Pelvis)};
}

Ways lying(const Way& facing) {
  return {both({atLeast(60, Tilt, BodyPoint::Torso), atMost(0.40, GroundHeight, Pelvis)}, facing)};
}

Ways waysOf(StatementClass posture) {
  const Way kneeling_upright = {atMost(0.13, GroundHeight, LeftKnee),
                                atMost(0.13, GroundHeight, RightKnee),
                                atLeast(0.20, HeightOffset, Pelvis, LeftKnee),
                                atMost(60, Tilt, BodyPoint::Torso)};
  const Way kneeling_on_heels = {atMost(45, BendAngle, LeftKnee),
                                 atMost(45, BendAngle, RightKnee),
                                 atMost(0.13, GroundHeight, LeftKnee),
                                 atMost(0.13, GroundHeight, RightKnee),
                                 atMost(60, Tilt, BodyPoint::Torso)};
  switch (posture) {
    case StatementClass::Standing:
      return {standingOn(LeftKnee, LeftFoot), standingOn(RightKnee, RightFoot)};
    case StatementClass::Sitting:
      return {{atLeast(55, Tilt, LeftThigh),
               atLeast(55, Tilt, RightThigh),
               atMost(50, Tilt, BodyPoint::Torso),
               atLeast(0.36, DepthOffset, LeftFoot, Pelvis),
               atLeast(0.36, DepthOffset, RightFoot, Pelvis),
               atMost(0.65, GroundHeight, Pelvis)},
              {atLeast(55, Tilt, LeftThigh),
               atLeast(55, Tilt, RightThigh),
               atMost(50, Tilt, BodyPoint::Torso),
               atMost(0.20, GroundHeight, Pelvis)}};
    case StatementClass::Kneeling:
      return {kneeling_upright, kneeling_on_heels};
    case StatementClass::KneelingOnLeft:
      return {kneelingOn(LeftKnee)};
    case StatementClass::KneelingOnRight:
      return {kneelingOn(RightKnee)};
    case StatementClass::KneelingOnOne:
      return {kneelingOn(LeftKnee), kneelingOn(RightKnee)};
    case StatementClass::Crouching:
      return {{atMost(110, BendAngle, LeftKnee),
               atMost(110, BendAngle, RightKnee),
               atMost(0.20, GroundHeight, LeftFoot),
               atMost(0.20, GroundHeight, RightFoot),
               atMost(0.62, GroundHeight, Pelvis),
               atMost(75, Tilt, BodyPoint::Torso)}};
    case StatementClass::Lunging:
      return {lungingWith(LeftKnee, LeftFoot), lungingWith(RightKnee, RightFoot)};
    case StatementClass::Striding:
      return {{atLeast(0.30, DepthGap, LeftFoot, RightFoot),
               atMost(40, Tilt, BodyPoint::Torso),
               atLeast(0.60, GroundHeight, Pelvis)}};
    case StatementClass::Lying:
      return lying({});
    case StatementClass::LyingOnBack:
      return lying({atMost(45, ChestFromUp, BodyPoint::Torso)});
    case StatementClass::LyingOnFront:
      return lying({atLeast(135, ChestFromUp, BodyPoint::Torso)});
    case StatementClass::LyingOnLeftSide:
      return lying({atLeast(135, LeftFromUp, BodyPoint::Torso)});
    case StatementClass::LyingOnRightSide:
      return lying({atMost(45, LeftFromUp, BodyPoint::Torso)});
    case StatementClass::OnAllFours:
      return {{atMost(0.18, GroundHeight, LeftHand),
               atMost(0.18, GroundHeight, RightHand),
               atMost(0.13, GroundHeight, LeftKnee),
               atMost(0.13, GroundHeight, RightKnee),
               atLeast(45, Tilt, BodyPoint::Torso),
               atLeast(0.25, GroundHeight, Pelvis)}};
    case StatementClass::UpsideDown:
      return {{atLeast(0.30, HeightOffset, LeftHip, BodyPoint::Head),
               atLeast(0.30, HeightOffset, LeftAnkle, BodyPoint::Head),
               atLeast(0.30, HeightOffset, RightAnkle, BodyPoint::Head)}};
    default:
      return {};
  }
}

Ways crossedArms(StatementClass crossing) {
  Way way = {atMost(-0.05, SideOffset, LeftHand, RightHand),
             atMost(0.30, Distance, LeftHand, RightElbow),
             atMost(0.30, Distance, RightHand, LeftElbow),
             atLeast(0.05, DepthOffset, LeftHand, BodyPoint::Torso),
             atLeast(0.05, DepthOffset, RightHand, BodyPoint::Torso)};
  if (crossing == StatementClass::LeftFront) {
    way.push_back(atLeast(0.02, DepthOffset, LeftForearm, RightForearm));
  } else if (crossing == StatementClass::RightFront) {
    way.push_back(atMost(-0.02, DepthOffset, LeftForearm, RightForearm));
  }
  return {way};
}

Ways crossedLegs(StatementClass crossing) {
  Way way = {atMost(-0.03, SideOffset, LeftAnkle, RightAnkle),
             atMost(0.60, Distance, LeftAnkle, RightAnkle)};
  if (crossing == StatementClass::LeftFront) {
    way.push_back(atLeast(0.03, DepthOffset, LeftAnkle, RightAnkle));
  } else if (crossing == StatementClass::RightFront) {
    way.push_back(atMost(-0.03, DepthOffset, LeftAnkle, RightAnkle));
  }
  return {way};
}

bool holdsInOneWay(const Ways& ways, const SkeletonPose& pose) {
  return std::any_of(ways.begin(), ways.end(), [&pose](const Way& way) {
    return std::all_of(way.begin(), way.end(), [&pose](const StatementTerm& term) {
      const double value = measure(term.measure, pose);
      return value >= term.low && value <= term.high;
    });
  });
}

}  // namespace

const std::vector<std::vector<StatementTerm>>& postureTerms(StatementClass posture) {
  static const std::vector<Ways> kTable = [] {
    std::vector<Ways> table;
    for (int i = 0; i < kStatementClassCount; ++i) {
      table.push_back(waysOf(static_cast<StatementClass>(i)));
    }
    return table;
  }();
  return kTable[static_cast<std::size_t>(posture)];
}

const std::vector<std::vector<StatementTerm>>& crossingTerms(BodyPoint limb,
                                                             StatementClass crossing) {
  using enum StatementClass;
  static const std::array<std::array<Ways, 3>, 2> kTable = {
      {{crossedArms(Crossed), crossedArms(LeftFront), crossedArms(RightFront)},
       {crossedLegs(Crossed), crossedLegs(LeftFront), crossedLegs(RightFront)}}};
  const std::size_t way = crossing == LeftFront ? 1 : crossing == RightFront ? 2 : 0;
  return kTable[isOfArm(limb) ? 0 : 1][way];
}

std::optional<StatementClass> postureOf(const SkeletonPose& pose) {
  using enum StatementClass;
  // The particular before the general: somebody on all fours kneels too, a lunge is a stance too.
  constexpr std::array kOrder = {UpsideDown,
                                 OnAllFours,
                                 LyingOnBack,
                                 LyingOnFront,
                                 LyingOnLeftSide,
                                 LyingOnRightSide,
                                 Lying,
                                 KneelingOnLeft,
                                 KneelingOnRight,
                                 Kneeling,
                                 Sitting,
                                 Crouching,
                                 Lunging,
                                 Striding,
                                 Standing};
  const auto* const found =
      std::find_if(kOrder.begin(), kOrder.end(), [&pose](StatementClass posture) {
        return holdsInOneWay(postureTerms(posture), pose);
      });
  if (found == kOrder.end()) return std::nullopt;
  return *found;
}

}  // namespace lay
