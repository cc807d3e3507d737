#include "ui/document/body_export.h"

#include <algorithm>

#include "core/base/error.h"

namespace lay {
namespace {

/// Every step of the shown hypothesis, in the native body's parameters.
std::vector<SmplParams> stepsOf(const Session& session) {
  std::vector<SmplParams> frames;
  for (int step = 0; step < session.numSteps(); ++step) {
    if (const auto params = session.paramsAt(step)) {
      frames.push_back(session.adaptedBody().toNative(*params));
    }
  }
  return frames;
}

}  // namespace

bool canExport(const Session& session, ExportWhat what) {
  if (!session.body()) return false;
  const bool is_rejected = session.isRejected(session.shownHypothesis());
  switch (what) {
    case ExportWhat::Shown:
      return session.shownParams().has_value() && !is_rejected;
    case ExportWhat::Final:
      return session.bestHypothesis() >= 0;
    case ExportWhat::WholeRun:
      return session.run() && session.numSteps() > 1 && !is_rejected;
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
    const int best = session.bestHypothesis();
    const auto& all = session.run()->result->hypotheses;
    const auto found =
        std::ranges::find_if(all, [best](const Hypothesis& h) { return h.index == best; });
    task.source.frames = {toNative(found->params)};
  } else {
    task.source.frames = {toNative(*session.shownParams())};
  }
  if (const auto& photo = session.photo()) {
    task.source.camera = photo->camera;
    task.source.photo = photo->image;
  }
  if (const auto& source = session.startSource()) task.source.initial_source = startSourceText(*source);
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
