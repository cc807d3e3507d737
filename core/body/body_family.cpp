#include "core/body/body_family.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

#include "core/base/error.h"

namespace lay {

namespace {

constexpr std::array<BodyFamily, 5> kFamilies = {
    BodyFamily::Lay, BodyFamily::Smpl, BodyFamily::SmplH, BodyFamily::SmplX, BodyFamily::Other};

/// A kinematic tree and what follows from its names.
struct Tree {
  std::vector<std::string> names;
  std::vector<int> parents;
  std::vector<int> mirror;
  std::vector<int> common;

  void add(const std::string& name, int parent, int common_joint) {
    names.push_back(name);
    parents.push_back(parent);
    common.push_back(common_joint);
  }

  // Three joints of each finger, the order of MANO's files.
  void addFingers(const std::string& side, int wrist) {
    for (const char* finger : {"index", "middle", "pinky", "ring", "thumb"}) {
      for (int knuckle = 1; knuckle <= 3; ++knuckle) {
        const int previous = static_cast<int>(names.size()) - 1;
        add(strCat(side, "_", finger, knuckle), knuckle == 1 ? wrist : previous, wrist);
      }
    }
  }

  void findMirror() {
    for (const std::string& name : names) {
      std::string other = name;
      if (name.starts_with("left_")) other.replace(0, 4, "right");
      if (name.starts_with("right_")) other.replace(0, 5, "left");
      const auto found = std::find(names.begin(), names.end(), other);
      mirror.push_back(static_cast<int>(found - names.begin()));
    }
  }
};

Tree makeTree(int num_joints) {
  Tree tree;
  const int from_smpl = num_joints == kSmplJointCount ? kSmplJointCount : kCommonJointCount;
  for (int joint = 0; joint < from_smpl; ++joint) {
    tree.add(std::string(kSmplJointNames[joint]), kSmplParents[joint], joint);
  }
  if (num_joints == kSmplXJointCount) {
    for (const char* name : {"jaw", "left_eye_smplhf", "right_eye_smplhf"})
      tree.add(name, kHead, kHead);
  }
  if (num_joints > kSmplJointCount) {
    tree.addFingers("left", kLeftWrist);
    tree.addFingers("right", kRightWrist);
  }
  tree.findMirror();
  return tree;
}

const Tree& treeOf(int num_joints) {
  static const Tree smpl = makeTree(kSmplJointCount);
  static const Tree smplh = makeTree(kSmplHJointCount);
  static const Tree smplx = makeTree(kSmplXJointCount);
  switch (num_joints) {
    case kSmplJointCount:
      return smpl;
    case kSmplHJointCount:
      return smplh;
    case kSmplXJointCount:
      return smplx;
    default:
      throw std::logic_error(
          strCat("There is no body of ", num_joints, " joints; 24, 52 and 55 are known."));
  }
}

}  // namespace

std::string_view toString(BodyFamily family) {
  switch (family) {
    case BodyFamily::Lay:
      return "lay";
    case BodyFamily::Smpl:
      return "smpl";
    case BodyFamily::SmplH:
      return "smplh";
    case BodyFamily::SmplX:
      return "smplx";
    case BodyFamily::Other:
      break;
  }
  return "other";
}

std::string_view displayName(BodyFamily family) {
  switch (family) {
    case BodyFamily::Lay:
      return "Layfigure";
    case BodyFamily::Smpl:
      return "SMPL";
    case BodyFamily::SmplH:
      return "SMPL-H";
    case BodyFamily::SmplX:
      return "SMPL-X";
    case BodyFamily::Other:
      break;
  }
  return "another body";
}

std::optional<BodyFamily> bodyFamilyOf(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c != '-' && c != '_')
      plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  for (const BodyFamily family : kFamilies) {
    if (plain == toString(family)) return family;
  }
  return std::nullopt;
}

const std::vector<std::string>& jointNames(int num_joints) {
  return treeOf(num_joints).names;
}

const std::vector<int>& jointParents(int num_joints) {
  return treeOf(num_joints).parents;
}

const std::vector<int>& mirrorJoints(int num_joints) {
  return treeOf(num_joints).mirror;
}

const std::vector<int>& commonJoints(int num_joints) {
  return treeOf(num_joints).common;
}

bool isKnownJointCount(int num_joints) {
  return num_joints == kSmplJointCount || num_joints == kSmplHJointCount ||
         num_joints == kSmplXJointCount;
}

}  // namespace lay
