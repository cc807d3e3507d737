#include "core/train/body/body_anchors.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace lay {
namespace {

using Point = Eigen::RowVector3f;

class AnchorFinder {
 public:
  explicit AnchorFinder(const AnchorSource& source) : source_(source) {}

  /// Share of a vertex that follows a joint.
  [[nodiscard]] float share(int v, int joint) const {
    float sum = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      if (source_.skin_weights.joints[idx(v)][i] == joint)
        sum += source_.skin_weights.weights[idx(v)][i];
    }
    return sum;
  }

  /// The `count` vertices of the lowest cost among those that follow `joint` at least by
  /// `min_share`.
  [[nodiscard]] KeypointAnchor cheapest(Keypoint keypoint,
                                        int joint,
                                        float min_share,
                                        std::size_t count,
                                        const std::function<float(int, const Point&)>& cost) const {
    std::vector<std::pair<float, int>> ranked;
    for (int v = 0; v < source_.v_template.rows(); ++v) {
      if (share(v, joint) < min_share || source_.visibility[idx(v)] <= 0) continue;
      const float value = cost(v, source_.v_template.row(v));
      if (std::isfinite(value)) ranked.emplace_back(value, v);
    }
    if (ranked.size() < count) {
      throw ModelError(strCat("Cannot place the keypoint ",
                              kKeypointNames[keypoint],
                              ": only ",
                              ranked.size(),
                              " vertices follow the ",
                              kSmplJointNames[idx(joint)],
                              " there; ",
                              count,
                              " are needed."));
    }
    std::ranges::sort(ranked);
    KeypointAnchor anchor{.joint = joint, .vertices = {}};
    for (std::size_t i = 0; i < count; ++i) anchor.vertices.push_back(ranked[i].second);
    std::ranges::sort(anchor.vertices);
    return anchor;
  }

  [[nodiscard]] KeypointAnchor nearest(
      Keypoint keypoint, int joint, float min_share, std::size_t count, const Point& place) const {
    return cheapest(
        keypoint, joint, min_share, count, [&](int, const Point& p) { return (p - place).norm(); });
  }

  [[nodiscard]] Point extreme(int joint,
                              const std::function<float(int, const Point&)>& cost) const {
    return source_.v_template.row(cheapest(kKpNose, joint, 0.98F, 1, cost).vertices[0]);
  }

  [[nodiscard]] KeypointAnchor mirrored(const KeypointAnchor& anchor) const {
    KeypointAnchor result{.joint = kSmplMirrorJoint[idx(anchor.joint)], .vertices = {}};
    for (const int v : anchor.vertices) result.vertices.push_back(source_.mirror[idx(v)]);
    std::ranges::sort(result.vertices);
    return result;
  }

  static std::size_t idx(int i) { return static_cast<std::size_t>(i); }
  [[nodiscard]] const AnchorSource& source() const { return source_; }

 private:
  const AnchorSource& source_;
};

using Anchors = std::array<KeypointAnchor, kKeypointCount>;
constexpr float kNever = std::numeric_limits<float>::infinity();
constexpr float kAlone = 0.98F;  // a share that counts as following one joint

void placeHead(const AnchorFinder& find, Anchors& anchors) {
  const auto& source = find.source();
  const auto onMidline = [&](int v) { return source.mirror[AnchorFinder::idx(v)] == v; };
  anchors[kKpNose] = find.cheapest(kKpNose, kHead, kAlone, 1, [&](int v, const Point& p) {
    return onMidline(v) ? -p.z() : kNever;
  });
  anchors[kKpHeadTop] = find.cheapest(kKpHeadTop, kHead, kAlone, 1, [&](int v, const Point& p) {
    return onMidline(v) ? -p.y() : kNever;
  });
  // MakeHuman's lid bones mark the eye; its centre is the middle of the lids.
  const Point nose = source.v_template.row(anchors[kKpNose].vertices[0]);
  Point eye = Point::Zero();
  int count = 0;
  for (int v = 0; v < source.v_template.rows(); ++v) {
    const std::string& bone = source.main_bone[AnchorFinder::idx(v)];
    if (!bone.ends_with(".L") || !bone.starts_with("orbicularis") ||
        source.visibility[AnchorFinder::idx(v)] <= 0)
      continue;
    eye += source.v_template.row(v);
    ++count;
  }
  if (count == 0)
    throw ModelError("Cannot place the keypoint left_eye: no vertex follows an eyelid's bone.");
  anchors[kKpLeftEye] = find.nearest(kKpLeftEye, kHead, kAlone, 4, eye / static_cast<float>(count));
  // The ear is what stands out sideways between the heights of nose and brow, behind the eye.
  const Point ear = find.extreme(kHead, [&](int, const Point& p) {
    const bool beside =
        p.y() > nose.y() - 0.02F && p.y() < nose.y() + 0.06F && p.z() < nose.z() - 0.05F;
    return beside ? -p.x() : kNever;
  });
  // That is the rim's upper back; the ear canal, which detectors mean, lies in front of and below
  // it.
  anchors[kKpLeftEar] =
      find.nearest(kKpLeftEar, kHead, kAlone, 4, ear + Point(-0.012F, -0.016F, 0.014F));
}

void placeFoot(const AnchorFinder& find, Anchors& anchors) {
  const auto& bones = find.source().main_bone;
  const auto onToe = [&](int v, const char* toe) {
    return bones[AnchorFinder::idx(v)].starts_with(toe) &&
           bones[AnchorFinder::idx(v)].ends_with(".L");
  };
  const auto tip = [&](const char* toe) {
    return [onToe, toe](int v, const Point& p) { return onToe(v, toe) ? -p.z() : kNever; };
  };
  anchors[kKpLeftBigToe] = find.cheapest(kKpLeftBigToe, kLeftFoot, kAlone, 3, tip("toe1"));
  anchors[kKpLeftSmallToe] = find.cheapest(kKpLeftSmallToe, kLeftFoot, kAlone, 3, tip("toe5"));
  anchors[kKpLeftHeel] = find.cheapest(
      kKpLeftHeel, kLeftAnkle, kAlone, 3, [](int, const Point& p) { return p.z() + p.y(); });
}

KeypointAnchor placeNeck(const AnchorFinder& find) {
  const auto& source = find.source();
  const Point middle =
      0.5F * (source.joints.row(kLeftShoulder) + source.joints.row(kRightShoulder));
  KeypointAnchor anchor{.joint = kSpine3, .vertices = {}};
  for (const int side : {1, -1}) {
    anchor.vertices.push_back(
        find.cheapest(kKpNeck,
                      kSpine3,
                      0.7F,
                      1,
                      [&](int v, const Point& p) {
                        const bool wanted = source.mirror[AnchorFinder::idx(v)] == v &&
                                            static_cast<float>(side) * (p.z() - middle.z()) > 0;
                        return wanted ? std::abs(p.y() - middle.y()) : kNever;
                      })
            .vertices[0]);
  }
  return anchor;
}

}  // namespace

std::array<KeypointAnchor, kKeypointCount> findKeypointAnchors(const AnchorSource& source) {
  const AnchorFinder find(source);
  Anchors anchors;
  constexpr std::pair<Keypoint, SmplJoint> kAtJoints[] = {{kKpLeftShoulder, kLeftShoulder},
                                                          {kKpLeftElbow, kLeftElbow},
                                                          {kKpLeftWrist, kLeftWrist},
                                                          {kKpLeftHip, kLeftHip},
                                                          {kKpLeftKnee, kLeftKnee},
                                                          {kKpLeftAnkle, kLeftAnkle},
                                                          {kKpMidHip, kPelvis}};
  for (const auto& [keypoint, joint] : kAtJoints) anchors[keypoint].joint = joint;
  placeHead(find, anchors);
  placeFoot(find, anchors);
  anchors[kKpNeck] = placeNeck(find);
  for (int k = 0; k < kKeypointCount; ++k) {
    const int other = kKeypointMirror[static_cast<std::size_t>(k)];
    if (other > k)
      anchors[static_cast<std::size_t>(other)] =
          find.mirrored(anchors[static_cast<std::size_t>(k)]);
  }
  return anchors;
}

}  // namespace lay
