#pragma once

namespace lay {

/// Time from starting the desktop's process to its first painted frame, ms: the median of three
/// starts of the `layfigure` beside this program, on the display there is or on a virtual one.
/// @throws Error that says why it cannot be measured here.
[[nodiscard]] double measureStartupMs();

}  // namespace lay
