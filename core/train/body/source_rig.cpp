#include "core/train/body/source_rig.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <string>

namespace lay {
namespace {

using Json = nlohmann::json;

/// The bones that begin a new joint; every other bone follows its parent's joint. {L} is the side.
struct BoneJoint {
  const char* bone;
  int joint;
};
constexpr BoneJoint kMiddleBones[] = {{"root", kPelvis},
                                      {"spine03", kSpine1},
                                      {"spine02", kSpine2},
                                      {"spine01", kSpine3},
                                      {"neck01", kNeck},
                                      {"head", kHead}};
constexpr BoneJoint kLeftBones[] = {{"upperleg01", kLeftHip},
                                    {"lowerleg01", kLeftKnee},
                                    {"foot", kLeftAnkle},
                                    {"toe1-1", kLeftFoot},
                                    {"toe2-1", kLeftFoot},
                                    {"toe3-1", kLeftFoot},
                                    {"toe4-1", kLeftFoot},
                                    {"toe5-1", kLeftFoot},
                                    {"clavicle", kLeftCollar},
                                    {"upperarm01", kLeftShoulder},
                                    {"lowerarm01", kLeftElbow},
                                    {"wrist", kLeftWrist},
                                    {"finger1-1", kLeftHand},
                                    {"finger2-1", kLeftHand},
                                    {"finger3-1", kLeftHand},
                                    {"finger4-1", kLeftHand},
                                    {"finger5-1", kLeftHand}};

/// Bones whose heads' mean is the joint.
struct JointBones {
  int joint;
  std::vector<const char*> bones;
};
const std::vector<JointBones>& middleJoints() {
  static const std::vector<JointBones> joints = {{kPelvis, {"spine05"}},
                                                 {kSpine1, {"spine03"}},
                                                 {kSpine2, {"spine02"}},
                                                 {kSpine3, {"spine01"}},
                                                 {kNeck, {"neck01"}},
                                                 {kHead, {"head"}}};
  return joints;
}
const std::vector<JointBones>& leftJoints() {
  static const std::vector<JointBones> joints = {{kLeftHip, {"upperleg01"}},
                                                 {kLeftKnee, {"lowerleg01"}},
                                                 {kLeftAnkle, {"foot"}},
                                                 {kLeftFoot, {"toe1-1", "toe2-1", "toe3-1"}},
                                                 {kLeftCollar, {"clavicle"}},
                                                 {kLeftShoulder, {"upperarm01"}},
                                                 {kLeftElbow, {"lowerarm01"}},
                                                 {kLeftWrist, {"wrist"}},
                                                 {kLeftHand, {"finger3-1"}}};
  return joints;
}

Json readJson(const std::filesystem::path& path) {
  try {
    return Json::parse(readFile(path));
  } catch (const Json::exception& error) {
    throw FileError(
        strCat("Cannot read ", path.string(), ": it is not JSON (", error.what(), ")."));
  }
}

std::map<std::string, int> startingBones() {
  std::map<std::string, int> joint_of;
  for (const auto& [bone, joint] : kMiddleBones) joint_of[bone] = joint;
  for (const auto& [bone, joint] : kLeftBones) {
    joint_of[strCat(bone, ".L")] = joint;
    joint_of[strCat(bone, ".R")] = kSmplMirrorJoint[static_cast<std::size_t>(joint)];
  }
  return joint_of;
}

/// The joint of the nearest ancestor (or itself) that starts one.
int jointOfBone(const Json& bones, std::string bone, const std::map<std::string, int>& starting) {
  for (std::size_t steps = 0; steps <= bones.size(); ++steps) {
    if (const auto found = starting.find(bone); found != starting.end()) return found->second;
    const Json& parent = bones.at(bone).at("parent");
    if (parent.is_null()) break;
    bone = parent.get<std::string>();
  }
  throw FileError(strCat("The skeleton's bone '", bone, "' does not hang on a known bone."));
}

void appendHead(const Json& skeleton,
                const std::string& bone,
                int num_vertices,
                std::vector<int>& out) {
  const std::string head = skeleton.at("bones").at(bone).at("head").get<std::string>();
  for (const int vertex : skeleton.at("joints").at(head).get<std::vector<int>>()) {
    if (vertex < 0 || vertex >= num_vertices) {
      throw FileError(strCat("The skeleton's joint '",
                             head,
                             "' names vertex ",
                             vertex,
                             "; the base mesh has ",
                             num_vertices,
                             "."));
    }
    out.push_back(vertex);
  }
}

void readJointVertices(const Json& skeleton, int num_vertices, SourceRig& rig) {
  const auto read = [&](int joint, const std::vector<const char*>& bones, const char* side) {
    for (const char* bone : bones) {
      appendHead(skeleton,
                 strCat(bone, side),
                 num_vertices,
                 rig.joint_vertices[static_cast<std::size_t>(joint)]);
    }
  };
  for (const auto& [joint, bones] : middleJoints()) read(joint, bones, "");
  for (const auto& [joint, bones] : leftJoints()) {
    read(joint, bones, ".L");
    read(kSmplMirrorJoint[static_cast<std::size_t>(joint)], bones, ".R");
  }
}

void readWeights(const Json& skeleton, const Json& weights, int num_skin_vertices, SourceRig& rig) {
  const auto count = static_cast<std::size_t>(num_skin_vertices);
  std::vector<std::array<double, kSmplJointCount>> sums(count, {{}});
  std::vector<double> largest(count, 0.0);
  rig.main_bone.assign(count, "");
  const auto starting = startingBones();
  for (const auto& [bone, pairs] : weights.at("weights").items()) {
    const int joint = jointOfBone(skeleton.at("bones"), bone, starting);
    for (const auto& pair : pairs) {
      const int vertex = pair.at(0).get<int>();
      const double weight = pair.at(1).get<double>();
      if (vertex < 0) throw FileError(strCat("Bone '", bone, "' weighs vertex ", vertex, "."));
      if (vertex >= num_skin_vertices) continue;  // clothes helpers
      const auto v = static_cast<std::size_t>(vertex);
      sums[v][static_cast<std::size_t>(joint)] += weight;
      if (weight > largest[v]) {
        largest[v] = weight;
        rig.main_bone[v] = bone;
      }
    }
  }
  rig.skin_weights.joints.resize(count);
  rig.skin_weights.weights.resize(count);
  for (std::size_t v = 0; v < count; ++v) {
    if (largest[v] <= 0)
      throw FileError(strCat("Vertex ", v, " of the skin has no weight on any bone."));
    setLargestWeights(rig.skin_weights, v, sums[v]);
  }
}

}  // namespace

void setLargestWeights(SkinWeights& weights,
                       std::size_t vertex,
                       const std::array<double, kSmplJointCount>& all) {
  std::array<int, kSmplJointCount> order{};
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](int a, int b) {
    return all[static_cast<std::size_t>(a)] > all[static_cast<std::size_t>(b)];
  });
  // Below a thousandth a weight moves nothing visible, but it would cost a joint's worth of
  // correctives.
  constexpr double kSmallest = 1e-3;
  const double top = all[static_cast<std::size_t>(order[0])];
  double sum = 0;
  std::array<double, 4> kept{};
  for (std::size_t i = 0; i < 4; ++i) {
    const double weight = all[static_cast<std::size_t>(order[i])];
    kept[i] = weight > kSmallest * top ? weight : 0.0;
    sum += kept[i];
  }
  for (std::size_t i = 0; i < 4; ++i) {
    weights.joints[vertex][i] = kept[i] > 0 ? order[i] : 0;
    weights.weights[vertex][i] = static_cast<float>(kept[i] / sum);
  }
}

SourceRig readSourceRig(const std::filesystem::path& skeleton_path,
                        const std::filesystem::path& weights_path,
                        int num_vertices,
                        int num_skin_vertices) {
  const Json skeleton = readJson(skeleton_path);
  const Json weights = readJson(weights_path);
  SourceRig rig;
  try {
    readJointVertices(skeleton, num_vertices, rig);
    readWeights(skeleton, weights, num_skin_vertices, rig);
  } catch (const Json::exception& error) {
    throw FileError(strCat("Cannot understand ",
                           skeleton_path.string(),
                           " with ",
                           weights_path.string(),
                           " (",
                           error.what(),
                           "). Expected MakeHuman's default skeleton and its weights."));
  }
  return rig;
}

}  // namespace lay
