#include "ui/document/photo_album.h"

#include "core/base/error.h"
#include "ui/document/opener.h"
#include "ui/document/photo_reading.h"
#include "ui/document/session.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <QStringList>

namespace lay {

namespace {

QString fileNameOf(const std::filesystem::path& path) {
  return QString::fromStdString(path.filename().string());
}

}  // namespace

/// What became of a file that was to be added.
struct PhotoAlbum::Read {
  std::filesystem::path path;
  std::optional<Photo> photo;
  std::vector<Subject> people;
  QString problem;  ///< with the photo, or where it came in, with its keypoints
};

PhotoAlbum::PhotoAlbum(Session& session, Opener& opener, QObject* parent)
    : QObject(parent), session_(session), opener_(opener) {}

int PhotoAlbum::shown() const {
  return session_.shownPhoto();
}

void PhotoAlbum::add(const std::vector<std::filesystem::path>& files) {
  if (files.empty()) {
    return;
  }
  Q_EMIT busyChanged(tr("Adding %n photo(s)…", nullptr, static_cast<int>(files.size())));
  auto job = [files, is_embedded = embedsPhotos()](const std::stop_token& stop) {
    std::vector<Read> photos;
    bool has_first = false;
    for (const std::filesystem::path& file : files) {
      if (stop.stop_requested()) {
        break;
      }
      Read read;
      read.path = std::filesystem::absolute(file);
      try {
        Photo photo = readPhoto(file);
        photo.is_embedded = is_embedded;
        const ImagePtr image = photo.image;
        if (std::exchange(has_first, true)) {
          photo.image.reset();  // only the first may be shown at once
        }
        read.photo = std::move(photo);
        if (const auto keypoints = keypointsBeside(file)) {
          read.people = readPeople(*keypoints, file, *image, 0);
        }
      } catch (const Error& error) {
        read.problem = describe(error);
      }
      photos.push_back(std::move(read));
    }
    return photos;
  };
  adder_.start<std::vector<Read>>(
      std::move(job),
      [this,
       project = session_.document().project().id](const Outcome<std::vector<Read>>& outcome) {
        Q_EMIT busyChanged({});
        if (session_.document().project().id != project) {
          return;  // another project is open by now
        }
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          Q_EMIT failed({Problem::Severity::Error,
                         tr("The photos could not be added"),
                         describe(*thrown),
                         Problem::Fix::None});
        } else {
          take(std::get<std::vector<Read>>(outcome));
        }
      });
}

void PhotoAlbum::take(const std::vector<Read>& photos) {
  QStringList refused;
  QStringList without_keypoints;
  int num_added = 0;
  for (const Read& read : photos) {
    const std::vector<ProjectPhoto>& known = session_.document().project().photos;
    if (read.photo && std::ranges::find(known, read.path, &ProjectPhoto::path) != known.end()) {
      refused += tr("%1 is in the project already.").arg(fileNameOf(read.path));
      continue;
    }
    if (!read.problem.isEmpty()) {
      // The sentence of a file that cannot be read names it by its whole path.
      (read.photo ? without_keypoints : refused) += read.problem;
    }
    if (!read.photo) {
      continue;
    }
    ++num_added;
    if (session_.photo()) {
      session_.addPhoto(*read.photo, read.people);
      continue;
    }
    session_.setPhoto(*read.photo);
    Q_EMIT opened(QString::fromStdString(read.path.string()));
    if (read.people.empty()) {
      opener_.askForPeople();
    } else {
      session_.setPeople(read.people, firstUsable(read.people));
    }
  }
  Q_EMIT told(tr("%n photo(s) added.", nullptr, num_added));
  if (!refused.isEmpty()) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("Not all photos were added"),
                   (refused + without_keypoints).join(QLatin1Char('\n')),
                   Problem::Fix::None});
  } else if (!without_keypoints.isEmpty()) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("The photos are added, not all of their keypoints"),
                   without_keypoints.join(QLatin1Char('\n')),
                   Problem::Fix::None});
  }
}

void PhotoAlbum::show(int index) {
  if (index < 0 || index >= session_.numPhotos()) {
    return;
  }
  wanted_ = -1;
  if (index == shown()) {
    return;
  }
  whenDecoded(index, [this, index] {
    session_.showPhoto(index);
    opener_.askForPeople();
    tellWhatIsMissing();
  });
}

void PhotoAlbum::showNext(int by) {
  // Keys that are pressed fast go on from where they lead.
  show((wanted_ >= 0 ? wanted_ : shown()) + by);
}

void PhotoAlbum::remove(int index) {
  const int next = session_.photoAfterRemoval(index);
  if (next < 0) {
    return;
  }
  const ProjectPhoto photo = photoAt(index);
  whenDecoded(next, [this, index, photo] {
    if (!isAt(photo, index)) {
      return;
    }
    const bool shows_another = index == shown();
    session_.removePhoto(index);
    if (shows_another) {
      opener_.askForPeople();
      tellWhatIsMissing();
    }
  });
}

const ProjectPhoto& PhotoAlbum::photoAt(int index) const {
  return session_.document().project().photos.at(static_cast<std::size_t>(index));
}

bool PhotoAlbum::isAt(const ProjectPhoto& photo, int index) const {
  return index < session_.numPhotos() && photoAt(index).path == photo.path &&
         photoAt(index).content == photo.content;
}

void PhotoAlbum::whenDecoded(int index, std::function<void()> then) {
  const ProjectPhoto photo = photoAt(index);
  if (photo.image) {
    then();
    return;
  }
  wanted_ = index;
  Q_EMIT busyChanged(tr("Opening %1…").arg(fileNameOf(photo.path)));
  auto job = [photo](const std::stop_token& /*stop*/) { return decoded(photo); };
  decoder_.start<ImagePtr>(
      std::move(job),
      [this, photo, index, then = std::move(then)](const Outcome<ImagePtr>& outcome) {
        Q_EMIT busyChanged({});
        if (std::exchange(wanted_, -1) != index || !isAt(photo, index)) {
          return;  // another one is wanted by now, or this one is gone
        }
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          Q_EMIT refused();
          Q_EMIT failed({Problem::Severity::Error,
                         tr("The photo %1 cannot be shown").arg(fileNameOf(photo.path)),
                         describe(*thrown),
                         Problem::Fix::None});
          return;
        }
        session_.setDecoded(index, std::get<ImagePtr>(outcome));
        then();
      });
}

void PhotoAlbum::tellWhatIsMissing() {
  const ProjectPhoto* photo = session_.document().project().photo();
  if (photo != nullptr && !photo->content) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("This photo is missing"),
                   tr("%1 is not there any more, and the project does not hold it. Its people are "
                      "shown on grey. Put the file back and open the project again.")
                       .arg(QString::fromStdString(photo->path.string())),
                   Problem::Fix::None});
  }
}

}  // namespace lay
