#include "core/language/part_skin.h"

#include <algorithm>
#include <array>

namespace lay {

namespace {

using Joints = std::vector<SmplJoint>;

Joints skinJointsOfLeft(BodyPoint point) {
  switch (point) {
    case BodyPoint::LeftHand:
      return {kLeftWrist, kLeftHand};
    case BodyPoint::LeftWrist:
      return {kLeftWrist};
    case BodyPoint::LeftForearm:
      return {kLeftElbow};
    case BodyPoint::LeftElbow:
      return {kLeftShoulder, kLeftElbow};
    case BodyPoint::LeftUpperArm:
      return {kLeftShoulder};
    case BodyPoint::LeftArm:
      return {kLeftShoulder, kLeftElbow, kLeftWrist, kLeftHand};
    case BodyPoint::LeftFoot:
      return {kLeftAnkle, kLeftFoot};
    case BodyPoint::LeftAnkle:
      return {kLeftAnkle};
    case BodyPoint::LeftShin:
      return {kLeftKnee};
    case BodyPoint::LeftKnee:
      return {kLeftHip, kLeftKnee};
    case BodyPoint::LeftThigh:
    case BodyPoint::LeftHip:
      return {kLeftHip};
    case BodyPoint::LeftLeg:
      return {kLeftHip, kLeftKnee, kLeftAnkle, kLeftFoot};
    case BodyPoint::LeftShoulder:
      return {kLeftCollar, kLeftShoulder};
    default:
      return {};
  }
}

Joints skinJointsOfMiddle(BodyPoint point) {
  switch (point) {
    case BodyPoint::Head:
      return {kNeck, kHead};
    case BodyPoint::Neck:
      return {kNeck};
    case BodyPoint::Chest:
      return {kSpine3, kLeftCollar, kRightCollar};
    case BodyPoint::Torso:
      return {kPelvis, kSpine1, kSpine2, kSpine3, kLeftCollar, kRightCollar};
    case BodyPoint::Waist:
      return {kSpine1, kSpine2};
    case BodyPoint::Pelvis:
      return {kPelvis};
    default:
      return {};
  }
}

Joints allJoints() {
  Joints joints;
  for (int j = 0; j < kSmplJointCount; ++j) joints.push_back(static_cast<SmplJoint>(j));
  return joints;
}

}  // namespace

BodyPart partOf(SmplJoint joint) {
  for (const BodyPart part : {BodyPart::Head,
                              BodyPart::LeftArm,
                              BodyPart::RightArm,
                              BodyPart::LeftLeg,
                              BodyPart::RightLeg}) {
    const Joints joints = skinJointsOf(part);
    if (std::find(joints.begin(), joints.end(), joint) != joints.end()) return part;
  }
  return BodyPart::Torso;
}

Joints skinJointsOf(BodyPoint point) {
  if (point == BodyPoint::Body) return allJoints();
  if (sideOf(point) == BodySide::Middle) return skinJointsOfMiddle(point);
  Joints joints = skinJointsOfLeft(onSide(point, BodySide::Left));
  if (sideOf(point) == BodySide::Right) {
    for (SmplJoint& joint : joints) {
      joint = static_cast<SmplJoint>(kSmplMirrorJoint[static_cast<std::size_t>(joint)]);
    }
  }
  return joints;
}

Joints skinJointsOf(BodyPart part) {
  switch (part) {
    case BodyPart::Overall:
      return allJoints();
    case BodyPart::Head:
      return skinJointsOf(BodyPoint::Head);
    case BodyPart::Torso:
      return skinJointsOf(BodyPoint::Torso);
    case BodyPart::LeftArm:
      return skinJointsOf(BodyPoint::LeftArm);
    case BodyPart::RightArm:
      return skinJointsOf(BodyPoint::RightArm);
    case BodyPart::LeftLeg:
      return skinJointsOf(BodyPoint::LeftLeg);
    case BodyPart::RightLeg:
      return skinJointsOf(BodyPoint::RightLeg);
  }
  return {};
}

Joints skinJointsOf(const Statement& statement) {
  Joints joints = skinJointsOf(statement.subject);
  for (const SmplJoint joint : skinJointsOf(statement.object)) {
    if (std::find(joints.begin(), joints.end(), joint) == joints.end()) joints.push_back(joint);
  }
  return joints;
}

std::vector<float> skinShares(const BodyModel& body, const Joints& joints) {
  std::vector<char> is_wanted(static_cast<std::size_t>(body.numJoints()), 0);
  for (const SmplJoint joint : joints) is_wanted[static_cast<std::size_t>(joint)] = 1;
  std::vector<float> shares(static_cast<std::size_t>(body.numVertices()), 0);
  const SkinWeights& skin = body.skin_weights;
  for (std::size_t v = 0; v < shares.size(); ++v) {
    for (std::size_t slot = 0; slot < skin.weights[v].size(); ++slot) {
      if (is_wanted[static_cast<std::size_t>(skin.joints[v][slot])] != 0) {
        shares[v] += skin.weights[v][slot];
      }
    }
    shares[v] = std::clamp(shares[v], 0.0F, 1.0F);
  }
  return shares;
}

SmplJoint jointAt(const BodyModel& body, const SurfaceHit& hit) {
  std::array<float, kSmplJointCount> weights{};
  for (int corner = 0; corner < 3; ++corner) {
    const auto v = static_cast<std::size_t>(body.faces(hit.face, corner));
    for (std::size_t slot = 0; slot < body.skin_weights.weights[v].size(); ++slot) {
      const int joint = body.skin_weights.joints[v][slot];
      if (joint >= kSmplJointCount) continue;
      weights[static_cast<std::size_t>(joint)] +=
          hit.barycentric[corner] * body.skin_weights.weights[v][slot];
    }
  }
  const auto* const most = std::max_element(weights.begin(), weights.end());
  return static_cast<SmplJoint>(most - weights.begin());
}

BodyPart partAt(const BodyModel& body, const SurfaceHit& hit) {
  std::array<float, kBodyPartCount> weights{};
  for (int corner = 0; corner < 3; ++corner) {
    const auto v = static_cast<std::size_t>(body.faces(hit.face, corner));
    for (std::size_t slot = 0; slot < body.skin_weights.weights[v].size(); ++slot) {
      const int joint = body.skin_weights.joints[v][slot];
      if (joint >= kSmplJointCount) continue;  // fingers and face of larger bodies
      weights[static_cast<std::size_t>(partOf(static_cast<SmplJoint>(joint)))] +=
          hit.barycentric[corner] * body.skin_weights.weights[v][slot];
    }
  }
  const auto* const most = std::max_element(weights.begin(), weights.end());
  return static_cast<BodyPart>(most - weights.begin());
}

}  // namespace lay
