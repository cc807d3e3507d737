#include "app/desktop/self_check.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <numbers>

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"
#include "core/project/project_journal.h"
#include "core/registry/model_registry.h"

namespace lay {

namespace {

/// What `find` returns, or what it throws.
template <typename Find>
CheckResult look(const std::string& what, const Find& find) {
  try {
    return {what, true, find()};
  } catch (const std::exception& error) {
    return {what, false, error.what()};
  }
}

std::string writableJournalFolder() {
  const std::filesystem::path folder = journalFolder();
  std::filesystem::create_directories(folder);
  const std::filesystem::path probe = folder / "probe.tmp";
  writeFileAtomically(probe, "probe");
  std::filesystem::remove(probe);
  return folder.string();
}

std::string displayName() {
  for (const char* variable : {"WAYLAND_DISPLAY", "DISPLAY"}) {
    const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe)
    if (value != nullptr && *value != '\0') {
      return strCat(variable, "=", value);
    }
  }
  return "none here: the window needs one, layfigure-cli does not";
}

}  // namespace

std::vector<CheckResult> checkInstallation(const std::function<void()>& model_probe) {
  std::vector<CheckResult> results;
  for (const char* file : {"lay_body.npz",
                           "lifter.safetensors",
                           "denoiser.safetensors",
                           "pose_vqvae.safetensors",
                           "text_encoder.safetensors"}) {
    results.push_back(
        look(strCat("model ", file), [file] { return findModelFile(file).string(); }));
  }
  results.push_back(look("models work", [&model_probe] {
    model_probe();
    return std::string("a body was predicted and refined");
  }));
  for (const char* file : {"sample/sample.jpg", "help/first_steps.md", "prompts/task.json"}) {
    results.push_back(
        look(strCat("resource ", file), [file] { return findResourceFile(file).string(); }));
  }
  for (const InstalledModel& model : ModelRegistry().list()) {
    results.push_back({strCat("your model ", model.id),
                       model.problem.empty(),
                       model.problem.empty() ? model.file.string() : model.problem});
  }
  results.push_back(look("unsaved work", writableJournalFolder));
  results.push_back({"display", true, displayName()});
  return results;
}

void probeModels(const Engine& engine) {
  struct Deaf : StepSink {
    void onStep(DenoisingStepPtr /*step*/) override {}
  } nobody;
  const BodyModelPtr body = engine.load_body("").working;
  SmplParams standing;
  standing.global_orient = {std::numbers::pi_v<float>, 0, 0};  // the camera's y points down
  standing.transl = {0, 0, 4};
  RefinementProblem problem;
  problem.camera = PinholeCamera::withDefaultFocalLength(640, 480);
  problem.keypoints.points =
      problem.camera.project(poseJoints(*body, standing).keypoints_in_camera);
  problem.keypoints.confidence.setOnes();
  problem.box = boxFromKeypoints(problem.keypoints);
  problem.initial = engine.predict(body, problem.keypoints, problem.box, problem.camera);
  RefinementOptions options;
  options.num_hypotheses = 1;
  options.ddim_steps = 1;
  options.polish_iterations = 1;
  static_cast<void>(engine.refine(body, problem, options, nobody, {}));
}

std::string toText(const std::vector<CheckResult>& results) {
  std::string text;
  for (const CheckResult& result : results) {
    text +=
        strCat(result.is_fine ? "ok       " : "PROBLEM  ", result.what, ": ", result.finding, "\n");
  }
  return text;
}

bool isFine(const std::vector<CheckResult>& results) {
  return std::all_of(
      results.begin(), results.end(), [](const CheckResult& result) { return result.is_fine; });
}

}  // namespace lay
