#include "ui/document/opener.h"

#include "core/base/error.h"
#include "core/body/body_height.h"
#include "core/project/project_journal.h"
#include "ui/document/error_sentences.h"
#include "ui/document/photo_reading.h"

#include <utility>

namespace lay {

namespace {

QString toText(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

}  // namespace

/// What a file job found: each part may be absent, and what went wrong is told after the good parts
/// are in.
struct Opener::Opened {
  std::optional<Photo> photo;
  std::vector<Subject> people;
  int person = 0;
  std::optional<Problem> problem;
  bool wants_people = false;
};

struct Opener::OpenedProject {
  Project project;
  std::vector<std::string> notices;
  std::filesystem::path file;
  std::filesystem::path journal;  ///< it was recovered from; empty when it was not
};

Opener::Opener(Session& session, Engine engine, QObject* parent)
    : QObject(parent), session_(session), engine_(std::move(engine)) {
  connect(&session, &Session::subjectChanged, this, &Opener::predictIfNeeded);
}

void Opener::openImage(const std::filesystem::path& image,
                       const std::optional<std::filesystem::path>& keypoints,
                       int person) {
  reportBusy(tr("Opening %1…").arg(toText(image.filename())));
  auto job = [image, keypoints, person, finds_people = finds_people_](
                 const std::stop_token& /*stop*/) {
    Opened opened;
    opened.photo = readPhoto(image);
    opened.person = person;
    const auto found = keypoints ? keypoints : keypointsBeside(image);
    if (!found && finds_people) {
      opened.wants_people = true;
      return opened;
    }
    if (!found) {
      opened.problem =
          Problem{Problem::Severity::Info,
                  tr("This photo has no keypoints yet"),
                  tr("Open a file with the person's keypoints (OpenPose, COCO, AlphaPose, MMPose, "
                     "csv). A file %1_keypoints.json beside the photo is found by itself.")
                      .arg(toText(image.stem())),
                  Problem::Fix::OpenKeypoints};
      return opened;
    }
    try {
      opened.people = readPeople(*found, image, *opened.photo->image, person);
    } catch (const Error& error) {
      opened.problem = Problem{Problem::Severity::Warning,
                               tr("The photo is open, its keypoints are not"),
                               describe(error),
                               Problem::Fix::OpenKeypoints};
    }
    return opened;
  };
  files_.start<Opened>(std::move(job), [this](const Outcome<Opened>& outcome) {
    if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
      reportBusy({});
      Q_EMIT failed({Problem::Severity::Error,
                     tr("The image cannot be opened"),
                     describe(*thrown),
                     Problem::Fix::OpenImage});
      return;
    }
    accept(std::get<Opened>(outcome));
  });
}

void Opener::openKeypoints(const std::filesystem::path& keypoints, int person) {
  if (!session_.photo()) {
    Q_EMIT failed({Problem::Severity::Info,
                   tr("Open the photo first"),
                   tr("The keypoints in %1 belong to a photo. Open the photo, then its keypoints.")
                       .arg(toText(keypoints.filename())),
                   Problem::Fix::OpenImage});
    return;
  }
  reportBusy(tr("Reading %1…").arg(toText(keypoints.filename())));
  auto job = [keypoints, photo = *session_.photo(), person](const std::stop_token& /*stop*/) {
    Opened opened;
    opened.people = readPeople(keypoints, photo.path, *photo.image, person);
    opened.person = person;
    return opened;
  };
  files_.start<Opened>(std::move(job), [this](const Outcome<Opened>& outcome) {
    if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
      reportBusy({});
      Q_EMIT failed({Problem::Severity::Error,
                     tr("The keypoints cannot be used"),
                     describe(*thrown),
                     Problem::Fix::OpenKeypoints});
      return;
    }
    accept(std::get<Opened>(outcome));
  });
}

void Opener::selectPerson(int person) {
  const auto& subject = session_.subject();
  if (!subject || subject->person == person) {
    return;
  }
  for (const Person& candidate : session_.document().project().people) {
    const bool is_meant = candidate.photo == session_.document().project().current_photo &&
                          candidate.subject.person == person;
    if (is_meant && !candidate.subject.box.isValid()) {
      Q_EMIT failed({Problem::Severity::Info,
                     tr("Person %1 cannot be worked on").arg(person + 1),
                     tr("Fewer than three keypoints of this person are known. Open a file with "
                        "more, or choose somebody else."),
                     Problem::Fix::OpenKeypoints});
      Q_EMIT personRefused();
      return;
    }
  }
  if (!session_.choosePerson(person)) {
    openKeypoints(subject->keypoint_path, person);
  }
}

void Opener::usePeople(const Detection& detection) {
  if (detection.people.empty() || !session_.photo()) {
    return;
  }
  std::vector<Subject> people = subjectsOf(detection);
  const int current = firstUsable(people);  // the surest of those who can be worked on
  session_.setPeople(std::move(people), current);
}

void Opener::setCamera(const CameraSettings& settings) {
  if (!session_.photo()) {
    return;
  }
  try {
    const ChosenCamera chosen = chooseCamera(settings, *session_.photo()->image);
    const float zoom = chosen.camera.focal_length / session_.photo()->camera.focal_length;
    const MergeKey step = session_.document().newKey(MergeKey::Kind::Camera);
    session_.setCamera(chosen.camera, tr("Change the camera"), step);
    if (session_.isPosedByHand()) {
      // As large in the photo as before: a longer lens sees it from farther away.
      SmplParams moved = *session_.initial();
      moved.transl.z() *= zoom;
      session_.setPose(moved, session_.constraints(), tr("Change the camera"), step);
      return;
    }
  } catch (const Error& error) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("The camera was not changed"),
                   describe(error),
                   Problem::Fix::None});
    return;
  }
  if (session_.subject()) {
    predict();
  }
}

void Opener::setKnownHeight(std::optional<float> height_m) {
  const MergeKey step = session_.document().newKey(MergeKey::Kind::Camera);
  session_.setKnownHeight(height_m, step);
  if (session_.isPosedByHand()) {
    if (height_m && session_.body()) {
      session_.setPose(withHeight(*session_.body(), *session_.initial(), *height_m),
                       session_.constraints(),
                       tr("Set the real height"),
                       step);
    }
    return;
  }
  if (session_.subject()) {
    predict();
  }
}

void Opener::openProject(const std::filesystem::path& file) {
  const std::filesystem::path path = std::filesystem::absolute(file);
  openStored(toText(path.filename()), [path] {
    LoadedProject loaded = loadProject(path);
    return OpenedProject{std::move(loaded.project), std::move(loaded.notices), path, {}};
  });
}

void Opener::recover(const std::filesystem::path& journal,
                     const std::filesystem::path& project_file) {
  openStored(tr("unsaved work"), [journal, project_file] {
    LoadedProject loaded = recoverProject(journal);
    // Another journal than the one that it comes from, which goes once the new one is written.
    loaded.project.id = newProjectId();
    return OpenedProject{
        std::move(loaded.project), std::move(loaded.notices), project_file, journal};
  });
}

void Opener::openStored(const QString& name, std::function<OpenedProject()> load) {
  reportBusy(tr("Opening %1…").arg(name));
  auto job = [load = std::move(load)](const std::stop_token& /*stop*/) {
    OpenedProject opened = load();
    decodeShownPhoto(opened.project);
    return opened;
  };
  files_.start<OpenedProject>(std::move(job), [this](const Outcome<OpenedProject>& outcome) {
    reportBusy({});
    if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
      Q_EMIT failed({Problem::Severity::Error,
                     tr("The project cannot be opened"),
                     describe(*thrown),
                     Problem::Fix::None});
      return;
    }
    accept(std::get<OpenedProject>(outcome));
  });
}

void Opener::accept(const OpenedProject& opened) {
  body_id_ = QString::fromStdString(opened.project.body_id);
  session_.document().reset(opened.project, opened.file);
  if (session_.initial() || !session_.subject()) {
    loadBody(body_id_);
  }
  if (opened.journal.empty()) {
    Q_EMIT projectOpened(toText(opened.file));
  } else {
    session_.document().markUnsaved();
    Q_EMIT recovered(toText(opened.journal));
  }
  for (const std::string& notice : opened.notices) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("The project's photo is missing"),
                   spokenErrors(notice),
                   Problem::Fix::None});
  }
}

void Opener::accept(const Opened& opened) {
  reportBusy({});
  if (opened.photo) {
    Photo photo = *opened.photo;
    photo.is_embedded = embedsPhotos();
    session_.setPhoto(std::move(photo));
    Q_EMIT imageOpened(toText(opened.photo->path));
  }
  if (!opened.people.empty()) {
    session_.setPeople(opened.people, opened.person);
  }
  if (opened.problem) {
    Q_EMIT failed(*opened.problem);
  }
  if (opened.wants_people) {
    Q_EMIT peopleWanted();
  }
}

/// A body model and, where there is somebody to look at, a first body.
struct Opener::Prediction {
  AdaptedBody body;
  std::optional<SmplParams> initial;
  std::optional<Problem> problem;
};

/// A remembered body whose file has gone must not keep a person from working: ours stands in, and
/// that is said.
Opener::Prediction Opener::withBodyOrOurs(const Engine& engine,
                                          const QString& id,
                                          const QString& title) {
  Prediction prediction;
  try {
    prediction.body = engine.load_body(id.toStdString());
  } catch (const Error& error) {
    if (id.isEmpty()) {
      throw;
    }
    prediction.body = engine.load_body("");
    prediction.problem =
        Problem{Problem::Severity::Warning, title, describe(error), Problem::Fix::None};
  }
  return prediction;
}

void Opener::predictIfNeeded() {
  const auto& subject = session_.subject();
  if (subject && subject->box.isValid() && !session_.initial()) {
    predict();
  }
}

void Opener::predict() {
  reportBusy(tr("Finding a first body…"));
  auto job = [engine = engine_,
              id = body_id_,
              subject = *session_.subject(),
              height_m = session_.knownHeight(),
              camera = session_.photo()->camera,
              photo = session_.photo()->image](const std::stop_token& /*stop*/) {
    Prediction prediction = withBodyOrOurs(
        engine, id, tr("The chosen body cannot be loaded; the Lay body is used"));
    prediction.initial = firstBody(engine, prediction.body.working, subject, camera, *photo);
    if (height_m) {
      prediction.initial = withHeight(*prediction.body.working, *prediction.initial, *height_m);
    }
    return prediction;
  };
  predictor_.start<Prediction>(
      std::move(job),
      [this, id = body_id_, person = session_.document().project().person()->id](
          const Outcome<Prediction>& outcome) {
        reportBusy({});
        const Person* current = session_.document().project().person();
        if (current == nullptr || current->id != person) {
          return;  // somebody else is worked on by now
        }
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          Q_EMIT failed({Problem::Severity::Error,
                         tr("No first body could be found"),
                         describe(*thrown),
                         Problem::Fix::None});
          return;
        }
        const auto& prediction = std::get<Prediction>(outcome);
        accept(prediction, prediction.problem ? QString() : id);
      });
}

void Opener::chooseBody(const QString& id) {
  reportBusy(tr("Loading the body…"));
  const bool needs_first = session_.subject() && !session_.run();
  auto job = [engine = engine_,
              id,
              subject = needs_first ? session_.subject() : std::nullopt,
              height_m = session_.knownHeight(),
              photo = session_.photo()](const std::stop_token& /*stop*/) {
    Prediction prediction;
    prediction.body = engine.load_body(id.toStdString());
    if (subject && photo) {
      prediction.initial =
          firstBody(engine, prediction.body.working, *subject, photo->camera, *photo->image);
      if (height_m) {
        prediction.initial = withHeight(*prediction.body.working, *prediction.initial, *height_m);
      }
    }
    return prediction;
  };
  predictor_.start<Prediction>(std::move(job), [this, id](const Outcome<Prediction>& outcome) {
    reportBusy({});
    if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
      Q_EMIT bodyChosen();  // whoever shows the choice goes back to the old one
      Q_EMIT failed({Problem::Severity::Error,
                     tr("The body was not changed"),
                     describe(*thrown),
                     Problem::Fix::None});
      return;
    }
    accept(std::get<Prediction>(outcome), id);
  });
}

void Opener::loadBody(const QString& id) {
  auto job = [engine = engine_, id](const std::stop_token& /*stop*/) {
    return withBodyOrOurs(
        engine, id, tr("The project's body is not installed; the Lay body is used"));
  };
  predictor_.start<Prediction>(std::move(job), [this, id](const Outcome<Prediction>& outcome) {
    if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
      Q_EMIT failed({Problem::Severity::Error,
                     tr("No body could be loaded"),
                     describe(*thrown),
                     Problem::Fix::None});
      return;
    }
    const auto& prediction = std::get<Prediction>(outcome);
    accept(prediction, prediction.problem ? QString() : id);
  });
}

void Opener::accept(const Prediction& prediction, const QString& id) {
  body_id_ = id;
  session_.setBody(prediction.body);
  if (session_.document().project().body_id != id.toStdString()) {
    session_.document().record([&id](Project& project) { project.body_id = id.toStdString(); });
  }
  if (prediction.initial && session_.subject()) {
    session_.setInitial(*prediction.initial);
  }
  Q_EMIT bodyChosen();
  if (prediction.problem) {
    Q_EMIT failed(*prediction.problem);
  }
}

void Opener::reportBusy(const QString& what) {
  Q_EMIT busyChanged(what);
}

}  // namespace lay
