#include "core/export/rig_names.h"

#include "core/body/body_family.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace lay {
namespace {

constexpr BoneNames kAllNames[] = {BoneNames::Smpl,
                                   BoneNames::SmplCapital,
                                   BoneNames::Unity,
                                   BoneNames::Unreal,
                                   BoneNames::HumanIk,
                                   BoneNames::Mixamo};

std::string nameOf(const char* joint, BoneNames names) {
  const std::vector<std::string>& joints = jointNames(kSmplXJointCount);
  const std::vector<std::string>& hands = jointNames(kSmplJointCount);
  const bool is_hand = std::string(joint).ends_with("_hand");
  const std::vector<std::string>& tree = is_hand ? hands : joints;
  const auto at = std::find(tree.begin(), tree.end(), joint) - tree.begin();
  return rigNames(tree, names)[static_cast<std::size_t>(at)];
}

TEST(RigNames, AreDifferentForEveryJointOfEveryTree) {
  for (const int num_joints : {kSmplJointCount, kSmplHJointCount, kSmplXJointCount}) {
    for (const BoneNames names : kAllNames) {
      const std::vector<std::string> rig = rigNames(jointNames(num_joints), names);
      ASSERT_EQ(static_cast<int>(rig.size()), num_joints);
      EXPECT_EQ(std::set<std::string>(rig.begin(), rig.end()).size(), rig.size())
          << toString(names) << " of " << num_joints;
      for (const std::string& name : rig) {
        EXPECT_EQ(name.find_first_of("{} "), std::string::npos) << name;
      }
    }
  }
}

TEST(RigNames, LeaveNoJointOfTheConventionsInSmplsWords) {
  for (const BoneNames names :
       {BoneNames::Unity, BoneNames::Unreal, BoneNames::HumanIk, BoneNames::Mixamo}) {
    for (const std::string& name : rigNames(jointNames(kSmplXJointCount), names)) {
      EXPECT_FALSE(name.starts_with("left_") || name.starts_with("right_")) << name;
    }
  }
}

TEST(RigNames, AreThoseOfThePrograms) {
  EXPECT_EQ(nameOf("left_hip", BoneNames::Smpl), "left_hip");
  EXPECT_EQ(nameOf("right_shoulder", BoneNames::SmplCapital), "R_Shoulder");
  EXPECT_EQ(nameOf("spine2", BoneNames::SmplCapital), "Spine2");
  EXPECT_EQ(nameOf("left_knee", BoneNames::Unity), "LeftLowerLeg");
  EXPECT_EQ(nameOf("right_index2", BoneNames::Unity), "RightIndexIntermediate");
  EXPECT_EQ(nameOf("right_elbow", BoneNames::Unreal), "lowerarm_r");
  EXPECT_EQ(nameOf("left_thumb1", BoneNames::Unreal), "thumb_01_l");
  EXPECT_EQ(nameOf("left_ankle", BoneNames::HumanIk), "LeftFoot");
  EXPECT_EQ(nameOf("spine3", BoneNames::Mixamo), "mixamorig:Spine2");
  EXPECT_EQ(nameOf("right_pinky3", BoneNames::Mixamo), "mixamorig:RightHandPinky3");
  EXPECT_EQ(nameOf("left_hand", BoneNames::Mixamo), "mixamorig:LeftHandMiddle1");
}

}  // namespace
}  // namespace lay
