#include "core/refine/pose_constraints.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace lay {
namespace {

auto placeOf(const std::vector<JointTarget>& targets, int joint) {
  return std::find_if(targets.begin(), targets.end(), [&](const JointTarget& target) {
    return target.joint == joint;
  });
}

}  // namespace

const JointTarget* PoseConstraints::targetOf(int joint) const {
  const auto found = placeOf(targets, joint);
  return found == targets.end() ? nullptr : &*found;
}

void PoseConstraints::put(const JointTarget& target) {
  const auto found = placeOf(targets, target.joint);
  if (found == targets.end()) {
    targets.push_back(target);
    return;
  }
  JointTarget& known = targets[static_cast<std::size_t>(found - targets.begin())];
  if (target.pixel) known.pixel = target.pixel;
  if (target.depth_from_root) known.depth_from_root = target.depth_from_root;
}

void PoseConstraints::remove(int joint) {
  const auto found = placeOf(targets, joint);
  if (found != targets.end()) targets.erase(found);
}

void PoseConstraints::remove(const JointMask& joints) {
  std::erase_if(targets, [&](const JointTarget& target) {
    return joints.test(static_cast<std::size_t>(target.joint));
  });
}

void PoseConstraints::validate() const {
  JointMask seen;
  for (const JointTarget& target : targets) {
    if (target.joint < 0 || target.joint >= kSmplJointCount) {
      throw InvalidOptions(strCat("A target is for joint ",
                                  target.joint,
                                  "; joints are numbered 0 to ",
                                  kSmplJointCount - 1,
                                  "."));
    }
    const std::string_view name = kSmplJointNames[static_cast<std::size_t>(target.joint)];
    if (seen.test(static_cast<std::size_t>(target.joint))) {
      throw InvalidOptions(strCat("There are two targets for ", name, "; one of them must go."));
    }
    seen.set(static_cast<std::size_t>(target.joint));
    if (!target.pixel && !target.depth_from_root) {
      throw InvalidOptions(
          strCat("The target for ", name, " says nothing: give it a pixel, a depth or both."));
    }
    if ((target.pixel && !target.pixel->allFinite()) ||
        (target.depth_from_root && !std::isfinite(*target.depth_from_root))) {
      throw InvalidOptions(strCat("The target for ", name, " has a number that is not finite."));
    }
  }
}

}  // namespace lay
