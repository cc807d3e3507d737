#include "core/language/statement_meaning.h"

#include "core/language/postures.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lay {
namespace {

constexpr double kAny = std::numeric_limits<double>::infinity();

struct Interval {
  double low = -kAny;
  double high = kAny;
};

double halfway(double a, double b) {
  return (a + b) / 2;
}

Interval bendInterval(const Statement& statement, const PosecodeThresholds& t) {
  if (statement.hasDegrees()) {
    return {statement.degrees - kToleranceDegrees, statement.degrees + kToleranceDegrees};
  }
  switch (statement.value) {
    case StatementClass::FullyBent:
      return {-kAny, t.bend[0]};
    case StatementClass::MostlyBent:
      return {t.bend[0], t.bend[1]};
    case StatementClass::RightAngle:
      return {t.bend[1], t.bend[2]};
    case StatementClass::PartlyBent:
      return {t.bend[2], t.bend[3]};
    case StatementClass::SlightlyBent:
      return {t.bend[3], t.bend[4]};
    case StatementClass::Straight:
      return {t.bend[4], kAny};
    default:
      return {-kAny, t.bent};
  }
}

Interval distanceInterval(StatementClass value, const PosecodeThresholds& t) {
  switch (value) {
    case StatementClass::Close:
      return {-kAny, t.distance[0]};
    case StatementClass::ShoulderWidth:
      return {t.distance[0], t.distance[1]};
    case StatementClass::Spread:
      return {t.distance[1], t.distance[2]};
    case StatementClass::Wide:
      return {t.distance[2], kAny};
    default:
      return {t.distance[1], kAny};
  }
}

Interval offsetInterval(StatementClass value, const PosecodeThresholds& t) {
  const double edge = halfway(t.aligned, t.offset);
  switch (value) {
    case StatementClass::Left:
    case StatementClass::Above:
    case StatementClass::Front:
      return {edge, kAny};
    case StatementClass::Right:
    case StatementClass::Below:
    case StatementClass::Behind:
      return {-kAny, -edge};
    default:
      return {-edge, edge};
  }
}

/// Classes on both sides of 0; `positive` and `negative` are where slight and full begin.
Interval signedInterval(StatementClass value,
                        const std::array<double, 2>& positive,
                        const std::array<double, 2>& negative) {
  switch (value) {
    case StatementClass::Left:
    case StatementClass::Down:
    case StatementClass::Forward:
      return {halfway(positive[0], positive[1]), kAny};
    case StatementClass::SlightlyLeft:
    case StatementClass::SlightlyDown:
    case StatementClass::SlightlyForward:
      return {positive[0], positive[1]};
    case StatementClass::Right:
    case StatementClass::Up:
    case StatementClass::Backward:
      return {-kAny, -halfway(negative[0], negative[1])};
    case StatementClass::SlightlyRight:
    case StatementClass::SlightlyUp:
    case StatementClass::SlightlyBackward:
      return {-negative[1], -negative[0]};
    default:
      return {-negative[0], positive[0]};
  }
}

StatementTerm directionTerm(const Statement& statement, const PosecodeThresholds& t) {
  const auto towards = [&](BodyAxis axis) {
    return StatementTerm{
        {MeasureKind::LimbDirection, statement.subject, BodyPoint::None, axis}, -kAny, t.direction};
  };
  switch (statement.value) {
    case StatementClass::Up:
      return towards(BodyAxis::Up);
    case StatementClass::Down:
      return towards(BodyAxis::Down);
    case StatementClass::Forward:
      return towards(BodyAxis::Front);
    case StatementClass::Backward:
      return towards(BodyAxis::Back);
    case StatementClass::Left:
      return towards(BodyAxis::Left);
    case StatementClass::Right:
      return towards(BodyAxis::Right);
    case StatementClass::Vertical:
      return {{MeasureKind::Tilt, statement.subject}, -kAny, 2 * t.vertical};
    default:
      return {{MeasureKind::Tilt, statement.subject}, 90 - 2 * (90 - t.horizontal), kAny};
  }
}

StatementTerm simpleTerm(const Statement& statement, const PosecodeThresholds& t) {
  const auto term = [&statement](MeasureKind kind, const Interval& interval) {
    return StatementTerm{{kind, statement.subject, statement.object}, interval.low, interval.high};
  };
  const StatementClass value = statement.value;
  switch (statement.kind) {
    case StatementKind::Bend:
      return term(MeasureKind::BendAngle, bendInterval(statement, t));
    case StatementKind::Distance:
      return term(MeasureKind::Distance, distanceInterval(value, t));
    case StatementKind::Side:
      return term(MeasureKind::SideOffset, offsetInterval(value, t));
    case StatementKind::Height:
      return term(MeasureKind::HeightOffset, offsetInterval(value, t));
    case StatementKind::Depth:
      return term(MeasureKind::DepthOffset, offsetInterval(value, t));
    case StatementKind::Direction:
      return directionTerm(statement, t);
    case StatementKind::Ground:
      return value == StatementClass::On ? term(MeasureKind::GroundHeight, {-kAny, t.ground})
                                         : term(MeasureKind::GroundHeight, {t.ground, kAny});
    case StatementKind::TrunkPitch:
      if (value == StatementClass::Upright) {
        return term(MeasureKind::Tilt, {-kAny, t.trunk_pitch[0]});
      }
      return term(MeasureKind::TrunkPitch, signedInterval(value, t.trunk_pitch, t.trunk_pitch));
    case StatementKind::TrunkTwist:
      return term(MeasureKind::TrunkTwist, signedInterval(value, t.trunk_twist, t.trunk_twist));
    case StatementKind::TrunkLean:
      return term(MeasureKind::TrunkLean, signedInterval(value, t.trunk_lean, t.trunk_lean));
    case StatementKind::HeadPitch:
      return term(MeasureKind::HeadPitch, signedInterval(value, t.head_down, t.head_up));
    case StatementKind::HeadYaw:
      return term(MeasureKind::HeadYaw, signedInterval(value, t.head_yaw, t.head_yaw));
    default:
      return term(MeasureKind::HeadRoll, signedInterval(value, t.head_roll, t.head_roll));
  }
}

double outside(const StatementTerm& term, double value) {
  return std::max({0.0, term.low - value, value - term.high}) / toleranceOf(term.measure);
}

/// How far inside: what it takes to leave the interval by the nearest end.
double inside(const StatementTerm& term, double value) {
  return std::max(0.0, std::min(value - term.low, term.high - value)) / toleranceOf(term.measure);
}

/// Moves the steps of one scale together, so that their order stays.
template <std::size_t N>
void shift(std::array<double, N>& steps, double by) {
  for (double& step : steps) step += by;
}

}  // namespace

PosecodeThresholds PosecodeThresholds::jittered(Random& random) {
  PosecodeThresholds t;
  // Two standard deviations at most: a scale must not cross zero or another one.
  const auto noise = [&random](double sigma) {
    return sigma * std::clamp(static_cast<double>(random.normal()), -2.0, 2.0);
  };
  shift(t.bend, noise(5));
  t.bent = t.bend[3] + 10;
  shift(t.distance, noise(0.05));
  t.aligned = std::max(0.02, t.aligned + noise(0.015));
  t.offset = std::max(t.aligned + 0.05, t.offset + noise(0.05));
  t.vertical = std::max(4.0, t.vertical + noise(3));
  t.horizontal = std::min(86.0, t.horizontal + noise(3));
  t.direction += noise(5);
  t.ground = std::max(0.05, t.ground + noise(0.03));
  for (auto* scale : {&t.trunk_pitch, &t.trunk_twist, &t.trunk_lean}) shift(*scale, noise(4));
  for (auto* scale : {&t.head_down, &t.head_up, &t.head_yaw, &t.head_roll}) shift(*scale, noise(4));
  return t;
}

StatementMeaning meaningOf(const Statement& statement, const PosecodeThresholds& thresholds) {
  StatementMeaning meaning;
  meaning.is_negated = statement.is_negated;
  if (!isValid(statement)) return meaning;
  if (statement.kind == StatementKind::Posture) {
    meaning.alternatives = postureTerms(statement.value);
  } else if (statement.kind == StatementKind::Crossed) {
    meaning.alternatives = crossingTerms(statement.subject, statement.value);
  } else {
    meaning.alternatives = {{simpleTerm(statement, thresholds)}};
  }
  if (statement.is_rough && !statement.is_negated) {
    for (auto& terms : meaning.alternatives) {
      for (StatementTerm& term : terms) {
        term.low -= toleranceOf(term.measure);
        term.high += toleranceOf(term.measure);
      }
    }
  }
  return meaning;
}

Measure mainMeasure(const Statement& statement) {
  const StatementMeaning meaning = meaningOf(statement);
  if (meaning.alternatives.empty() || meaning.alternatives.front().empty()) return {};
  return meaning.alternatives.front().front().measure;
}

double measure(const Statement& statement, const SkeletonPose& pose) {
  return measure(mainMeasure(statement), pose);
}

double violation(const StatementMeaning& meaning, const SkeletonPose& pose) {
  // Stated: the nearest way, by the length of its residual. Negated: every way must be broken.
  double nearest = meaning.is_negated ? 0 : kAny;
  for (const auto& terms : meaning.alternatives) {
    double squared = 0;
    double easiest = kAny;
    for (const StatementTerm& term : terms) {
      const double value = measure(term.measure, pose);
      squared += outside(term, value) * outside(term, value);
      easiest = std::min(easiest, inside(term, value));
    }
    nearest =
        meaning.is_negated ? std::max(nearest, easiest) : std::min(nearest, std::sqrt(squared));
  }
  return std::isfinite(nearest) ? nearest : 0;
}

bool holds(const Statement& statement,
           const SkeletonPose& pose,
           const PosecodeThresholds& thresholds) {
  return violation(meaningOf(statement, thresholds), pose) <= 0;
}

double toleranceOf(const Measure& what) {
  return isLength(what.kind) ? kToleranceMetres : kToleranceDegrees;
}

}  // namespace lay
