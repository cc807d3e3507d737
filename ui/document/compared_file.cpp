#include "ui/document/compared_file.h"

#include <QCoreApplication>

#include "core/base/error.h"
#include "core/exchange/amass_file.h"
#include "core/exchange/motion_file.h"
#include "core/exchange/params_file.h"
#include "core/exchange/prediction_file.h"
#include "core/project/project_file.h"
#include "ui/document/error_sentences.h"

namespace lay {

namespace {

constexpr std::size_t kMostBodies = 300;  // that are placed: each takes some milliseconds

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lay::ComparedFile)
};

QString frameLabel(std::size_t index, std::size_t count) {
  return count > 1 ? Words::tr("Frame %1 of %2").arg(index + 1).arg(count) : QString();
}

void addFrames(ComparedFile& file,
               const std::vector<SmplParams>& frames,
               const std::string& model_name,
               const AdaptedBody& body) {
  float lost = 0;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    ConvertedPose converted = body.fromNative(frames[i]);
    lost = std::max(lost, converted.lost_angle);
    file.entries.push_back({frameLabel(i, frames.size()), std::move(converted.params)});
  }
  if (!model_name.empty() && model_name != body.native->name) {
    file.note = Words::tr(
                    "It was made with the body \"%1\"; its shape is shown as \"%2\" would have it, "
                    "so compare the poses.")
                    .arg(QString::fromStdString(model_name),
                         QString::fromStdString(body.native->name));
  } else if (lost > 0) {
    file.note = Words::tr("Fingers, jaw and eyes are left out.");
  }
}

/// The body that a project shows of a person: of the chosen step, or the one that runs start from.
std::optional<SmplParams> shownOf(const Person& person) {
  const Choice& choice = person.choice;
  if (choice.run < 0) {
    return person.start.params;
  }
  const DenoisingStepPtr step =
      person.runs[static_cast<std::size_t>(choice.run)]->history->at(choice.step);
  const auto at = [&step](int hypothesis) {
    return step->hypotheses[static_cast<std::size_t>(hypothesis)].x_start;
  };
  return choice.blended_with >= 0
             ? blended(at(choice.hypothesis), at(choice.blended_with), choice.blend)
             : at(choice.hypothesis);
}

void addPeople(ComparedFile& file, const std::filesystem::path& path) {
  const Project project = loadProject(path).project;
  for (std::size_t i = 0; i < project.people.size(); ++i) {
    if (auto params = shownOf(project.people[i])) {
      const QString label = project.people.size() > 1 ? Words::tr("Person %1").arg(i + 1) : QString();
      file.entries.push_back({label, *std::move(params)});
    }
  }
  if (file.entries.empty()) {
    throw FileError(strCat("'",
                           path.string(),
                           "' has no body yet. Open it, let a body be found, and save it."));
  }
}

void addMotionOfAmass(ComparedFile& file,
                      const std::filesystem::path& path,
                      const AdaptedBody& body) {
  const AmassMotion motion = loadAmass(path);
  addFrames(file, motion.frames, motion.model_name, body);
  file.has_place = false;
}

/// The frames that are looked at: that of the photo's name, or all.
std::vector<std::size_t> framesFor(const Prediction& prediction,
                                   const std::filesystem::path& photo) {
  std::vector<std::size_t> frames;
  for (std::size_t i = 0; i < prediction.frames.size(); ++i) {
    const std::filesystem::path name = prediction.frames[i].name;
    if (!photo.empty() && name.stem() == photo.stem()) {
      return {i};
    }
    frames.push_back(i);
  }
  return frames;
}

void addPredictions(ComparedFile& file,
                    const std::filesystem::path& path,
                    const PlacementScene& scene,
                    const std::filesystem::path& photo) {
  const Prediction prediction = readPrediction(path);
  for (const std::size_t frame : framesFor(prediction, photo)) {
    const std::vector<PredictedBody>& people = prediction.frames[frame].people;
    for (std::size_t person = 0; person < people.size(); ++person) {
      if (people[person].is_root_only || file.entries.size() >= kMostBodies) {
        continue;
      }
      PlacedPrediction placed = placePrediction(people[person], scene);
      file.entries.push_back({spokenErrors(sourceOf(prediction, {frame, person})),
                              std::move(placed.params)});
      if (file.note.isEmpty() && !placed.notes.empty()) {
        file.note = spokenErrors(placed.notes.front());
      }
    }
  }
  if (file.entries.empty()) {
    throw FileError(strCat("'",
                           path.string(),
                           "' has no body whose joints are known. Compare with a file that has "
                           "rotations of the joints."));
  }
}

}  // namespace

ComparedFile readComparedFile(const std::filesystem::path& path,
                              const PlacementScene& scene,
                              const std::filesystem::path& photo) {
  const AdaptedBody& body = scene.body;
  ComparedFile file;
  file.name = QString::fromStdString(path.filename().string());
  if (isProjectFile(path)) {
    addPeople(file, path);
  } else if (isMotionFile(path)) {
    const MotionRecord motion = loadMotion(path);
    addFrames(file, motion.frames, motion.model_name, body);
  } else {
    try {
      const BodyRecord record = loadParams(path);
      addFrames(file, {record.params}, record.model_name, body);
    } catch (const FileError&) {
      try {
        addMotionOfAmass(file, path, body);
      } catch (const FileError&) {
        addPredictions(file, path, scene, photo);  // its refusal names all there could be
      }
    }
  }
  return file;
}

}  // namespace lay
