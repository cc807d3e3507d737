#include "ui/document/photo_thumbnails.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "ui/document/session.h"

namespace lay {

namespace {

QImage smallPicture(const ProjectPhoto& photo) {
  try {
    const ImagePtr image = photo.image ? photo.image : decodeImage(*photo.content, photo.path);
    const QImage whole(image->rgb.data(),
                       image->width,
                       image->height,
                       static_cast<qsizetype>(3) * image->width,
                       QImage::Format_RGB888);
    return whole.scaled(PhotoThumbnails::kLongSide,
                        PhotoThumbnails::kLongSide,
                        Qt::KeepAspectRatio,
                        Qt::SmoothTransformation);
  } catch (const Error&) {
    return {};  // that is told when somebody wants to see it
  }
}

}  // namespace

PhotoThumbnails::PhotoThumbnails(Session& session, QObject* parent)
    : QObject(parent), session_(session) {
  connect(&session, &Session::photosChanged, this, &PhotoThumbnails::follow);
  follow();
}

QImage PhotoThumbnails::picture(int index) const {
  const auto& photos = session_.document().project().photos;
  const auto made = pictures_.find(photos.at(static_cast<std::size_t>(index)).content);
  return made != pictures_.end() ? made->second : QImage();
}

void PhotoThumbnails::follow() {
  const auto& photos = session_.document().project().photos;
  std::erase_if(pictures_, [&photos](const auto& made) {
    return std::ranges::find(photos, made.first, &ProjectPhoto::content) == photos.end();
  });
  if (!runner_.isRunning()) {
    makeNext();
  }
}

void PhotoThumbnails::makeNext() {
  const auto& photos = session_.document().project().photos;
  const auto next = std::ranges::find_if(photos, [this](const ProjectPhoto& photo) {
    return photo.content && !pictures_.contains(photo.content);
  });
  if (photos.size() < 2 || next == photos.end()) {
    return;  // one photo alone is not listed
  }
  runner_.start<QImage>(
      [photo = *next](const std::stop_token& /*stop*/) { return smallPicture(photo); },
      [this, content = next->content](const Outcome<QImage>& outcome) {
        const auto* picture = std::get_if<QImage>(&outcome);
        pictures_[content] = picture != nullptr ? *picture : QImage();
        Q_EMIT made();
        follow();
      });
}

}  // namespace lay
