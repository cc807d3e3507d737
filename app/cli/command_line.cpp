#include "app/cli/command_line.h"

#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/suggestion.h"
#include "core/base/error.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <string>
#include <vector>

namespace lay {
namespace {

std::vector<std::string> optionNames(const CLI::App& app) {
  std::vector<std::string> names = {"--help"};
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      names.push_back("--" + name);
    }
  }
  return names;
}

std::vector<std::string> commandNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  return names;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : ", ") + word;
  }
  return text;
}

std::string meant(const std::string& suggestion) {
  return suggestion.empty() ? "" : " Did you mean '" + suggestion + "'?";
}

/// What is wrong with a command line that CLI11 refused, in words that name the way out.
std::string describe(const CLI::ParseError& error, const CLI::App& app) {
  const CLI::App* chosen = &app;
  std::string name = "layfigure-cli";
  for (auto next = app.get_subcommands(); !next.empty(); next = chosen->get_subcommands()) {
    chosen = next.front();
    name += " " + chosen->get_name();
  }
  const std::string help = " '" + name + " --help' lists what there is.";
  const std::vector<std::string> unknown = app.remaining(/*recurse=*/true);
  if (unknown.empty()) {
    if (chosen == &app) {
      return "No command was given; one of " + joined(commandNames(app)) + " was expected." + help;
    }
    const bool is_wrong_kind = dynamic_cast<const CLI::ConversionError*>(&error) != nullptr;
    return std::string(error.what()) +
           (is_wrong_kind ? ": another kind of value was expected." : ".") + help;
  }
  const std::string word = unknown.front().substr(0, unknown.front().find('='));
  const std::vector<std::string> inner = commandNames(*chosen);
  if (!inner.empty() && !word.starts_with("-")) {
    return "There is no command '" + word + "'." + meant(nearestWord(word, inner)) + help;
  }
  if (word.starts_with("-")) {
    return "There is no option '" + word + "' here." +
           meant(nearestWord(word, optionNames(*chosen))) + help;
  }
  return "'" + word + "' is one argument too many." + help;
}

}  // namespace

int runCommandLine(int argc, const char* const* argv) {
  CLI::App app{
      "Recovers a human body from one photograph and refines it, without a display.\n"
      "Exit status: 0 done, 1 something you can put right, 2 a fault of the program, 3 "
      "interrupted.",
      "layfigure-cli"};
  app.set_version_flag("--version", "layfigure-cli " LAY_VERSION);
  app.require_subcommand(1);
  const std::vector<Command> commands = {makeRefineCommand(app),
                                         makeExportCommand(app),
                                         makeDetectCommand(app),
                                         makeKeypointsCommand(app),
                                         makeDescribeCommand(app),
                                         makeModelsCommand(app),
                                         makeBenchCommand(app),
                                         makeAblateCommand(app),
                                         makeEditTestCommand(app),
                                         makeRobustnessCommand(app),
                                         makeCritiqueCommand(app),
                                         makePreferencesCommand(app),
                                         makeChartCommand(app)};
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {  // --help, --version
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    throw Error(describe(error, app));
  }
  for (const Command& command : commands) {
    if (command.app->parsed()) {
      return command.run();
    }
  }
  return kExitInternalError;
}

}  // namespace lay
