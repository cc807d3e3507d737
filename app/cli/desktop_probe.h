#pragma once

namespace lay {

/// Time from starting the desktop's process to its first painted frame, ms: the median of three
/// starts of the `layfigure` beside this program, on the display there is or on a virtual one.
/// @throws Error that says why it cannot be measured here.
[[nodiscard]] double measureStartupMs();

/// How fluid the window is while a run is live and four views are drawn.
struct LiveFrames {
  double fps = 0;              ///< of the slowest view
  double longest_wait_ms = 0;  ///< in which the window answered nobody
};

/// Of the same `layfigure` with the bundled sample in a window of 1280 x 800.
/// @throws Error that says why it cannot be measured here.
[[nodiscard]] LiveFrames measureLiveFrames();

}  // namespace lay
