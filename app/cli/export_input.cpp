#include "app/cli/export_input.h"

#include "app/cli/refine_inputs.h"
#include "core/base/error.h"
#include "core/exchange/motion_file.h"
#include "core/exchange/steps_file.h"

#include <algorithm>

namespace lay {
namespace {

/// Poses of one person as a file has them.
struct FileFrames {
  std::vector<SmplParams> frames;
  PinholeCamera camera;
  std::string model_name;
};

int bestHypothesis(const DenoisingStep& step) {
  const auto best = std::min_element(
      step.hypotheses.begin(),
      step.hypotheses.end(),
      [](const HypothesisState& a, const HypothesisState& b) { return a.score < b.score; });
  return static_cast<int>(best - step.hypotheses.begin());
}

/// An index that was asked for, or `otherwise`. @throws InvalidOptions.
int chosenIndex(const char* option, std::optional<int> wanted, int count, int otherwise) {
  const int index = wanted.value_or(otherwise);
  if (index < 0 || index >= count) {
    throw InvalidOptions(strCat(option, " is ", index, "; the file has 0 to ", count - 1, "."));
  }
  return index;
}

FileFrames framesOfRun(const ExportInput& input) {
  const StepsRecord record = loadSteps(input.params);
  const DenoisingStep& last = record.steps.back();
  const auto hypothesis =
      static_cast<std::size_t>(chosenIndex("--hypothesis",
                                           input.hypothesis,
                                           static_cast<int>(last.hypotheses.size()),
                                           bestHypothesis(last)));
  FileFrames result;
  for (const DenoisingStep& step : record.steps) {
    result.frames.push_back(step.hypotheses[hypothesis].x_start);
  }
  result.model_name = record.model_name;
  return result;
}

FileFrames readFrames(const ExportInput& input) {
  if (input.params.extension() == ".jsonl") return framesOfRun(input);
  if (isMotionFile(input.params)) {
    const MotionRecord record = loadMotion(input.params);
    return {record.frames, record.camera, record.model_name};
  }
  const BodyRecord record = loadParams(input.params);
  return {{record.params}, record.camera, record.model_name};
}

/// The frames that are asked for: one, or all up to it.
void chooseFrames(const ExportInput& input, std::vector<SmplParams>& frames) {
  const int count = static_cast<int>(frames.size());
  const int step = chosenIndex("--step", input.step, count, count - 1);
  frames.resize(static_cast<std::size_t>(step) + 1);
  if (!input.is_animated) frames.erase(frames.begin(), frames.end() - 1);
}

void checkPhoto(const ExportSource& source, const std::filesystem::path& path) {
  if (!source.camera) {
    throw InvalidOptions(strCat("A photograph needs the camera that took it, and '",
                                path.string(),
                                "' comes without: the parameters hold none. Give --camera "
                                "params.json, as 'layfigure-cli refine' wrote it."));
  }
  if (source.photo->width != source.camera->width ||
      source.photo->height != source.camera->height) {
    throw InvalidOptions(strCat("'",
                                path.string(),
                                "' has ",
                                source.photo->width,
                                " x ",
                                source.photo->height,
                                " px, the camera's picture ",
                                source.camera->width,
                                " x ",
                                source.camera->height,
                                ". Give the photograph that the body was found in."));
  }
}

}  // namespace

ExportSource loadExportSource(const ExportInput& input, std::string& note) {
  FileFrames file = readFrames(input);
  chooseFrames(input, file.frames);
  ExportSource source;
  source.body = loadChosenBody(input.body);
  requireSameBody(*source.body, file.model_name, input.params);
  for (const SmplParams& frame : file.frames) {
    const ConvertedPose converted = convertPose(frame, source.body->numJoints());
    source.frames.push_back(converted.params);
    if (note.empty()) note = lossNote(converted);
  }
  const PinholeCamera camera = input.camera ? loadParams(*input.camera).camera : file.camera;
  if (camera.focal_length > 0) {
    source.camera = camera;
  } else if (input.camera) {
    throw InvalidOptions(strCat("--camera '",
                                input.camera->string(),
                                "' holds no camera. Give the "
                                "params.json that 'layfigure-cli refine' wrote."));
  }
  if (input.photo) {
    source.photo = loadImage(*input.photo);
    checkPhoto(source, *input.photo);
  }
  return source;
}

}  // namespace lay
