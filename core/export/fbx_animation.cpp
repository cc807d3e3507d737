#include "core/export/euler.h"
#include "core/export/fbx_parts.h"

#include <array>
#include <cmath>

namespace lay {
namespace {

/// Times and values of the keys: of a still pose two that are the same, since programs drop a take
/// without duration.
struct Keys {
  std::vector<std::int64_t> times;
  std::vector<Eigen::Vector3d> values;
};

std::vector<std::int64_t> keyTimes(const ExportScene& scene) {
  const std::size_t count = scene.isAnimated() ? scene.frames.size() : 2;
  std::vector<std::int64_t> times;
  for (std::size_t k = 0; k < count; ++k) {
    times.push_back(
        std::llround(static_cast<double>(k) / scene.fps * static_cast<double>(kFbxTicksPerSecond)));
  }
  return times;
}

void addCurve(FbxParts& parts,
              const std::vector<std::int64_t>& times,
              const std::vector<float>& values,
              std::int64_t curve_node,
              const char* channel) {
  const FbxParts::Object curve = parts.add("AnimationCurve", "", "AnimCurve", "");
  curve.node.child("Default").addDouble(double{values.front()});
  curve.node.child("KeyVer", 4008);
  curve.node.child("KeyTime").addLongs(times);
  curve.node.child("KeyValueFloat").addFloats(values);
  const std::array<std::int32_t, 1> linear = {4};
  const std::array<float, 4> no_tangents = {0, 0, 0, 0};
  const std::array<std::int32_t, 1> all_keys = {static_cast<std::int32_t>(times.size())};
  curve.node.child("KeyAttrFlags").addInts(linear);
  curve.node.child("KeyAttrDataFloat").addFloats(no_tangents);
  curve.node.child("KeyAttrRefCount").addInts(all_keys);
  parts.connect(curve.id, curve_node, channel);
}

/// Three curves that move a property of a model.
void addCurves(FbxParts& parts,
               const Keys& keys,
               std::int64_t layer,
               std::int64_t model,
               const char* short_name,
               const char* property) {
  const FbxParts::Object node = parts.add("AnimationCurveNode", short_name, "AnimCurveNode", "");
  constexpr std::array<const char*, 3> kChannels = {"d|X", "d|Y", "d|Z"};
  FbxProperties properties(node.node);
  for (int axis = 0; axis < 3; ++axis) {
    properties.curveValue(kChannels[static_cast<std::size_t>(axis)], keys.values.front()[axis]);
  }
  parts.connect(node.id, layer);
  parts.connect(node.id, model, property);
  for (int axis = 0; axis < 3; ++axis) {
    std::vector<float> values;
    for (const Eigen::Vector3d& value : keys.values) {
      values.push_back(static_cast<float>(value[axis]));
    }
    addCurve(parts, keys.times, values, node.id, kChannels[static_cast<std::size_t>(axis)]);
  }
}

Keys rotationKeys(const ExportScene& scene, std::size_t joint) {
  Keys keys{keyTimes(scene), {}};
  Eigen::Vector3d previous = Eigen::Vector3d::Zero();
  for (std::size_t k = 0; k < keys.times.size(); ++k) {
    const ExportFrame& frame = scene.frames[std::min(k, scene.frames.size() - 1)];
    previous = eulerDegrees(frame.parent_from_joint[joint], previous);
    keys.values.push_back(previous);
  }
  return keys;
}

Keys rootKeys(const ExportScene& scene) {
  Keys keys{keyTimes(scene), {}};
  for (std::size_t k = 0; k < keys.times.size(); ++k) {
    keys.values.push_back(scene.frames[std::min(k, scene.frames.size() - 1)].root);
  }
  return keys;
}

}  // namespace

std::int64_t fbxTakeEnd(const ExportScene& scene) {
  return scene.isRigged() ? keyTimes(scene).back() : 0;
}

void addFbxAnimation(FbxParts& parts, const ExportScene& scene) {
  const std::int64_t end = fbxTakeEnd(scene);
  const FbxParts::Object stack = parts.add("AnimationStack", "Take 001", "AnimStack", "");
  FbxProperties(stack.node)
      .time("LocalStart", 0)
      .time("LocalStop", end)
      .time("ReferenceStart", 0)
      .time("ReferenceStop", end);
  const FbxParts::Object layer = parts.add("AnimationLayer", "BaseLayer", "AnimLayer", "");
  parts.connect(layer.id, stack.id);
  parts.connect(stack.id, 0);
  for (std::size_t j = 0; j < scene.joints.size(); ++j) {
    const std::int64_t model = parts.joint_models[j];
    if (scene.joints[j].parent < 0) {
      addCurves(parts, rootKeys(scene), layer.id, model, "T", "Lcl Translation");
    }
    addCurves(parts, rotationKeys(scene, j), layer.id, model, "R", "Lcl Rotation");
  }
}

}  // namespace lay
