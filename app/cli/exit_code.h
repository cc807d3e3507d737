#pragma once

namespace lay {

// What layfigure-cli tells the shell.
inline constexpr int kExitDone = 0;
inline constexpr int kExitUserError = 1;  ///< the user can put it right; standard error says what
inline constexpr int kExitInternalError = 2;  ///< a fault of the program
inline constexpr int kExitStopped = 3;  ///< interrupted; what was finished by then has been written

}  // namespace lay
