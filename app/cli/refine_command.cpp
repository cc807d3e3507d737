#include "app/cli/body_files.h"
#include "app/cli/chosen_denoiser.h"
#include "app/cli/command.h"
#include "app/cli/device_option.h"
#include "app/cli/exit_code.h"
#include "app/cli/model_files.h"
#include "app/cli/pictures.h"
#include "app/cli/refine_inputs.h"
#include "app/cli/run_audience.h"
#include "app/cli/spoken_words.h"
#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/io/atomic_file.h"
#include "core/io/output_files.h"
#include "core/io/resource_paths.h"
#include "core/language/word_outcome.h"
#include "core/refine/refiner.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <unistd.h>  // isatty

#include <array>
#include <charconv>
#include <iomanip>
#include <iostream>
#include <memory>

namespace lay {
namespace {

struct RefineRequest {
  RefineInputs inputs;
  SpokenWords words;
  RefinementOptions options;
  std::string out = "layfigure-result";
  std::string formats = "obj,npz";
  ExportWishes wishes;
  std::string steps;
  std::string denoiser;  ///< see chooseDenoiser
  bool is_edit = false;  ///< only what the words speak of moves
  bool wants_json = false;
  bool no_pictures = false;
  bool wants_progress = false;
};

RunAudience::Options audienceOptions(const RefineRequest& request, const AdaptedBody& adapted) {
  RunAudience::Options options;
  if (!request.steps.empty()) {
    options.body = adapted.native;
  }
  options.keeps_steps = request.wishes.is_animated;
  if (adapted.native != adapted.working) {
    options.params_for_file = [adapted](const SmplParams& params) {
      return adapted.toNative(params);
    };
  }
  if (request.wants_progress) {
    options.progress = RunAudience::Progress::Lines;
  } else if (!request.wants_json && isatty(STDERR_FILENO) == 1) {
    options.progress = RunAudience::Progress::OneLine;
  }
  return options;
}

/// The double with the fewest digits that still gives `value` back: 5.34, where a plain conversion
/// would print 5.340000152587891.
double shortest(float value) {
  std::array<char, 32> buffer{};
  const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  double result = 0;
  std::from_chars(buffer.data(), written.ptr, result);
  return result;
}

nlohmann::ordered_json summaryJson(const RefineRequest& request,
                                   const LoadedProblem& loaded,
                                   const ChosenDenoiser& denoiser,
                                   const RefinementResult& result,
                                   const OutputFiles& files) {
  const RefinementSummary& summary = result.summary;
  const Hypothesis& best = result.hypotheses.front();
  nlohmann::ordered_json json;
  json["image"] = request.inputs.image.string();
  json["person"] = request.inputs.person;
  if (!loaded.start_source.empty()) json["start"] = loaded.start_source;
  json["termination"] = toString(summary.termination);
  json["seconds"] = summary.seconds;
  json["steps"] = summary.steps;
  json["initial"]["reprojection_px"] = shortest(summary.initial_reprojection_px);
  json["refined"]["reprojection_px"] = shortest(summary.refined_reprojection_px);
  json["height_m"] = shortest(bodyHeight(*loaded.body, best.params.betas));
  json["body"] = loaded.body->name;
  json["surface_model_type"] = toString(loaded.body->family);
  json["gender"] = loaded.body->gender;
  json["focal_length_px"] = shortest(loaded.problem.camera.focal_length);
  json["focal_length_source"] = toString(loaded.camera_source);
  json["denoiser"] = denoiser.name;
  json["seed"] = request.options.seed;
  putDevice(json, summary.device);
  for (const Hypothesis& hypothesis : result.hypotheses) {
    json["hypotheses"].push_back({{"index", hypothesis.index},
                                  {"score", shortest(hypothesis.score)},
                                  {"reprojection_px", shortest(hypothesis.reprojection_px)},
                                  {"mode", hypothesis.mode}});
  }
  if (result.uncertainty_mm) {
    for (int j = 0; j < kSmplJointCount; ++j) {
      json["uncertainty_mm"][std::string(kSmplJointNames[static_cast<std::size_t>(j)])] =
          shortest((*result.uncertainty_mm)[static_cast<std::size_t>(j)]);
    }
  }
  json["doubts"] = summary.doubts;
  for (const WordOutcome& outcome :
       outcomesOf(loaded.problem.descriptions, *loaded.body, loaded.problem.initial, best.params)) {
    json["statements"].push_back({{"says", outcome.says},
                                  {"before", outcome.before},
                                  {"after", outcome.after},
                                  {"unit", outcome.unit},
                                  {"satisfied", outcome.is_satisfied}});
  }
  json["files"] = nlohmann::ordered_json::array();
  for (const std::filesystem::path& path : files.paths()) {
    json["files"].push_back(path.string());
  }
  return json;
}

void printSummary(const LoadedProblem& loaded,
                  const RefinementResult& result,
                  const OutputFiles& files) {
  const SmplParams& params = result.hypotheses.front().params;
  const float height_m = bodyHeight(*loaded.body, params.betas);
  const RefinementSummary& summary = result.summary;
  std::cout << std::fixed << std::setprecision(2) << toString(summary.termination) << " in "
            << summary.seconds << " s, " << summary.steps << " steps, " << result.hypotheses.size()
            << " hypotheses, on " << toString(summary.device.kind) << '\n'
            << "mean distance to the keypoints: " << summary.initial_reprojection_px
            << " px at first, " << summary.refined_reprojection_px << " px refined\n"
            << "standing height: " << height_m << " m\n";
  for (const WordOutcome& outcome :
       outcomesOf(loaded.problem.descriptions, *loaded.body, loaded.problem.initial, params)) {
    std::cout << toText(outcome) << '\n';
  }
  if (result.uncertainty_mm) {
    const JointLengths& radii = *result.uncertainty_mm;
    const auto widest = std::max_element(radii.begin(), radii.end()) - radii.begin();
    std::cout << "least sure of: " << kSmplJointNames[static_cast<std::size_t>(widest)]
              << ", within " << std::setprecision(0) << radii[static_cast<std::size_t>(widest)]
              << " mm with 80 % probability\n";
  }
  for (const std::string& doubt : summary.doubts) std::cout << "doubt: " << doubt << '\n';
  for (const std::filesystem::path& path : files.paths()) {
    std::cout << path.string() << '\n';
  }
}

/// The body as other programs get it: the answer, or every step towards it.
ExportSource exportSource(const RefineRequest& request,
                          const LoadedProblem& loaded,
                          const RefinementResult& result,
                          const RunAudience& audience) {
  const Hypothesis& best = result.hypotheses.front();
  ExportSource source;
  source.body = loaded.adapted.native;
  source.camera = loaded.problem.camera;
  source.photo = loaded.photo;
  if (request.wishes.is_animated) {
    for (const DenoisingStepPtr& step : audience.steps()) {
      const auto which = static_cast<std::size_t>(best.index);
      source.frames.push_back(loaded.adapted.toNative(step->hypotheses[which].x_start));
    }
  }
  const SmplParams answer = loaded.adapted.toNative(best.params);
  if (source.frames.empty() || source.frames.back().body_pose != answer.body_pose) {
    source.frames.push_back(answer);
  }
  return source;
}

bool isParameterFormat(ExportFormat format) {
  return format == ExportFormat::Npz || format == ExportFormat::Json ||
         format == ExportFormat::Amass;
}

/// Writes the answer and everything beside it.
void writeResult(const RefineRequest& request,
                 const LoadedProblem& loaded,
                 const RefinementResult& result,
                 const RunAudience& audience,
                 OutputFiles& files) {
  const std::filesystem::path out = request.out;
  const SmplParams& params = result.hypotheses.front().params;
  const ExportOptions export_options = request.wishes.toOptions();
  const ExportSource moving = exportSource(request, loaded, result, audience);
  ExportSource still = moving;
  still.frames = {moving.frames.back()};
  std::vector<ExportedFile> exported;
  for (const ExportFormat format : parseFormats("json," + request.formats)) {
    // params.npz and params.json are one body, which --initial takes; AMASS's file is a motion.
    const bool is_still = format == ExportFormat::Npz || format == ExportFormat::Json;
    exported.push_back(exportBody(is_still ? still : moving,
                                  export_options,
                                  format,
                                  out,
                                  isParameterFormat(format) ? "params" : "body",
                                  files));
    for (const std::string& note : exported.back().notes) {
      std::cerr << "layfigure-cli: " << exported.back().path.filename().string() << ": " << note
                << '\n';
    }
  }
  requireProofs(exported, isatty(STDERR_FILENO) == 1);
  if (!request.no_pictures) {
    const std::filesystem::path overlay = files.add(out / "overlay.png");
    const std::filesystem::path side = files.add(out / "side.png");
    drawPictures(
        {loaded.body, params, loaded.problem.camera, loaded.photo, loaded.problem.keypoints},
        overlay,
        side);
  }
  if (!request.steps.empty()) {
    writeFileAtomically(files.add(request.steps), audience.stepLines());
  }
}

/// Turns the problem into one that only moves what the words speak of.
void makeEdit(RefinementProblem& problem) {
  const std::vector<Statement> said = allStatements(problem.descriptions);
  if (said.empty()) {
    throw InvalidOptions(
        "--edit moves what the words speak of, and there are none. Give --say or --describe.");
  }
  problem = editedProblem(problem, problem.initial, said);
}

/// What can be known to fail is refused before the computation, not after it.
void checkRequest(const RefineRequest& request) {
  request.options.validate();
  (void)parseFormats(request.formats);
  (void)request.wishes.toOptions();
  OutputFiles probe;
  (void)probe.add(std::filesystem::path(request.out) / "params.json");
  if (!request.steps.empty()) {
    (void)probe.add(request.steps);
  }
  if (!request.no_pictures) {
    if (const std::string reason = whyNoPictures(); !reason.empty()) {
      throw Error(
          strCat("Cannot draw overlay.png and side.png: ", reason, " Or give --no-pictures."));
    }
  }
}

int runRefine(const RefineRequest& request) {
  checkRequest(request);
  tellDevice(request.options.device);
  std::vector<std::string> notes;
  PartDescriptions descriptions = readWords(request.words, notes);
  LoadedProblem loaded = loadProblem(request.inputs);
  loaded.problem.descriptions = std::move(descriptions);
  if (request.is_edit) makeEdit(loaded.problem);
  loaded.notes.insert(loaded.notes.end(), notes.begin(), notes.end());
  const ChosenDenoiser denoiser = chooseDenoiser(request.denoiser);
  if (!denoiser.note.empty()) loaded.notes.push_back(denoiser.note);
  const Refiner refiner = loadRefinerOf(loaded.body, denoiser.files);
  for (const std::string& note : loaded.notes) {
    std::cerr << "layfigure-cli: " << note << '\n';
  }
  RunAudience audience(audienceOptions(request, loaded.adapted));
  const RefinementResult result =
      refiner.refine(loaded.problem, request.options, audience, audience.stopToken());

  OutputFiles files;
  writeResult(request, loaded, result, audience, files);
  files.commit();
  if (request.wants_json) {
    std::cout << summaryJson(request, loaded, denoiser, result, files)
                     .dump(1, ' ', false, nlohmann::json::error_handler_t::replace)
              << '\n';
  } else {
    printSummary(loaded, result, files);
  }
  return result.summary.termination == Termination::Cancelled ? kExitStopped : kExitDone;
}

}  // namespace

void addCameraOptions(CLI::App& app, CameraSettings& camera) {
  app.add_option("--focal",
                 camera.focal_length,
                 "Focal length; otherwise the photo's EXIF data, else the image's diagonal")
      ->type_name("PX");
  app.add_option("--fov",
                 camera.field_of_view,
                 "Field of view across the photo's longer side, in place of --focal")
      ->type_name("DEG");
  app.add_option("--camera",
                 camera.file,
                 "Known intrinsics: JSON with a 3 x 3 matrix \"K\" or with fx, fy, cx, cy, or nine "
                 "numbers; lens distortion is ignored")
      ->type_name("FILE");
}

Command makeRefineCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand(
      "refine", "Recover the body of one person in a photograph and refine it");
  const auto request = std::make_shared<RefineRequest>();
  RefineInputs& inputs = request->inputs;
  RefinementOptions& options = request->options;
  app->add_option("image", inputs.image, "The photograph")->required()->type_name("IMAGE");
  app->add_option("--keypoints",
                  inputs.keypoints,
                  "2D keypoints: OpenPose, COCO, AlphaPose or MMPose JSON, or csv; otherwise the "
                  "installed detectors find them")
      ->type_name("FILE");
  addKeypointReadOptions(*app, inputs.reading);
  app->add_option("--frame",
                  inputs.frame,
                  "Which image or frame of the keypoint file, if not the one of the photo's name")
      ->type_name("NAME");
  app->add_option("--person",
                  inputs.person,
                  "Which person of the keypoint file or of those found, counted from 0")
      ->capture_default_str();
  app->add_option("--initial",
                  inputs.initial,
                  "Start from these parameters (params.npz or params.json) instead of the built-in "
                  "prediction")
      ->type_name("FILE");
  CLI::Option* start =
      app->add_option("--start",
                      inputs.start,
                      "Start from what another program found: 4D-Humans (PHALP), HMR 2.0, "
                      "ScoreHMR, SMPLify-X, WHAM, GVHMR, AMASS, EasyMocap")
          ->type_name("FILE")
          ->excludes("--initial");
  app->add_option("--start-frame",
                  inputs.start_frame,
                  "Which frame of it: its image's name or its number from 0; otherwise the one of "
                  "the photo's name, else the first with somebody in it")
      ->type_name("NAME|N")
      ->needs(start);
  app->add_option("--start-person",
                  inputs.start_person,
                  "Who of that frame: a number from 0, or '#' and the file's own number; otherwise "
                  "the one who lies nearest to the keypoints")
      ->type_name("N")
      ->needs(start);
  app->add_flag("--regressor",
                inputs.wants_regressor,
                "Start from what the paper's regressor (HMR 2.0) finds in the photo; 'models "
                "import FILE.ckpt' installs it")
      ->excludes("--initial")
      ->excludes(start);
  addCameraOptions(*app, inputs.camera);
  app->add_option("--height",
                  inputs.height_m,
                  "The person's real standing height in metres: sets the scale, and with it the "
                  "distance")
      ->type_name("M");
  app->add_option("--body",
                  inputs.body,
                  "Body model of your own instead of the bundled one: its id in 'layfigure-cli "
                  "models', or a file (.npz, .pkl)")
      ->type_name("ID|FILE");
  app->add_option(
         "--say",
         request->words.sentences,
         "What the pose is like, in plain English and from the person's own left and right; "
         "may be given several times")
      ->type_name("TEXT");
  app->add_option("--describe",
                  request->words.file,
                  "Descriptions by part, as 'describe --json' writes them")
      ->type_name("FILE");
  app->add_flag("--edit",
                request->is_edit,
                "Move only the limbs that the words speak of; the rest stays as --initial (or the "
                "first prediction) has it");
  app->add_option("--text-weight", options.text_weight, "How much words count; 0 leaves them out")
      ->capture_default_str();
  app->add_option(
         "--hypotheses", options.num_hypotheses, "How many candidate bodies; the best is written")
      ->capture_default_str();
  app->add_option("--ddim-steps", options.ddim_steps, "How many denoising steps")
      ->capture_default_str();
  app->add_option("--polish",
                  options.polish_iterations,
                  "How many polishing steps follow; 0 leaves the network's answer as it is")
      ->capture_default_str();
  app->add_option(
         "--denoiser",
         request->denoiser,
         "The network: 'shipped', or a file; otherwise the one that the window uses, which "
         "may be one that you improved there")
      ->type_name("shipped|FILE");
  app->add_option("--seed", options.seed, "The same seed gives the same numbers")
      ->capture_default_str();
  app->add_option(
         "--threads", options.threads, "Threads for the computation; 0 takes every processor")
      ->capture_default_str();
  addDeviceOption(*app, options.device);
  app->add_option("--out", request->out, "Folder for the results")
      ->capture_default_str()
      ->type_name("DIR");
  app->add_option("--formats", request->formats, "Any of " + formatWords() + "; params.json is always written")
      ->capture_default_str()
      ->type_name("LIST");
  addExportOptions(*app, request->wishes);
  app->add_option("--steps", request->steps, "Write every step as one line of JSON")
      ->type_name("FILE");
  app->add_flag("--no-pictures", request->no_pictures, "Leave out overlay.png and side.png");
  app->add_flag(
      "--progress", request->wants_progress, "Print a line for every step on standard error");
  app->add_flag("--json", request->wants_json, "Print the summary as one JSON object");
  app->footer("Ctrl-C stops after the step in progress and writes what there is (exit status 3).");
  return {app, [request] { return runRefine(*request); }};
}

}  // namespace lay
