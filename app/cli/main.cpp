#include "app/cli/command_line.h"
#include "app/cli/exit_code.h"
#include "core/base/error.h"

#include <exception>
#include <iostream>

int main(int argc, char** argv) {
  try {
    return lay::runCommandLine(argc, argv);
  } catch (const lay::Error& error) {
    std::cerr << "layfigure-cli: " << error.what() << '\n';
    return lay::kExitUserError;
  } catch (const std::exception& error) {
    std::cerr << "layfigure-cli: internal error: " << error.what()
              << "\nThis is a fault of the program. Please report it with the command you gave.\n";
    return lay::kExitInternalError;
  }
}
