#include "app/cli/body_files.h"
#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/export_input.h"
#include "app/cli/print_json.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <unistd.h>  // isatty

#include <iostream>
#include <memory>

namespace lay {
namespace {

struct ExportRequest {
  ExportInput input;
  ExportWishes wishes;
  std::string out = ".";
  std::string name;
  std::string formats = "obj";
  bool has_no_camera = false;
  bool wants_camera_files = false;
  bool wants_json = false;
};

nlohmann::ordered_json toJson(const ExportedFile& file) {
  const ExportProof& proof = file.proof;
  nlohmann::ordered_json json;
  json["format"] = toString(file.format);
  json["path"] = file.path.string();
  json["read_back_by"] = proof.reader;
  json["max_vertex_error_m"] = proof.max_vertex_error;
  json["max_joint_error_m"] = proof.max_joint_error;
  if (proof.camera_error_px) json["camera_error_px"] = *proof.camera_error_px;
  json["vertices"] = proof.num_vertices;
  json["bones"] = proof.num_bones;
  json["frames"] = proof.num_frames;
  if (proof.standing_height) json["standing_height_m"] = *proof.standing_height;
  json["posed_height_m"] = proof.posed_height;
  json["unit"] = toString(proof.unit);
  json["up"] = toString(proof.up);
  json["correctives_mm"] = 1000 * proof.correctives_error;
  json["shape_mm"] = 1000 * proof.shape_error;
  json["notes"] = file.notes;
  return json;
}

void printResult(const ExportRequest& request,
                 const std::vector<ExportedFile>& exported,
                 const OutputFiles& files) {
  if (!request.wants_json) {
    for (const ExportedFile& file : exported) printExport(std::cout, file);
    return;
  }
  nlohmann::ordered_json json;
  json["files"] = nlohmann::ordered_json::array();
  for (const std::filesystem::path& path : files.paths()) json["files"].push_back(path.string());
  json["exports"] = nlohmann::ordered_json::array();
  for (const ExportedFile& file : exported) json["exports"].push_back(toJson(file));
  printJson(json);
}

int runExport(const ExportRequest& request) {
  const std::vector<ExportFormat> formats = parseFormats(request.formats);
  ExportOptions options = request.wishes.toOptions();
  options.has_camera = !request.has_no_camera;
  std::string note;
  const ExportSource source = loadExportSource(request.input, note);
  if (!note.empty()) std::cerr << "layfigure-cli: " << note << '\n';

  const std::string stem =
      request.name.empty() ? request.input.params.stem().string() : request.name;
  OutputFiles files;
  std::vector<ExportedFile> exported;
  for (const ExportFormat format : formats) {
    exported.push_back(exportBody(source, options, format, request.out, stem, files));
  }
  if (request.wants_camera_files || source.photo) {
    exportCamera(source, options, formats, request.out, stem, files);
  }
  requireProofs(exported, isatty(STDERR_FILENO) == 1);
  files.commit();
  printResult(request, exported, files);
  return kExitDone;
}

void addInput(CLI::App& app, ExportInput& input) {
  app.add_option("params",
                 input.params,
                 "params.npz or params.json, or the steps.jsonl that 'refine --steps' wrote")
      ->required()
      ->type_name("PARAMS");
  app.add_option("--body",
                 input.body,
                 "Body model the parameters belong to, if it is not the bundled one: its id in "
                 "'layfigure-cli models', or a file")
      ->type_name("ID|FILE");
  app.add_option("--step", input.step, "Which step of the run, counted from 0; else the last")
      ->type_name("N");
  app.add_option("--hypothesis",
                 input.hypothesis,
                 "Which candidate of the run, counted from 0; else the best")
      ->type_name("N");
  app.add_option("--camera",
                 input.camera,
                 "Parameters that hold the camera, where PARAMS does not: steps.jsonl")
      ->type_name("FILE");
  app.add_option("--photo",
                 input.photo,
                 "The photograph: it goes into FBX and glTF as a plane before the camera, and "
                 "beside the others with a script that opens all of it in Blender")
      ->type_name("IMAGE");
}

}  // namespace

Command makeExportCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand(
      "export", "Write a body or a run for other programs, and read it back to prove it");
  const auto request = std::make_shared<ExportRequest>();
  addInput(*app, request->input);
  app->add_option("--formats", request->formats, "Any of " + formatWords())
      ->capture_default_str()
      ->type_name("LIST");
  app->add_option("--out", request->out, "Folder for the files")
      ->capture_default_str()
      ->type_name("DIR");
  app->add_option("--name", request->name, "Name of the files; else that of PARAMS")
      ->type_name("NAME");
  addExportOptions(*app, request->wishes);
  app->add_flag("--no-camera", request->has_no_camera, "Leave the camera out of the files");
  app->add_flag("--camera-files",
                request->wants_camera_files,
                "Write NAME_camera.json and NAME_blender.py beside the files; --photo does, too");
  app->add_flag("--json", request->wants_json, "Print files and proofs as one JSON object");
  app->footer(
      "Every file is read back by another program's reader and compared with the body. If a vertex "
      "or joint is more than 0.1 mm off, nothing is written and the command fails.");
  return {app, [request] {
            request->input.is_animated = request->wishes.is_animated;
            return runExport(*request);
          }};
}

}  // namespace lay
