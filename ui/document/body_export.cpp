#include "ui/document/body_export.h"

#include "core/base/error.h"

namespace lay {
namespace {

/// Every step of the shown hypothesis, in the native body's parameters.
std::vector<SmplParams> stepsOf(const Session& session) {
  std::vector<SmplParams> frames;
  const auto hypothesis = static_cast<std::size_t>(session.shownHypothesis());
  for (int step = 0; step < session.numSteps(); ++step) {
    const DenoisingStepPtr state = session.stepAt(step);
    frames.push_back(session.adaptedBody().toNative(state->hypotheses.at(hypothesis).x_start));
  }
  return frames;
}

}  // namespace

bool canExport(const Session& session, ExportWhat what) {
  if (!session.body()) return false;
  switch (what) {
    case ExportWhat::Shown:
      return session.shownParams().has_value();
    case ExportWhat::Final:
      return session.run() && session.run()->result && !session.run()->result->hypotheses.empty();
    case ExportWhat::WholeRun:
      return session.run() && session.numSteps() > 1;
  }
  return false;
}

BodyExport BodyExport::of(const Session& session, ExportWhat what) {
  if (!canExport(session, what)) {
    throw InvalidOptions(
        "There is no body to export yet. Open a photo with keypoints; then a body "
        "is shown, and what is shown is exported.");
  }
  BodyExport task;
  task.source.body = session.adaptedBody().native;
  const auto toNative = [&session](const SmplParams& params) {
    return session.adaptedBody().toNative(params);
  };
  if (what == ExportWhat::WholeRun) {
    task.source.frames = stepsOf(session);
  } else if (what == ExportWhat::Final) {
    task.source.frames = {toNative(session.run()->result->hypotheses.front().params)};
  } else {
    task.source.frames = {toNative(*session.shownParams())};
  }
  if (const auto& photo = session.photo()) {
    task.source.camera = photo->camera;
    task.source.photo = photo->image;
  }
  return task;
}

std::filesystem::path BodyExport::finalPath() const {
  return path.parent_path() / exportFileName(path.stem().string(), format);
}

ExportedFile BodyExport::write() const {
  OutputFiles files;
  const std::string stem = path.stem().string();
  ExportedFile result = exportBody(source, options, format, path.parent_path(), stem, files);
  if (has_camera_files) {
    exportCamera(source, options, {format}, path.parent_path(), stem, files);
  }
  if (result.proof.holds()) files.commit();
  return result;
}

}  // namespace lay
