#pragma once

namespace lay {

/// What layfigure-cli tells the shell.
enum ExitCode : int {
  kExitDone = 0,
  kExitUserError = 1,      ///< something the user can put right; standard error says what
  kExitInternalError = 2,  ///< a fault of the program
  kExitStopped = 3         ///< interrupted; what was finished by then has been written
};

}  // namespace lay
