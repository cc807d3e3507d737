#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/import_command.h"
#include "app/cli/install_command.h"
#include "app/cli/installed_models.h"
#include "app/cli/model_files.h"
#include "app/cli/print_json.h"
#include "app/cli/regressor_files.h"
#include "core/base/error.h"
#include "core/body/body_model.h"
#include "core/detect/regressed_body.h"
#include "core/io/resource_paths.h"
#include "core/io/safetensors.h"
#include "core/registry/model_manifest.h"
#include "core/registry/model_registry.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>

namespace lay {
namespace {

struct ProgramFile {
  const char* file;
  const char* role;
};
constexpr std::array<ProgramFile, 5> kRoles = {{{kBodyFile, "body model"},
                                                {kLifterFile, "initial prediction from keypoints"},
                                                {kDenoiserFile, "refinement"},
                                                {kPoseVqVaeFile, "pose space of texts"},
                                                {kTextEncoderFile, "texts"}}};

/// What became of one model file.
struct ModelState {
  ProgramFile role;
  std::string path;  ///< "" when missing
  std::uintmax_t bytes = 0;
  std::string problem;  ///< "" when it can be read
};

ModelState inspect(const ProgramFile& role) {
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

/// What can be installed; nothing where the list is missing, which installing tells.
std::vector<ManifestEntry> knownEntries() {
  try {
    return bundledManifest();
  } catch (const Error&) {
    return {};
  }
}

void printAvailable(const std::vector<InstalledModel>& installed) {
  for (const ManifestEntry& entry : knownEntries()) {
    const bool is_there = std::any_of(installed.begin(), installed.end(), [&](const auto& model) {
      return model.sha256 == entry.sha256 && model.problem.empty();
    });
    if (is_there) continue;
    std::cout << entry.id << ": " << entry.title << ", " << entry.purpose << "; " << entry.licence
              << ", " << (entry.bytes + 99'999) / 100'000 / 10.0
              << " MB; 'layfigure-cli models install " << entry.id << "' fetches it\n";
  }
}

void printAllAsJson(const std::vector<ModelState>& states,
                    const std::vector<InstalledModel>& installed) {
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
  json["folder"] = ModelRegistry().folder().string();
  json["installed"] = nlohmann::ordered_json::array();
  for (const InstalledModel& model : installed) {
    json["installed"].push_back(nlohmann::ordered_json::parse(installedModelJson(model)));
  }
  json["available"] = nlohmann::ordered_json::array();
  for (const ManifestEntry& entry : knownEntries()) {
    json["available"].push_back({{"id", entry.id},
                                 {"title", entry.title},
                                 {"purpose", entry.purpose},
                                 {"licence", entry.licence},
                                 {"bytes", entry.bytes},
                                 {"url", entry.url}});
  }
  printJson(json);
}

std::vector<ModelState> inspectAll() {
  std::vector<ModelState> states;
  states.reserve(kRoles.size());
  for (const ProgramFile& role : kRoles) {
    states.push_back(inspect(role));
  }
  // Not needed, so not missed; gigabytes in HMR 2.0's size, so not read through.
  try {
    const std::filesystem::path path = findModelFile(kRegressorFile);
    states.push_back({{kRegressorFile, "initial prediction from photos"},
                      path.string(),
                      std::filesystem::file_size(path),
                      ""});
  } catch (const ModelError&) {
  }
  return states;
}

/// Says each problem on standard error. @return whether there was one.
bool tellProblems(const std::vector<ModelState>& states) {
  bool has_problem = false;
  for (const ModelState& state : states) {
    if (!state.problem.empty()) {
      has_problem = true;
      std::cerr << "layfigure-cli: " << state.problem << '\n';
    }
  }
  return has_problem;
}

int runList(bool wants_json) {
  const std::vector<ModelState> states = inspectAll();
  const ModelRegistry registry;
  const std::vector<InstalledModel> installed = registry.list();
  if (wants_json) {
    printAllAsJson(states, installed);
  } else {
    printStates(states);
    std::cout << "\nYour own, in " << registry.folder().string() << ":\n";
    printInstalledModels(installed);
    if (installed.empty()) {
      std::cout << "none; 'layfigure-cli models import FILE' installs SMPL, SMPL-H or SMPL-X as "
                   "downloaded\n";
    }
    printAvailable(installed);
  }
  const bool has_broken =
      std::any_of(installed.begin(), installed.end(), [](const InstalledModel& model) {
        return !model.problem.empty();
      });
  return tellProblems(states) || has_broken ? kExitUserError : kExitDone;
}

/// @param id "" for everything there is.
int runVerify(const std::string& id) {
  const ModelRegistry registry;
  bool has_problem = false;
  std::vector<InstalledModel> models;
  if (!id.empty() && id != kBundledBodyId) {
    models.push_back(registry.require(id));
  } else {
    const std::vector<ModelState> states = inspectAll();
    for (const ModelState& state : states) {
      std::cout << state.role.file << ": " << (state.problem.empty() ? "whole" : "damaged") << '\n';
    }
    has_problem = tellProblems(states);
  }
  if (id.empty()) {
    models = registry.list();
  }
  for (const InstalledModel& model : models) {
    try {
      registry.verify(model);
      std::cout << model.id << ": whole\n";
    } catch (const Error& error) {
      has_problem = true;
      std::cout << model.id << ": broken\n";
      std::cerr << "layfigure-cli: " << error.what() << '\n';
    }
  }
  return has_problem ? kExitUserError : kExitDone;
}

int runRemove(const std::string& id) {
  ModelRegistry().remove(id);
  std::cout << "Removed " << id << ".\n";
  return kExitDone;
}

CLI::App* addInstall(CLI::App& models, InstallRequest& request) {
  CLI::App* app = models.add_subcommand(
      "install", "Fetch published detectors, check them and install them (movenet, fastestdet)");
  app->add_option("id", request.ids, "Which; 'layfigure-cli models list' has all")
      ->required()
      ->type_name("ID");
  app->add_option("--manifest",
                  request.manifest,
                  "Another list of models than the program's, of a mirror of your own for instance")
      ->type_name("FILE");
  app->add_flag("--json", request.wants_json, "Print one JSON object");
  app->footer(
      "Files come from where their authors publish them, are compared with their sha256, and stay "
      "in your folder of models. What was interrupted is gone on with. http_proxy, https_proxy and "
      "no_proxy are respected. Without a connection: 'layfigure-cli models import FILE'.");
  return app;
}

CLI::App* addImport(CLI::App& models, ImportRequest& request) {
  CLI::App* app = models.add_subcommand(
      "import",
      "Check models of your own (SMPL, SMPL-H, SMPL-X, joint regressors, detectors, HMR 2.0's "
      "checkpoint) and install them");
  app->add_option("file",
                  request.sources,
                  "What you downloaded: a .pkl, .npz, .npy, .tflite or .onnx, the .json that "
                  "describes a pose network, a folder, or a .zip as it is; or the .ckpt of 4D-Humans "
                  "(HMR 2.0) by itself")
      ->required()
      ->type_name("FILE");
  app->add_option("--name", request.id, "Its name afterwards; otherwise family and gender")
      ->type_name("ID");
  app->add_option("--gender", request.gender, "neutral, male or female, where the file is silent")
      ->type_name("G");
  app->add_flag("--accept-licence",
                request.accepts_licence,
                "You have the model's licence and keep to it; asked for once");
  app->add_flag("--json", request.wants_json, "Print one JSON object");
  app->footer("Files are read, never run, and stay on this machine. All are imported, or none.");
  return app;
}

}  // namespace

Command makeModelsCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand("models", "List, install, import, verify and remove model files");
  app->require_subcommand(0, 1);
  struct Request {
    bool wants_json = false;
    ImportRequest import;
    InstallRequest install;
    std::string id;
  };
  const auto request = std::make_shared<Request>();
  const char* json_help = "Print one JSON object";
  app->add_flag("--json", request->wants_json, json_help);
  CLI::App* list = app->add_subcommand(
      "list", "Which model files are found, where, and whether they can be read (the default)");
  list->add_flag("--json", request->wants_json, json_help);
  CLI::App* import = addImport(*app, request->import);
  CLI::App* install = addInstall(*app, request->install);
  CLI::App* verify =
      app->add_subcommand("verify", "Compare files with their checksums and read them through");
  verify->add_option("id", request->id, "Which one; all of them otherwise")->type_name("ID");
  CLI::App* remove = app->add_subcommand("remove", "Delete an imported model");
  remove->add_option("id", request->id, "Which one")->required()->type_name("ID");
  app->footer(
      "Exit status 1 when one is missing or damaged. $LAYFIGURE_MODELS names a folder that is "
      "searched first and that imports go to; otherwise they go to layfigure/models in your data "
      "folder ($XDG_DATA_HOME or ~/.local/share).");
  return {app, [=] {
            if (import->parsed()) {
              return runImport(request->import);
            }
            if (install->parsed()) {
              return runInstall(request->install);
            }
            if (verify->parsed()) {
              return runVerify(request->id);
            }
            return remove->parsed() ? runRemove(request->id) : runList(request->wants_json);
          }};
}

}  // namespace lay
