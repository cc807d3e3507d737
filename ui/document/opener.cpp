#include "ui/document/opener.h"

#include "core/base/error.h"
#include "core/body/body_height.h"

#include <Eigen/Geometry>

#include <system_error>
#include <utility>

namespace lay {

namespace {

QString toText(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

/// The whole pixels around a person's keypoints, a little wider, as boxes are drawn.
PixelRegion regionAround(const Keypoints2d& keypoints) {
  constexpr float kRim = 0.06F;
  Eigen::AlignedBox2f extent;
  for (int k = 0; k < kKeypointCount; ++k) {
    if (keypoints.confidence[k] > 0) {
      extent.extend(keypoints.points.row(k).transpose());
    }
  }
  if (extent.isEmpty()) {
    return {};
  }
  const float rim = kRim * extent.sizes().maxCoeff();
  return {extent.min().x() - rim,
          extent.min().y() - rim,
          extent.sizes().x() + 2 * rim,
          extent.sizes().y() + 2 * rim};
}

Subject readSubject(const std::filesystem::path& keypoints,
                    const std::filesystem::path& image_path,
                    const Image& image,
                    int person) {
  KeypointReadOptions options;
  options.image_width = image.width;
  options.image_height = image.height;
  const KeypointFile file = readKeypointFile(keypoints, options);
  Subject subject;
  subject.keypoint_path = keypoints;
  subject.person = person;
  subject.keypoints = selectPerson(file, keypoints, image_path, person);
  for (const DetectedPerson* other : peopleOfImage(file, keypoints, image_path)) {
    subject.people.push_back(regionAround(other->keypoints));
  }
  subject.num_people = static_cast<int>(subject.people.size());
  subject.box = boxFromKeypoints(subject.keypoints);
  return subject;
}

Photo readPhoto(const std::filesystem::path& path) {
  Photo photo;
  photo.path = path;
  photo.image = loadImage(path);
  const ChosenCamera chosen = chooseCamera({}, *photo.image);
  photo.camera = chosen.camera;
  photo.camera_source = chosen.source;
  return photo;
}

}  // namespace

/// What a file job found: each part may be absent, and what went wrong is told after the good parts
/// are in.
struct Opener::Opened {
  std::optional<Photo> photo;
  std::optional<Subject> subject;
  std::optional<Problem> problem;
  bool wants_people = false;
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
  auto job = [image, keypoints, person, finds_people = finds_people_](
                 const std::stop_token& /*stop*/) {
    Opened opened;
    opened.photo = readPhoto(image);
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
      opened.subject = readSubject(*found, image, *opened.photo->image, person);
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
  auto job = [keypoints, photo = *session_.photo(), person](const std::stop_token& /*stop*/) {
    Opened opened;
    opened.subject = readSubject(keypoints, photo.path, *photo.image, person);
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
  if (!subject->keypoint_path.empty()) {
    openKeypoints(subject->keypoint_path, person);
  } else if (person >= 0 && person < static_cast<int>(people_.size())) {
    workOn(person);
  }
}

void Opener::usePeople(const Detection& detection) {
  people_ = detection.people;
  if (!people_.empty() && session_.photo()) {
    workOn(0);
  }
}

/// Makes one of those who were found the subject.
void Opener::workOn(int person) {
  try {
    Subject subject;
    subject.person = person;
    subject.num_people = static_cast<int>(people_.size());
    subject.keypoints = people_[static_cast<std::size_t>(person)].keypoints;
    subject.box = boxFromKeypoints(subject.keypoints);
    for (const FoundPerson& other : people_) {
      subject.people.push_back(regionAround(other.keypoints));
    }
    session_.setSubject(std::move(subject));
    predict();
  } catch (const Error& error) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("Too little of this person was found"),
                   QString::fromUtf8(error.what()),
                   Problem::Fix::OpenKeypoints});
  }
}

void Opener::setCamera(const CameraSettings& settings) {
  if (!session_.photo()) {
    return;
  }
  try {
    const ChosenCamera chosen = chooseCamera(settings, *session_.photo()->image);
    session_.setCamera(chosen.camera, chosen.source);
  } catch (const Error& error) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("The camera was not changed"),
                   QString::fromUtf8(error.what()),
                   Problem::Fix::None});
    return;
  }
  if (session_.subject()) {
    predict();
  }
}

void Opener::setKnownHeight(std::optional<float> height_m) {
  session_.setKnownHeight(height_m);
  if (session_.subject()) {
    predict();
  }
}

void Opener::accept(const Opened& opened) {
  reportBusy({});
  if (opened.photo) {
    people_.clear();
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

void Opener::predict() {
  reportBusy(tr("Finding a first body…"));
  auto job = [engine = engine_,
              id = body_id_,
              subject = *session_.subject(),
              height_m = session_.knownHeight(),
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
    if (height_m) {
      prediction.initial = withHeight(*prediction.body.working, *prediction.initial, *height_m);
    }
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
              height_m = session_.knownHeight(),
              photo = session_.photo()](const std::stop_token& /*stop*/) {
    Prediction prediction;
    prediction.body = engine.load_body(id.toStdString());
    if (subject && photo) {
      prediction.initial =
          engine.predict(prediction.body.working, subject->keypoints, subject->box, photo->camera);
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
