#include "core/language/measure.h"

#include "core/language/dual.h"

#include <Eigen/Geometry>

#include <numbers>

namespace lay {
namespace {

constexpr double kToDegrees = 180.0 / std::numbers::pi;
constexpr int kRotationVariables = 3 * kSmplJointCount;  // where the three rotations begin
constexpr int kVariables = kRotationVariables + 9;
using PoseDual = Dual<kVariables>;

Eigen::Vector3d unitOf(int axis) {
  return Eigen::Vector3d::Unit(axis);
}

/// Hands out the pose as plain numbers.
struct PlainSource {
  using Scalar = double;
  const SkeletonPose& pose;

  [[nodiscard]] Vec3<double> joint(int j) const {
    return {pose.joints(j, 0), pose.joints(j, 1), pose.joints(j, 2)};
  }
  [[nodiscard]] Vec3<double> column(const Eigen::Matrix3d& r, int /*slot*/, int c) const {
    return {r(0, c), r(1, c), r(2, c)};
  }
};

/// Hands out the pose as numbers that know which variable they are.
struct DualSource {
  using Scalar = PoseDual;
  const SkeletonPose& pose;

  [[nodiscard]] Vec3<PoseDual> joint(int j) const {
    Vec3<PoseDual> p{pose.joints(j, 0), pose.joints(j, 1), pose.joints(j, 2)};
    p.x.gradient[3 * j] = 1;
    p.y.gradient[3 * j + 1] = 1;
    p.z.gradient[3 * j + 2] = 1;
    return p;
  }
  [[nodiscard]] Vec3<PoseDual> column(const Eigen::Matrix3d& r, int slot, int c) const {
    Vec3<PoseDual> v{r(0, c), r(1, c), r(2, c)};
    for (int axis = 0; axis < 3; ++axis) {
      // d (R exp(omega) e_c) / d omega_axis = R (e_axis x e_c)
      const Eigen::Vector3d change = r * unitOf(axis).cross(unitOf(c));
      const int variable = kRotationVariables + 3 * slot + axis;
      v.x.gradient[variable] = change.x();
      v.y.gradient[variable] = change.y();
      v.z.gradient[variable] = change.z();
    }
    return v;
  }
};

template <typename T>
struct Frame {
  Vec3<T> left;
  Vec3<T> up;
  Vec3<T> front;
};

/// All formulas, for either source of numbers.
template <typename Source>
class Formulas {
 public:
  using T = typename Source::Scalar;
  using V = Vec3<T>;

  explicit Formulas(const SkeletonPose& pose) : pose_(pose), source_{pose} {}

  [[nodiscard]] T evaluate(const Measure& what) const {
    switch (what.kind) {
      case MeasureKind::BendAngle:
        return bendAngle(what.subject);
      case MeasureKind::Distance:
        return metres(between(what).norm());
      case MeasureKind::SideOffset:
        return metres(between(what).dot(frameFor(what).left));
      case MeasureKind::HeightOffset:
        return metres(between(what).dot(up()));
      case MeasureKind::DepthOffset:
        return metres(between(what).dot(frameFor(what).front));
      case MeasureKind::DepthGap: {
        using std::sqrt;
        const T depth = metres(between(what).dot(frameFor(what).front));
        return sqrt(depth * depth + T(1e-10));
      }
      case MeasureKind::Tilt:
        return tilt(limb(what.subject));
      case MeasureKind::LimbDirection:
        return angleBetween(limb(what.subject), axisFor(what));
      case MeasureKind::GroundHeight:
        return metres((point(what.subject) - lowestJoint(what.subject)).dot(up()));
      default:
        return trunkOrHead(what.kind);
    }
  }

 private:
  static T degrees(const T& y, const T& x) {
    using std::atan2;
    return atan2(y, x) * kToDegrees;
  }

  static T angleBetween(const V& a, const V& b) { return degrees(a.cross(b).norm(), a.dot(b)); }

  [[nodiscard]] T metres(const T& length) const { return length * pose_.length_scale; }

  [[nodiscard]] V up() const { return {T(pose_.up.x()), T(pose_.up.y()), T(pose_.up.z())}; }

  [[nodiscard]] V point(BodyPoint p) const {
    V sum;
    for (const PointTerm& term : termsOf(p)) sum = sum + source_.joint(term.joint) * term.weight;
    return sum;
  }

  [[nodiscard]] V between(const Measure& what) const {
    return point(what.subject) - point(what.object);
  }

  [[nodiscard]] V limb(BodyPoint p) const {
    const LimbEnds ends = limbEnds(p).value_or(LimbEnds());
    return source_.joint(ends.to) - source_.joint(ends.from);
  }

  /// Of a foot, the ground is where the rest of the body stands: measured against itself it could
  /// never be lifted.
  [[nodiscard]] V lowestJoint(BodyPoint subject) const {
    constexpr std::array kLeftLegJoints = {kLeftHip, kLeftKnee, kLeftAnkle, kLeftFoot};
    Eigen::Matrix<double, kSmplJointCount, 1> heights = pose_.joints * pose_.up;
    if (subject == BodyPoint::LeftFoot || subject == BodyPoint::RightFoot) {
      for (const SmplJoint joint : kLeftLegJoints) {
        const int own = subject == BodyPoint::LeftFoot ? joint : kSmplMirrorJoint[joint];
        heights[own] = std::numeric_limits<double>::infinity();
      }
    }
    Eigen::Index lowest = 0;
    heights.minCoeff(&lowest);
    return source_.joint(static_cast<int>(lowest));
  }

  [[nodiscard]] T bendAngle(BodyPoint p) const {
    const auto joints = bendJoints(p).value_or(std::array{kLeftShoulder, kLeftElbow, kLeftWrist});
    const V middle = source_.joint(joints[1]);
    return angleBetween(source_.joint(joints[0]) - middle, source_.joint(joints[2]) - middle);
  }

  [[nodiscard]] T tilt(const V& v) const {
    using std::sqrt;
    const T height = v.dot(up());
    return degrees(v.cross(up()).norm(), sqrt(height * height + T(1e-18)));
  }

  /// The pelvis' axes after its twist about gravity alone.
  [[nodiscard]] Frame<T> headingFrame() const {
    // Two horizontal directions of the world; which ones does not matter.
    const Eigen::Vector3d u = pose_.up;
    const Eigen::Vector3d aside = std::abs(u.x()) < 0.9 ? unitOf(0) : unitOf(2);
    const Eigen::Vector3d ex = (aside - aside.dot(u) * u).normalized();
    const Eigen::Vector3d ez = ex.cross(u);
    const V left = source_.column(pose_.camera_from_pelvis, 0, 0);
    const V front = source_.column(pose_.camera_from_pelvis, 0, 2);
    const V x{T(ex.x()), T(ex.y()), T(ex.z())};
    const V z{T(ez.x()), T(ez.y()), T(ez.z())};
    const V turned = z.scaled(left.dot(x) + front.dot(z)) + x.scaled(front.dot(x) - left.dot(z));
    const V forward = turned.normalized();
    return {up().cross(forward), up(), forward};
  }

  [[nodiscard]] Frame<T> trunkFrame() const {
    const V along = limb(BodyPoint::Torso).normalized();
    const V across = source_.joint(kLeftShoulder) - source_.joint(kRightShoulder);
    const V left = (across - along.scaled(across.dot(along))).normalized();
    return {left, along, left.cross(along)};
  }

  [[nodiscard]] Frame<T> frameFor(const Measure& what) const {
    const bool is_about_legs = isOfLeg(what.subject) || isOfLeg(what.object);
    return is_about_legs ? headingFrame() : trunkFrame();
  }

  [[nodiscard]] V axisFor(const Measure& what) const {
    switch (what.axis) {
      case BodyAxis::Up:
        return up();
      case BodyAxis::Down:
        return up() * -1.0;
      case BodyAxis::Front:
        return frameFor(what).front;
      case BodyAxis::Back:
        return frameFor(what).front * -1.0;
      case BodyAxis::Left:
        return frameFor(what).left;
      case BodyAxis::Right:
        break;
    }
    return frameFor(what).left * -1.0;
  }

  [[nodiscard]] T trunkTwist() const {
    const V along = limb(BodyPoint::Torso).normalized();
    const V hips = source_.joint(kLeftHip) - source_.joint(kRightHip);
    const V shoulders = source_.joint(kLeftShoulder) - source_.joint(kRightShoulder);
    const V a = hips - along.scaled(hips.dot(along));
    const V b = shoulders - along.scaled(shoulders.dot(along));
    return degrees(a.cross(b).dot(along), a.dot(b));
  }

  /// Component of the head's axis `c` along the chest's axis `d`.
  [[nodiscard]] T headInChest(int c, int d) const {
    return source_.column(pose_.camera_from_head, 2, c)
        .dot(source_.column(pose_.camera_from_spine3, 1, d));
  }

  [[nodiscard]] T trunkOrHead(MeasureKind kind) const {
    using std::sqrt;
    const auto length = [](const T& a, const T& b) { return sqrt(a * a + b * b + T(1e-18)); };
    const auto negative = [](const T& a) { return a * -1.0; };
    const V trunk = limb(BodyPoint::Torso);
    switch (kind) {
      case MeasureKind::TrunkPitch:
        return degrees(trunk.dot(headingFrame().front), trunk.dot(up()));
      case MeasureKind::TrunkLean: {
        const Frame<T> heading = headingFrame();
        return degrees(trunk.dot(heading.left),
                       length(trunk.dot(heading.front), trunk.dot(heading.up)));
      }
      case MeasureKind::TrunkTwist:
        return trunkTwist();
      case MeasureKind::HeadPitch:
        return degrees(negative(headInChest(2, 1)), length(headInChest(2, 0), headInChest(2, 2)));
      case MeasureKind::HeadYaw:
        return degrees(headInChest(2, 0), headInChest(2, 2));
      case MeasureKind::HeadRoll:
        return degrees(negative(headInChest(0, 1)), headInChest(1, 1));
      case MeasureKind::ChestFromUp:
        return angleBetween(trunkFrame().front, up());
      default:
        return angleBetween(trunkFrame().left, up());
    }
  }

  const SkeletonPose& pose_;
  Source source_;
};

}  // namespace

bool isLength(MeasureKind kind) {
  switch (kind) {
    case MeasureKind::Distance:
    case MeasureKind::SideOffset:
    case MeasureKind::HeightOffset:
    case MeasureKind::DepthOffset:
    case MeasureKind::DepthGap:
    case MeasureKind::GroundHeight:
      return true;
    default:
      return false;
  }
}

double measure(const Measure& what, const SkeletonPose& pose) {
  return Formulas<PlainSource>(pose).evaluate(what);
}

MeasureGradient measureWithGradient(const Measure& what, const SkeletonPose& pose) {
  const PoseDual result = Formulas<DualSource>(pose).evaluate(what);
  MeasureGradient gradient;
  gradient.value = result.value;
  gradient.d_joints = Eigen::Map<const Eigen::Matrix<double, kSmplJointCount, 3, Eigen::RowMajor>>(
      result.gradient.data());
  gradient.d_pelvis = result.gradient.segment<3>(kRotationVariables).matrix();
  gradient.d_spine3 = result.gradient.segment<3>(kRotationVariables + 3).matrix();
  gradient.d_head = result.gradient.segment<3>(kRotationVariables + 6).matrix();
  return gradient;
}

}  // namespace lay
