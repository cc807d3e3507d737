#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/body/joints.h"

namespace lay {

/// Which kinematic tree and parameters a body model has. All of them begin with the same 22 joints,
/// pelvis to wrists.
enum class BodyFamily {
  Lay,    ///< our own body: SMPL's 24 joints, its own shape space
  Smpl,   ///< 24 joints: the 22 and two hands (Loper et al. 2015)
  SmplH,  ///< 52 joints: the 22 and 15 of each hand's fingers (Romero et al. 2017)
  SmplX,  ///< 55 joints: the 22, jaw, two eyes, and the fingers (Pavlakos et al. 2019)
  Other   ///< SMPL's 24 joints on a surface that is neither SMPL's nor ours
};

/// The joints that every family has in the same places.
inline constexpr int kCommonJointCount = 22;
inline constexpr int kSmplHJointCount = 52;
inline constexpr int kSmplXJointCount = 55;

/// "lay", "smpl", "smplh", "smplx", "other": what files say as surface_model_type.
[[nodiscard]] std::string_view toString(BodyFamily family);

/// For people: "Layfigure", "SMPL", "SMPL-H", "SMPL-X", "another body".
[[nodiscard]] std::string_view displayName(BodyFamily family);

/// The family that toString() calls `text`, capitals, '-' and '_' ignored.
[[nodiscard]] std::optional<BodyFamily> bodyFamilyOf(std::string_view text);

/// Names (J) and parents (J, -1 for the root) of the tree of 24, 52 or 55 joints; a parent always
/// stands before its children.
/// @throws std::logic_error for another count.
[[nodiscard]] const std::vector<std::string>& jointNames(int num_joints);
[[nodiscard]] const std::vector<int>& jointParents(int num_joints);

/// The joint on the other side of the body (J); itself for joints in the middle.
[[nodiscard]] const std::vector<int>& mirrorJoints(int num_joints);

/// The joint of SMPL's 24 that carries each of the J joints when hands and face are at rest: itself
/// among the 22 common ones, the wrist for fingers, the head for jaw and eyes. SMPL's two hands are
/// themselves.
[[nodiscard]] const std::vector<int>& commonJoints(int num_joints);

/// True for 24, 52 and 55.
[[nodiscard]] bool isKnownJointCount(int num_joints);

}  // namespace lay
