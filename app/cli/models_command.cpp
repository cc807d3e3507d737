#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/model_files.h"
#include "core/base/error.h"
#include "core/body/body_model.h"
#include "core/io/resource_paths.h"
#include "core/io/safetensors.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <iostream>
#include <memory>

namespace lay {
namespace {

struct ModelRole {
  const char* file;
  const char* role;
};
constexpr std::array<ModelRole, 3> kRoles = {{{kBodyFile, "body model"},
                                              {kLifterFile, "initial prediction from keypoints"},
                                              {kDenoiserFile, "refinement"}}};

/// What became of one model file.
struct ModelState {
  ModelRole role;
  std::string path;  ///< "" when missing
  std::uintmax_t bytes = 0;
  std::string problem;  ///< "" when it can be read
};

ModelState inspect(const ModelRole& role) {
  ModelState state{role, "", 0, ""};
  try {
    const std::filesystem::path path = findModelFile(role.file);
    state.path = path.string();
    state.bytes = std::filesystem::file_size(path);
    if (path.extension() == ".npz") {
      (void)loadBodyModel(path);
    } else {
      (void)readSafetensors(path);
    }
  } catch (const Error& error) {
    state.problem = error.what();
  }
  return state;
}

void printStates(const std::vector<ModelState>& states) {
  for (const ModelState& state : states) {
    std::cout << state.role.file << " (" << state.role.role << "): ";
    if (state.path.empty()) {
      std::cout << "missing\n";
    } else {
      std::cout << (state.problem.empty() ? "" : "damaged, ") << state.bytes << " bytes, "
                << state.path << '\n';
    }
  }
}

void printJson(const std::vector<ModelState>& states) {
  nlohmann::ordered_json json;
  for (const ModelState& state : states) {
    nlohmann::ordered_json entry = {{"file", state.role.file}, {"role", state.role.role}};
    entry["status"] = state.path.empty() ? "missing" : state.problem.empty() ? "ok" : "damaged";
    if (!state.path.empty()) {
      entry["path"] = state.path;
      entry["bytes"] = state.bytes;
    }
    if (!state.problem.empty()) {
      entry["problem"] = state.problem;
    }
    json["models"].push_back(entry);
  }
  std::cout << json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

int runModels(bool wants_json) {
  std::vector<ModelState> states;
  states.reserve(kRoles.size());
  for (const ModelRole& role : kRoles) {
    states.push_back(inspect(role));
  }
  wants_json ? printJson(states) : printStates(states);
  bool all_are_well = true;
  for (const ModelState& state : states) {
    if (!state.problem.empty()) {
      all_are_well = false;
      std::cerr << "layfigure-cli: " << state.problem << '\n';
    }
  }
  return all_are_well ? kExitDone : kExitUserError;
}

}  // namespace

Command makeModelsCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand(
      "models", "List the model files: which are found, where, and whether they can be read");
  const auto wants_json = std::make_shared<bool>(false);
  app->add_flag("--json", *wants_json, "Print one JSON object");
  app->footer(
      "Exit status 1 when one is missing or damaged. $LAYFIGURE_MODELS names a folder that is "
      "searched first.");
  return {app, [wants_json] { return runModels(*wants_json); }};
}

}  // namespace lay
