#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include <QImage>
#include <QObject>

#include "core/project/review_queue.h"
#include "ui/document/problem.h"
#include "ui/live/engine.h"
#include "ui/live/job_runner.h"

namespace lay {

/// A folder of photographs and projects that is gone through: its files, what was checked and noted
/// of them (kept beside them at once), and their pictures and figures, which a thread of its own
/// finds. GUI thread.
class ReviewList : public QObject {
  Q_OBJECT
 public:
  /// @param load_body as Engine has it; empty: there are no figures.
  explicit ReviewList(LoadBodyFunction load_body, QObject* parent = nullptr);

  /// failed() tells what is wrong with the folder; then the old one stays.
  void open(const std::filesystem::path& folder);
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] const std::vector<ReviewEntry>& entries() const { return entries_; }
  /// Null before it was made, and of what is no picture.
  [[nodiscard]] const QImage& picture(std::size_t entry) const { return pictures_.at(entry); }
  [[nodiscard]] bool isReading() const { return reader_.isRunning(); }

  void setChecked(std::size_t entry, bool is_checked);
  void setNote(std::size_t entry, const QString& note);
  /// Why a photo could not be refined.
  void noteRefusal(const std::filesystem::path& photo, const QString& why);
  /// The photos that have no project yet.
  [[nodiscard]] std::vector<std::filesystem::path> unrefined() const;
  /// A project was saved: if it lies in the folder, its figures are found anew.
  void noteSaved(const std::filesystem::path& project);

 Q_SIGNALS:
  void opened();
  /// Something of an entry is another: its picture, its figures, what a person says of it.
  void entryChanged(std::size_t entry);
  void failed(const lay::Problem& problem);

 private:
  struct Found {
    std::size_t entry = 0;
    QImage picture;
    std::optional<ReviewFigures> figures;
  };
  /// Whatever is unread, in a new job.
  void read();
  void take(const std::filesystem::path& folder, const Found& found);
  void save();

  LoadBodyFunction load_body_;
  std::filesystem::path folder_;
  std::vector<ReviewEntry> entries_;
  std::vector<QImage> pictures_;
  std::vector<bool> is_unread_;
  JobRunner reader_;  // last: joined before what it tells goes
};

}  // namespace lay
