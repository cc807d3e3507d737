#include "ui/document/photo_reading.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include <QCoreApplication>
#include <QSettings>

#include "core/base/error.h"
#include "core/image/keypoint_remap.h"
#include "core/io/atomic_file.h"
#include "core/io/sha256.h"
#include "ui/document/keypoint_memory.h"

namespace lay {

namespace {

/// Grey, where a project's photo is gone: its people can still be seen.
ImagePtr standIn(const PinholeCamera& camera) {
  constexpr std::size_t kMostPixels = 300'000'000;
  const auto width = static_cast<std::size_t>(camera.width);
  const auto height = static_cast<std::size_t>(camera.height);
  if (width > kMostPixels / height) {
    throw FileError(strCat("The project's photo is said to be of ",
                           width,
                           " x ",
                           height,
                           " px; that cannot be shown. The file is damaged."));
  }
  auto image = std::make_shared<Image>();
  image->width = camera.width;
  image->height = camera.height;
  image->rgb.assign(3 * width * height, 150);
  return image;
}

}  // namespace

ProjectPhoto projectPhotoOf(const Photo& photo) {
  return {photo.path, photo.sha256, photo.camera, photo.content, photo.is_embedded, photo.image};
}

Project projectOf(const Photo& photo, const std::string& body_id) {
  Project project;
  project.id = newProjectId();
  project.body_id = body_id;
  project.photos = {projectPhotoOf(photo)};
  project.current_photo = 0;
  return project;
}

Person newPerson(const Subject& subject, int photo) {
  Person person;
  person.id = newProjectId();
  person.photo = photo;
  person.subject = subject;
  return person;
}

StartingBody firstBody(const Engine& engine,
                       const BodyModelPtr& body,
                       const Subject& subject,
                       const PinholeCamera& camera,
                       const Image& photo) {
  StartingBody first;
  first.params = engine.predict(body, subject.keypoints, subject.box, camera);
  if (!engine.look) {
    return first;
  }
  try {
    const auto seen =
        engine.look(body, *first.params, subject.keypoints, subject.box, camera, photo);
    if (seen) {
      first.params = *seen;
      first.source = StartSource{{}, kSeenSource, {}, {}};
    }
  } catch (const Error&) {
    // Keypoints alone were enough before anybody looked.
  }
  return first;
}

Subject subjectOf(const Keypoints2d& keypoints,
                  int person,
                  int num_people,
                  const std::filesystem::path& file) {
  Subject subject{file, person, num_people, keypoints, {}, std::nullopt};
  try {
    subject.box = boxFromKeypoints(keypoints);
  } catch (const Error&) {
    subject.box = {};
  }
  return subject;
}

KeypointFile readKeypoints(const std::filesystem::path& keypoints, const Image& image) {
  KeypointReadOptions options;
  options.image_width = image.width;
  options.image_height = image.height;
  options.accepts_unknown = true;
  KeypointFile file = readKeypointFile(keypoints, options);
  if (const auto targets = rememberedTargets(file)) {
    file = remapped(std::move(file), *targets);
    file.layout_source = LayoutSource::Asked;
  } else if (file.layout_source == LayoutSource::Unknown) {
    options.accepts_unknown = false;
    return readKeypointFile(keypoints, options);  // says what is missing
  }
  return file;
}

std::optional<Problem> layoutDoubt(const KeypointFile& keypoints,
                                   const std::filesystem::path& file) {
  if (!isLayoutGuessed(keypoints)) return std::nullopt;
  const QString path = QString::fromStdString(file.string());
  return Problem{Problem::Severity::Info,
                 QCoreApplication::translate("lay::Opener", "Which point is which was guessed"),
                 QCoreApplication::translate("lay::Opener",
                                             "%1 does not name its points. It has %2 for each "
                                             "person, as files of the layout %3 have. Check that "
                                             "left and right are right.")
                     .arg(QString::fromStdString(file.filename().string()))
                     .arg(keypoints.mapping.targets.size())
                     .arg(QString::fromStdString(keypoints.mapping.layout)),
                 Problem::Fix::MapKeypoints,
                 path};
}

std::vector<Subject> readPeople(const std::filesystem::path& keypoints,
                                const std::filesystem::path& image_path,
                                const Image& image,
                                int person) {
  return peopleOf(readKeypoints(keypoints, image), keypoints, image_path, person);
}

std::vector<Subject> peopleOf(const KeypointFile& file,
                              const std::filesystem::path& keypoints,
                              const std::filesystem::path& image_path,
                              int person) {
  static_cast<void>(boxFromKeypoints(selectPerson(file, keypoints, image_path, person)));
  std::vector<Subject> people;
  const auto found = peopleOfImage(file, keypoints, image_path);
  const int count = static_cast<int>(found.size());
  for (int i = 0; i < count; ++i) {
    people.push_back(subjectOf(selectPerson(file, keypoints, image_path, i), i, count, keypoints));
  }
  return people;
}

std::vector<Subject> subjectsOf(const Detection& detection) {
  std::vector<Subject> people;
  const int count = static_cast<int>(detection.people.size());
  for (int i = 0; i < count; ++i) {
    people.push_back(
        subjectOf(detection.people[static_cast<std::size_t>(i)].keypoints, i, count, {}));
  }
  return people;
}

int firstUsable(const std::vector<Subject>& people) {
  const auto usable = std::ranges::find_if(
      people, [](const Subject& subject) { return subject.box.isValid(); });
  return usable == people.end() ? 0 : static_cast<int>(usable - people.begin());
}

std::optional<std::filesystem::path> keypointsBeside(const std::filesystem::path& image) {
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

Photo readPhoto(const std::filesystem::path& path) {
  Photo photo;
  photo.path = std::filesystem::absolute(path);
  photo.content = std::make_shared<const std::string>(readFile(path));
  photo.sha256 = sha256(*photo.content);
  photo.image = decodeImage(*photo.content, path);
  const ChosenCamera chosen = chooseCamera({}, *photo.image);
  photo.camera = chosen.camera;
  photo.camera_source = chosen.source;
  return photo;
}

bool embedsPhotos() {
  return QSettings().value(QStringLiteral("project/embed_photos"), true).toBool();
}

ImagePtr decoded(const ProjectPhoto& photo) {
  ImagePtr image = photo.content ? decodeImage(*photo.content, photo.path) : standIn(photo.camera);
  if (image->width != photo.camera.width || image->height != photo.camera.height) {
    throw FileError(strCat("The photo in the project is of ",
                           image->width,
                           " x ",
                           image->height,
                           " px, its camera of ",
                           photo.camera.width,
                           " x ",
                           photo.camera.height,
                           ". The file is damaged; use a copy of it."));
  }
  return image;
}

void decodeShownPhoto(Project& project) {
  if (ProjectPhoto* photo = project.photo()) {
    photo->image = decoded(*photo);
  }
}

}  // namespace lay
