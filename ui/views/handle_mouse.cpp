#include "ui/views/handle_mouse.h"

#include <utility>

namespace lay {

namespace {

constexpr float kJointReach = 10;  // px of the window
constexpr float kRingReach = 5;
constexpr float kTremble = 3;  // a hand that clicks trembles; the joint must not

}  // namespace

std::optional<RingGrip> HandleMouse::ringUnder(const Eigen::Vector2f& place,
                                               const HandleSpace& space) const {
  const auto handles = tool_.handles();
  if (!handles || !handles->rings) {
    return std::nullopt;
  }
  return gripAt(*handles->rings, space.project, place, kRingReach * space.ratio);
}

bool HandleMouse::press(const Eigen::Vector2f& place, const HandleSpace& space) {
  if (!tool_.isOn()) {
    return false;
  }
  start_ = place;
  moved_ = false;
  const int joint = tool_.jointAt(space.project, place, kJointReach * space.ratio);
  grip_ = joint < 0 ? ringUnder(place, space) : std::nullopt;
  if (grip_) {
    tool_.grabRing(tool_.selected(), grip_->axis);
    held_ = tool_.isDragging();
    return held_;
  }
  tool_.select(joint);
  if (joint < 0) {
    return false;
  }
  if (const auto at = tool_.place(joint)) {
    offset_ = place - space.project(*at);
    tool_.grab(joint);
    held_ = tool_.isDragging();
  }
  return held_;
}

bool HandleMouse::move(const Eigen::Vector2f& place, const HandleSpace& space) {
  if (!held_) {
    const int joint = tool_.jointAt(space.project, place, kJointReach * space.ratio);
    const auto ring = joint < 0 ? ringUnder(place, space) : std::nullopt;
    tool_.setHovered(joint, ring ? ring->axis : -1);
    return joint >= 0 || ring.has_value();
  }
  moved_ = moved_ || (place - start_).norm() > kTremble * space.ratio;
  if (!moved_) {
    return true;
  }
  if (grip_) {
    tool_.turnTo(grip_->angle(place - start_));
  } else {
    space.drag(tool_, place - offset_);
  }
  return true;
}

bool HandleMouse::release() {
  if (!std::exchange(held_, false)) {
    return false;
  }
  tool_.release();
  return true;
}

bool HandleMouse::cancel() {
  if (!std::exchange(held_, false)) {
    return false;
  }
  tool_.cancel();
  return true;
}

}  // namespace lay
