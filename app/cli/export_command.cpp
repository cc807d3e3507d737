#include "app/cli/body_files.h"
#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/print_json.h"
#include "app/cli/refine_inputs.h"
#include "core/exchange/params_file.h"
#include "core/io/output_files.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace lay {
namespace {

struct ExportRequest {
  std::filesystem::path params;
  std::optional<std::filesystem::path> body;
  std::string out = ".";
  std::string formats = "obj";
  bool wants_json = false;
};

int runExport(const ExportRequest& request) {
  const std::vector<BodyFormat> formats = parseFormats(request.formats);
  BodyRecord record = loadParams(request.params);
  const BodyModelPtr body = loadChosenBody(request.body);
  requireSameBody(*body, record.model_name, request.params);
  record.model_name = body->name;
  record.gender = body->gender;
  record.surface_model_type = std::string(toString(body->family));
  const ConvertedPose converted = convertPose(record.params, body->numJoints());
  if (const std::string note = lossNote(converted); !note.empty()) {
    std::cerr << "layfigure-cli: " << note << '\n';
  }
  record.params = converted.params;

  OutputFiles files;
  for (const BodyFormat format : formats) {
    const std::string name = fileName(request.params.stem().string(), format);
    writeBody(files.add(std::filesystem::path(request.out) / name), format, *body, record);
  }
  files.commit();
  nlohmann::ordered_json json;
  json["files"] = nlohmann::ordered_json::array();
  for (const std::filesystem::path& path : files.paths()) {
    json["files"].push_back(path.string());
    if (!request.wants_json) {
      std::cout << path.string() << '\n';
    }
  }
  if (request.wants_json) {
    printJson(json);
  }
  return kExitDone;
}

}  // namespace

Command makeExportCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand("export", "Write other formats from saved parameters");
  const auto request = std::make_shared<ExportRequest>();
  app->add_option("params", request->params, "params.npz or params.json")
      ->required()
      ->type_name("PARAMS");
  app->add_option("--formats", request->formats, "Any of obj,npz,json")
      ->capture_default_str()
      ->type_name("LIST");
  app->add_option("--out", request->out, "Folder for the files, which keep the name of PARAMS")
      ->capture_default_str()
      ->type_name("DIR");
  app->add_option("--body",
                  request->body,
                  "Body model the parameters belong to, if it is not the bundled one: its id in "
                  "'layfigure-cli models', or a file")
      ->type_name("ID|FILE");
  app->add_flag("--json", request->wants_json, "Print the files' names as one JSON object");
  return {app, [request] { return runExport(*request); }};
}

}  // namespace lay
