#include "core/body/foreign_files.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"

namespace lay {

namespace {

std::size_t length(const ArrayGroup& group, const std::string& name, std::size_t dimension) {
  const auto found = group.arrays.find(name);
  return found == group.arrays.end() || dimension >= found->second.shape.size()
             ? 0
             : found->second.shape[dimension];
}

bool has(const ArrayGroup& group, const char* name) {
  return group.hasArray(name) || group.findGroup(name) != nullptr ||
         group.findText(name) != nullptr || group.left_out.contains(name);
}

// A pickle of 4D-Humans' tracker: a dictionary by frame, each with lists of people.
bool isTracking(const ArrayGroup& group) {
  return std::any_of(group.groups.begin(), group.groups.end(), [](const NamedArrayGroup& frame) {
    return has(frame.group, "tracked_ids") ||
           (has(frame.group, "smpl") && has(frame.group, "bbox"));
  });
}

std::string whyParameters(const ArrayGroup& group) {
  const std::size_t frames = length(group, "poses", 0);
  if (group.hasArray("poses") && (group.hasArray("trans") || group.hasArray("betas"))) {
    return strCat(
        "it holds the motion of a body (AMASS: poses of ", frames, " frames), not the body.");
  }
  if (has(group, "pose_body") && has(group, "root_orient")) {
    return "it holds the motion of a body (AMASS for SMPL-X), not the body.";
  }
  if (group.hasArray("smpl_poses")) return "it holds the motion of a body (AIST++), not the body.";
  if (has(group, "body_pose") && has(group, "global_orient")) {
    return "it holds the parameters of a posed body, not the body. Give it as parameters.";
  }
  if (isTracking(group))
    return "it holds people tracked in a video (4D-Humans, PHALP), not the body.";
  if (group.hasArray("pose") && group.hasArray("shape") && group.hasArray("cam")) {
    return "it holds the mean parameters that regression networks start from, not the body.";
  }
  if (group.hasArray("pose") && (group.hasArray("betas") || group.hasArray("trans"))) {
    return "it holds the parameters of a posed body, not the body. Give it as parameters.";
  }
  return "";
}

// One (K, V) table without a name.
std::string whyRegressor(const ArrayGroup& group) {
  const auto unnamed = group.arrays.find("");
  const bool is_table = unnamed != group.arrays.end() && unnamed->second.shape.size() == 2;
  const bool has_only_regressor = group.hasArray("J_regressor") && !group.hasArray("weights");
  if (!is_table && !has_only_regressor) return "";
  const std::string name = is_table ? "" : "J_regressor";
  return strCat("it holds a joint regressor (",
                length(group, name, 0),
                " points of ",
                length(group, name, 1),
                " vertices), not the body. Install it as a joint regressor.");
}

std::string whyOtherModel(const ArrayGroup& group) {
  constexpr std::size_t kStarFeatures =
      93;  // 4 numbers of a quaternion for 23 joints, and one of the shape
  if (length(group, "posedirs", 2) == kStarFeatures) {
    return "it is a STAR model, whose pose correctives follow quaternions and the shape. Layfigure "
           "poses SMPL, SMPL-H and "
           "SMPL-X; give one of these, which the same site has.";
  }
  const std::size_t num_joints = length(group, "weights", 1);
  if (num_joints == 16) return "it is a MANO model: a hand of 16 joints, not a body.";
  if (num_joints == 5) return "it is a FLAME model: a head of 5 joints, not a body.";
  return "";
}

}  // namespace

std::string whyNoBodyModel(const ArrayFile& file) {
  const ArrayGroup& content = file.content;
  if (content.hasArray("v_template") && content.hasArray("weights")) return whyOtherModel(content);
  if (const std::string why = whyParameters(content); !why.empty()) return why;
  return content.hasArray("v_template") ? "" : whyRegressor(content);
}

}  // namespace lay
