#pragma once

#include <functional>
#include <optional>

#include <Eigen/Core>

#include "render/scene/rotation_rings.h"
#include "ui/views/pose_tool.h"

namespace lay {

/// What the handles need to know of a view.
struct HandleSpace {
  ProjectFunction project;
  /// Tells the tool where a place in the view, px, wants the joint that is dragged.
  std::function<void(PoseTool& tool, const Eigen::Vector2f& place)> drag;
  float ratio = 1;  ///< view px of one px of the window
};

/// The mouse over joints and rings, the same in every view. A joint that is pressed keeps its
/// distance from the mouse, so that it does not jump.
class HandleMouse {
 public:
  explicit HandleMouse(PoseTool& tool) : tool_(tool) {}

  /// @return true when a handle was taken: the view must not pan.
  bool press(const Eigen::Vector2f& place, const HandleSpace& space);
  /// @return true while a handle is held, or lies under the mouse.
  bool move(const Eigen::Vector2f& place, const HandleSpace& space);
  /// @return true when a handle was held.
  bool release();
  /// Lets go, everything as before. @return true when a handle was held.
  bool cancel();
  void leave() { tool_.setHovered(-1); }
  [[nodiscard]] bool isHolding() const { return held_; }

 private:
  [[nodiscard]] std::optional<RingGrip> ringUnder(const Eigen::Vector2f& place,
                                                  const HandleSpace& space) const;

  PoseTool& tool_;
  bool held_ = false;
  bool moved_ = false;
  std::optional<RingGrip> grip_;
  Eigen::Vector2f start_{0, 0};
  Eigen::Vector2f offset_{0, 0};
};

}  // namespace lay
