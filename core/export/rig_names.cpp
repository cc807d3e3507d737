#include "core/export/rig_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace lay {
namespace {

/// One joint in every convention but SMPL's own. For a joint of a side the names are those of the
/// left with "{Left}" or "{l}" where the side stands.
struct JointWords {
  std::string_view smpl;  ///< without "left_"
  std::string_view unity, unreal, humanik;
};

constexpr std::array<JointWords, 22> kJointWords = {
    {{"pelvis", "Hips", "pelvis", "Hips"},
     {"spine1", "Spine", "spine_01", "Spine"},
     {"spine2", "Chest", "spine_02", "Spine1"},
     {"spine3", "UpperChest", "spine_03", "Spine2"},
     {"neck", "Neck", "neck_01", "Neck"},
     {"head", "Head", "head", "Head"},
     {"jaw", "Jaw", "jaw", "Jaw"},
     {"hip", "{Left}UpperLeg", "thigh_{l}", "{Left}UpLeg"},
     {"knee", "{Left}LowerLeg", "calf_{l}", "{Left}Leg"},
     {"ankle", "{Left}Foot", "foot_{l}", "{Left}Foot"},
     {"foot", "{Left}Toes", "ball_{l}", "{Left}ToeBase"},
     {"collar", "{Left}Shoulder", "clavicle_{l}", "{Left}Shoulder"},
     {"shoulder", "{Left}UpperArm", "upperarm_{l}", "{Left}Arm"},
     {"elbow", "{Left}LowerArm", "lowerarm_{l}", "{Left}ForeArm"},
     {"wrist", "{Left}Hand", "hand_{l}", "{Left}Hand"},
     {"hand", "{Left}MiddleProximal", "middle_01_{l}", "{Left}HandMiddle1"},
     {"eye_smplhf", "{Left}Eye", "eye_{l}", "{Left}Eye"},
     {"index", "{Left}Index", "index", "{Left}HandIndex"},
     {"middle", "{Left}Middle", "middle", "{Left}HandMiddle"},
     {"pinky", "{Left}Little", "pinky", "{Left}HandPinky"},
     {"ring", "{Left}Ring", "ring", "{Left}HandRing"},
     {"thumb", "{Left}Thumb", "thumb", "{Left}HandThumb"}}};

constexpr std::array<std::string_view, 3> kUnityPhalanges = {
    "Proximal", "Intermediate", "Distal"};  // of the finger's joints 1, 2, 3

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  if (const std::size_t at = text.find(what); at != std::string::npos) {
    text.replace(at, what.size(), with);
  }
  return text;
}

/// "L_Hip" of "left_hip", "Spine1" of "spine1", "L_Eye_Smplhf" of "left_eye_smplhf".
std::string capitalName(const std::string& joint) {
  std::string text = joint;
  if (joint.starts_with("left_")) text = "l_" + joint.substr(5);
  if (joint.starts_with("right_")) text = "r_" + joint.substr(6);
  bool begins = true;
  for (char& c : text) {
    if (begins) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    begins = c == '_';
  }
  return text;
}

std::string_view columnOf(const JointWords& words, BoneNames names) {
  switch (names) {
    case BoneNames::Unity:
      return words.unity;
    case BoneNames::Unreal:
      return words.unreal;
    default:
      return words.humanik;
  }
}

std::string fingerName(std::string_view base, int number, BoneNames names) {
  const std::string digit = std::to_string(number);
  if (names == BoneNames::Unity) {
    return std::string(base) + std::string(kUnityPhalanges[static_cast<std::size_t>(number - 1)]);
  }
  return std::string(base) + (names == BoneNames::Unreal ? "_0" + digit + "_{l}" : digit);
}

std::string conventionName(const std::string& joint, BoneNames names) {
  const bool is_left = joint.starts_with("left_");
  const bool is_right = joint.starts_with("right_");
  std::string bare = joint.substr(is_left ? 5 : is_right ? 6 : 0);
  int finger = 0;
  if ((is_left || is_right) && bare.back() >= '1' && bare.back() <= '3') {
    finger = bare.back() - '0';
    bare.pop_back();
  }
  const auto* found = std::find_if(kJointWords.begin(),
                                   kJointWords.end(),
                                   [&bare](const JointWords& words) { return words.smpl == bare; });
  if (found == kJointWords.end()) return joint;
  std::string name(columnOf(*found, names));
  if (finger > 0) name = fingerName(name, finger, names);
  name = replaced(name, "{Left}", is_left ? "Left" : "Right");
  name = replaced(name, "{l}", is_left ? "l" : "r");
  return names == BoneNames::Mixamo ? "mixamorig:" + name : name;
}

}  // namespace

std::vector<std::string> rigNames(const std::vector<std::string>& joint_names, BoneNames names) {
  if (names == BoneNames::Smpl) return joint_names;
  std::vector<std::string> result;
  result.reserve(joint_names.size());
  for (const std::string& joint : joint_names) {
    result.push_back(names == BoneNames::SmplCapital ? capitalName(joint)
                                                     : conventionName(joint, names));
  }
  return result;
}

}  // namespace lay
