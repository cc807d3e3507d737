#pragma once

namespace lay {

/// layfigure-cli: finds the command, checks its options, runs it.
/// @return an exit code. @throws Error from the command.
[[nodiscard]] int runCommandLine(int argc, const char* const* argv);

}  // namespace lay
