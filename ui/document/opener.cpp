#include "ui/document/opener.h"

#include "core/base/error.h"

#include <system_error>
#include <utility>

namespace lay {

namespace {

QString toText(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

/// How many of the file's people belong to the image: selectPerson alone knows which do.
int countPeople(const KeypointFile& file,
                const std::filesystem::path& keypoint_path,
                const std::filesystem::path& image_path) {
  int count = 0;
  try {
    while (count < static_cast<int>(file.people.size())) {
      static_cast<void>(selectPerson(file, keypoint_path, image_path, count));
      ++count;
    }
  } catch (const FileError&) {
    return count;
  }
  return count;
}

Subject readSubject(const std::filesystem::path& keypoints,
                    const std::filesystem::path& image,
                    int person) {
  const KeypointFile file = readKeypointFile(keypoints);
  Subject subject;
  subject.keypoint_path = keypoints;
  subject.person = person;
  subject.keypoints = selectPerson(file, keypoints, image, person);
  subject.num_people = countPeople(file, keypoints, image);
  subject.box = boxFromKeypoints(subject.keypoints);
  return subject;
}

Photo readPhoto(const std::filesystem::path& path) {
  Photo photo;
  photo.path = path;
  photo.image = loadImage(path);
  const Image& image = *photo.image;
  photo.camera =
      image.exif_focal_length_px
          ? PinholeCamera::withFocalLength(*image.exif_focal_length_px, image.width, image.height)
          : PinholeCamera::withDefaultFocalLength(image.width, image.height);
  return photo;
}

}  // namespace

/// What a file job found: each part may be absent, and what went wrong is told after the good parts
/// are in.
struct Opener::Opened {
  std::optional<Photo> photo;
  std::optional<Subject> subject;
  std::optional<Problem> problem;
};

Opener::Opener(Session& session, Engine engine, QObject* parent)
    : QObject(parent), session_(session), engine_(std::move(engine)) {}

std::optional<std::filesystem::path> Opener::keypointsBeside(const std::filesystem::path& image) {
  for (const char* ending : {"_keypoints.json", ".json"}) {
    std::filesystem::path candidate = image.parent_path() / image.stem();
    candidate += ending;
    std::error_code ignored;
    if (std::filesystem::is_regular_file(candidate, ignored)) {
      return candidate;
    }
  }
  return std::nullopt;
}

void Opener::openImage(const std::filesystem::path& image,
                       const std::optional<std::filesystem::path>& keypoints,
                       int person) {
  reportBusy(tr("Opening %1…").arg(toText(image.filename())));
  auto job = [image, keypoints, person](const std::stop_token& /*stop*/) {
    Opened opened;
    opened.photo = readPhoto(image);
    const auto found = keypoints ? keypoints : keypointsBeside(image);
    if (!found) {
      opened.problem =
          Problem{Problem::Severity::Info,
                  tr("This photo has no keypoints yet"),
                  tr("Open an OpenPose or COCO JSON file with the person's keypoints. A file "
                     "%1_keypoints.json beside the photo is found by itself.")
                      .arg(toText(image.stem())),
                  Problem::Fix::OpenKeypoints};
      return opened;
    }
    try {
      opened.subject = readSubject(*found, image, person);
    } catch (const Error& error) {
      opened.problem = Problem{Problem::Severity::Warning,
                               tr("The photo is open, its keypoints are not"),
                               QString::fromUtf8(error.what()),
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
  auto job = [keypoints, image = session_.photo()->path, person](const std::stop_token& /*stop*/) {
    return Opened{std::nullopt, readSubject(keypoints, image, person), std::nullopt};
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
  if (session_.subject() && session_.subject()->person != person) {
    openKeypoints(session_.subject()->keypoint_path, person);
  }
}

void Opener::accept(const Opened& opened) {
  reportBusy({});
  if (opened.photo) {
    session_.setPhoto(*opened.photo);
    Q_EMIT imageOpened(toText(opened.photo->path));
  }
  if (opened.subject) {
    session_.setSubject(*opened.subject);
    predict();
  }
  if (opened.problem) {
    Q_EMIT failed(*opened.problem);
  }
}

/// A body model and, where there is somebody to look at, a first body.
struct Opener::Prediction {
  AdaptedBody body;
  std::optional<SmplParams> initial;
  std::optional<Problem> problem;
};

void Opener::predict() {
  reportBusy(tr("Finding a first body…"));
  auto job = [engine = engine_,
              id = body_id_,
              subject = *session_.subject(),
              camera = session_.photo()->camera](const std::stop_token& /*stop*/) {
    Prediction prediction;
    try {
      prediction.body = engine.load_body(id.toStdString());
    } catch (const Error& error) {
      if (id.isEmpty()) {
        throw;
      }
      // A remembered body whose file has gone must not keep a person from working.
      prediction.body = engine.load_body("");
      prediction.problem = Problem{Problem::Severity::Warning,
                                   tr("The chosen body cannot be loaded; the Lay body is used"),
                                   QString::fromUtf8(error.what()),
                                   Problem::Fix::None};
    }
    prediction.initial =
        engine.predict(prediction.body.working, subject.keypoints, subject.box, camera);
    return prediction;
  };
  predictor_.start<Prediction>(
      std::move(job), [this, id = body_id_](const Outcome<Prediction>& outcome) {
        reportBusy({});
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
              photo = session_.photo()](const std::stop_token& /*stop*/) {
    Prediction prediction;
    prediction.body = engine.load_body(id.toStdString());
    if (subject && photo) {
      prediction.initial =
          engine.predict(prediction.body.working, subject->keypoints, subject->box, photo->camera);
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

void Opener::accept(const Prediction& prediction, const QString& id) {
  body_id_ = id;
  session_.setBody(prediction.body);
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
