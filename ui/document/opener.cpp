#include "ui/document/opener.h"

#include "core/base/error.h"
#include "core/project/project_journal.h"
#include "ui/document/error_sentences.h"
#include "ui/document/photo_reading.h"

#include <algorithm>
#include <utility>

namespace lay {

namespace {

QString toText(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

/// What to say of keypoints that cannot be used, with the way out.
Problem keypointProblem(Problem::Severity severity,
                        const QString& title,
                        const std::exception_ptr& thrown,
                        const std::filesystem::path& file) {
  try {
    std::rethrow_exception(thrown);
  } catch (const UnknownLayoutError&) {
    return {severity,
            title,
            Opener::tr("Nothing in %1 tells which point is which joint. Say it once, over the "
                       "photo: it is remembered for files of this layout.")
                .arg(toText(file.filename())),
            Problem::Fix::MapKeypoints,
            toText(file)};
  } catch (...) {
    return {severity, title, describe(thrown), Problem::Fix::OpenKeypoints, toText(file)};
  }
}

}  // namespace

/// What a file job found: each part may be absent, and what went wrong is told after the good parts
/// are in.
struct Opener::Opened {
  std::optional<Photo> photo;
  std::vector<Subject> people;
  int person = 0;
  ImagePtr looked_at;  ///< that the people are in, when it is open already
  std::optional<Problem> problem;
};

struct Opener::OpenedProject {
  Project project;
  std::vector<std::string> notices;
  std::filesystem::path file;
  std::filesystem::path journal;  ///< it was recovered from; empty when it was not
};

Opener::Opener(Session& session, Engine engine, QObject* parent)
    : QObject(parent), session_(session), engine_(std::move(engine)) {
  connect(&session, &Session::subjectChanged, this, [this] {
    hopeless_.reset();
    predictIfNeeded();
  });
  connect(&session.document(), &ProjectDocument::changed, this, &Opener::followBody);
  connect(&session.document().undoStack(),
          &QUndoStack::indexChanged,
          this,
          &Opener::predictIfNeeded);
}

void Opener::openImage(const std::filesystem::path& image,
                       const std::optional<std::filesystem::path>& keypoints,
                       int person) {
  reportBusy(tr("Opening %1…").arg(toText(image.filename())));
  auto job = [image, keypoints, person](const std::stop_token& /*stop*/) {
    Opened opened;
    opened.photo = readPhoto(image);
    opened.person = person;
    const auto found = keypoints ? keypoints : keypointsBeside(image);
    if (!found) {
      return opened;
    }
    try {
      const KeypointFile file = readKeypoints(*found, *opened.photo->image);
      opened.people = peopleOf(file, *found, image, person);
      opened.problem = layoutDoubt(file, *found);
    } catch (const Error&) {
      opened.problem = keypointProblem(Problem::Severity::Warning,
                                       tr("The photo is open, its keypoints are not"),
                                       std::current_exception(),
                                       *found);
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
    const KeypointFile file = readKeypoints(keypoints, *photo.image);
    opened.people = peopleOf(file, keypoints, photo.path, person);
    opened.problem = layoutDoubt(file, keypoints);
    opened.person = person;
    opened.looked_at = photo.image;
    return opened;
  };
  files_.start<Opened>(std::move(job), [this, keypoints](const Outcome<Opened>& outcome) {
    if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
      reportBusy({});
      Q_EMIT failed(keypointProblem(Problem::Severity::Error,
                                    tr("The keypoints cannot be used"),
                                    *thrown,
                                    keypoints));
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
  // Another photo may be shown by now.
  const bool is_elsewhere =
      opened.looked_at && (!session_.photo() || opened.looked_at != session_.photo()->image);
  if (!opened.people.empty() && !is_elsewhere) {
    session_.setPeople(opened.people, opened.person);
  }
  if (opened.problem) {
    Q_EMIT failed(*opened.problem);
  } else {
    askForPeople();
  }
}

void Opener::askForPeople() {
  const Project& project = session_.document().project();
  const bool is_somebody_known =
      std::any_of(project.people.begin(), project.people.end(), [&project](const Person& person) {
        return person.photo == project.current_photo;
      });
  if (!session_.photo() || is_somebody_known) {
    return;
  }
  if (finds_people_) {
    Q_EMIT peopleWanted();
    return;
  }
  Q_EMIT failed({Problem::Severity::Info,
                 tr("This photo has no keypoints yet"),
                 tr("Open a file with the person's keypoints (OpenPose, COCO, AlphaPose, MMPose, "
                    "csv). A file %1_keypoints.json beside the photo is found by itself.")
                     .arg(toText(session_.photo()->path.stem())),
                 Problem::Fix::OpenKeypoints});
}

void Opener::reportBusy(const QString& what) {
  Q_EMIT busyChanged(what);
}

}  // namespace lay
