#include "ui/document/review_list.h"

#include <utility>

#include <QBuffer>
#include <QImageReader>

#include "core/base/error.h"
#include "core/project/project_file.h"
#include "core/project/review_file.h"

namespace lay {

namespace {

constexpr QSize kPictureSize(112, 112);

/// Decoded at the size that is needed, and turned as it is to be seen.
QImage smallPicture(QImageReader& reader) {
  reader.setAutoTransform(true);
  const QSize whole = reader.size();
  if (whole.isValid()) {
    reader.setScaledSize(whole.scaled(kPictureSize, Qt::KeepAspectRatio));
  }
  return reader.read();
}

QImage pictureOf(const ReviewEntry& entry, const Project* project) {
  if (!entry.photo.empty()) {
    QImageReader reader(QString::fromStdString(entry.photo.string()));
    return smallPicture(reader);
  }
  const ProjectPhoto* photo = project != nullptr ? project->photo() : nullptr;
  if (photo == nullptr || !photo->content) {
    return {};
  }
  QByteArray bytes = QByteArray::fromStdString(*photo->content);
  QBuffer buffer(&bytes);
  QImageReader reader(&buffer);
  return smallPicture(reader);
}

}  // namespace

ReviewList::ReviewList(LoadBodyFunction load_body, QObject* parent)
    : QObject(parent), load_body_(std::move(load_body)) {}

void ReviewList::open(const std::filesystem::path& folder) {
  try {
    std::vector<ReviewEntry> entries = readReviewFolder(folder);
    folder_ = folder;
    entries_ = std::move(entries);
  } catch (const Error& error) {
    Q_EMIT failed({Problem::Severity::Error,
                   tr("The folder cannot be opened as a queue"),
                   describe(error),
                   Problem::Fix::None});
    return;
  }
  pictures_.assign(entries_.size(), {});
  Q_EMIT opened();
  is_unread_.assign(entries_.size(), true);
  read();
}

void ReviewList::read() {
  std::vector<std::size_t> wanted;
  for (std::size_t i = 0; i < is_unread_.size(); ++i) {
    if (is_unread_[i]) {
      wanted.push_back(i);
    }
  }
  auto job = [this, folder = folder_, entries = entries_, wanted, load_body = load_body_](
                 const std::stop_token& stop) {
    for (const std::size_t at : wanted) {
      if (stop.stop_requested()) {
        break;
      }
      Found found{at, {}, std::nullopt};
      std::optional<Project> project;
      try {
        if (!entries[at].project.empty()) {
          project = loadProject(entries[at].project).project;
          if (load_body) {
            found.figures = figuresOf(*project, *load_body(project->body_id).working);
          }
        }
      } catch (const Error&) {
        found.figures.reset();  // opening it says what is wrong
      }
      found.picture = pictureOf(entries[at], project ? &*project : nullptr);
      QMetaObject::invokeMethod(
          this, [this, folder, found] { take(folder, found); }, Qt::QueuedConnection);
    }
    return true;
  };
  reader_.start<bool>(std::move(job), [](const Outcome<bool>&) {});
}

void ReviewList::take(const std::filesystem::path& folder, const Found& found) {
  if (folder != folder_ || found.entry >= entries_.size()) {
    return;  // another one was opened meanwhile
  }
  is_unread_[found.entry] = false;
  pictures_[found.entry] = found.picture;
  const bool is_news = found.figures && entries_[found.entry].figures != found.figures;
  if (found.figures) {
    entries_[found.entry].figures = found.figures;
  }
  Q_EMIT entryChanged(found.entry);
  if (is_news) {
    save();
  }
}

void ReviewList::setChecked(std::size_t entry, bool is_checked) {
  if (entries_.at(entry).is_checked != is_checked) {
    entries_[entry].is_checked = is_checked;
    save();
    Q_EMIT entryChanged(entry);
  }
}

void ReviewList::setNote(std::size_t entry, const QString& note) {
  const std::string text = note.toStdString();
  if (entries_.at(entry).note != text) {
    entries_[entry].note = text;
    save();
    Q_EMIT entryChanged(entry);
  }
}

void ReviewList::noteRefusal(const std::filesystem::path& photo, const QString& why) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].photo == photo) {
      entries_[i].refusal = why.toStdString();
      Q_EMIT entryChanged(i);
    }
  }
}

std::vector<std::filesystem::path> ReviewList::unrefined() const {
  std::vector<std::filesystem::path> photos;
  for (const ReviewEntry& entry : entries_) {
    if (entry.project.empty()) photos.push_back(entry.photo);
  }
  return photos;
}

void ReviewList::noteSaved(const std::filesystem::path& project) {
  if (folder_.empty() || project.parent_path() != folder_) {
    return;
  }
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    ReviewEntry& entry = entries_[i];
    if (entry.project == project ||
        (!entry.photo.empty() && entry.photo.stem() == project.stem())) {
      entry.project = project;
      entry.refusal.clear();
      is_unread_[i] = true;
      read();
      return;
    }
  }
}

void ReviewList::save() {
  try {
    saveReview(folder_, entries_);
  } catch (const Error& error) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("What was checked cannot be kept"),
                   describe(error),
                   Problem::Fix::None});
  }
}

}  // namespace lay
