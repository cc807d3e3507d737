#include "ui/document/photo_refinement.h"

#include "core/base/error.h"
#include "core/refine/step_history.h"
#include "ui/document/photo_reading.h"

namespace lay {

namespace {

class Recorder : public StepSink {
 public:
  explicit Recorder(StepHistory& history) : history_(history) {}
  void onStep(DenoisingStepPtr step) override { history_.append(std::move(step)); }

 private:
  StepHistory& history_;
};

std::vector<Subject> peopleIn(const Engine& engine,
                              const Photo& photo,
                              const std::stop_token& stop) {
  if (const auto keypoints = keypointsBeside(photo.path)) {
    return readPeople(*keypoints, photo.path, *photo.image, 0);
  }
  const auto detection =
      engine.detect ? engine.detect(*photo.image, stop) : std::optional<Detection>();
  if (!detection) {
    throw InvalidOptions(strCat("'",
                                photo.path.filename().string(),
                                "' has no keypoint file beside it, and no detector is installed. "
                                "Install the detectors, or add ",
                                photo.path.stem().string(),
                                "_keypoints.json."));
  }
  return subjectsOf(*detection);
}

FinishedRunPtr runOf(const Engine& engine,
                     const AdaptedBody& body,
                     const Photo& photo,
                     const Person& person,
                     const PhotoRefinementOptions& options,
                     const std::stop_token& stop) {
  RefinementProblem problem;
  problem.camera = photo.camera;
  problem.box = person.subject.box;
  problem.keypoints = person.subject.keypoints;
  problem.initial = *person.start.params;
  auto history = std::make_shared<StepHistory>();
  Recorder recorder(*history);
  auto run = std::make_shared<FinishedRun>();
  run->result = engine.refine(body.working, problem, options.run, recorder, stop);
  run->id = newProjectId();
  run->before = problem.initial;
  run->first = problem.initial;
  run->first_source = person.start.source;
  run->problem = std::move(problem);
  run->options = options.run;
  run->body_id = options.body_id;
  run->body = body.working;
  run->expected_steps = history->size();
  run->history = std::move(history);
  return run;
}

}  // namespace

Project refinePhoto(const Engine& engine,
                    const std::filesystem::path& path,
                    const PhotoRefinementOptions& options,
                    const std::stop_token& stop) {
  const auto leaveWhenStopped = [&stop] {
    if (stop.stop_requested()) throw InvalidOptions("It was stopped.");
  };
  Photo photo = readPhoto(path);
  photo.is_embedded = options.embeds_photo;
  const std::vector<Subject> people = peopleIn(engine, photo, stop);
  leaveWhenStopped();
  const AdaptedBody body = engine.load_body(options.body_id);
  Project project = projectOf(photo, options.body_id);
  for (const Subject& subject : people) {
    Person person = newPerson(subject, project.current_photo);
    if (subject.box.isValid()) {
      person.start = firstBody(engine, body.working, subject, photo.camera, *photo.image);
      const FinishedRunPtr run = runOf(engine, body, photo, person, options, stop);
      leaveWhenStopped();
      if (!run->result.hypotheses.empty() && run->expected_steps > 0) {
        person.runs.push_back(run);
        person.choice = {.run = 0,
                         .step = run->expected_steps - 1,
                         .hypothesis = run->result.hypotheses.front().index};
      }
    }
    project.people.push_back(std::move(person));
  }
  project.current_person = people.empty() ? -1 : firstUsable(people);
  return project;
}

}  // namespace lay
