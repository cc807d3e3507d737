#pragma once

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>

#include <QObject>

#include "ui/document/project_document.h"

namespace lay {

/// Writes what is not saved into the journal that it is recovered from, on a thread of its own.
/// Changes are numbered; once kept(n) was emitted, everything up to change n outlives the process,
/// whatever ends it. While one change is being written, later ones wait and go together. GUI
/// thread.
class JournalKeeper : public QObject {
  Q_OBJECT
 public:
  /// @param folder of the journals; empty when there is none to write to: then nothing is kept.
  JournalKeeper(ProjectDocument& document, std::filesystem::path folder, QObject* parent = nullptr);
  /// Writes what waits, and leaves the journal where it is.
  ~JournalKeeper() override;

  /// The last change of the document, 0 before the first.
  [[nodiscard]] qint64 lastChange() const { return last_change_; }
  /// The last change that is kept.
  [[nodiscard]] qint64 lastKept() const { return last_kept_; }

  /// What there is was saved, or is not wanted: nothing is to be recovered.
  void forget();
  /// The document came from this journal, which goes when its own is written.
  void takeOver(const std::filesystem::path& journal);

 Q_SIGNALS:
  void kept(qint64 change);
  /// Nothing can be kept; told once, until it works again.
  void failed(const QString& text);

 private:
  struct Order {
    bool forgets = false;             ///< first, the journal of before
    std::optional<Project> project;   ///< then, to be written
    std::filesystem::path file;       ///< of it
    std::filesystem::path inherited;  ///< goes afterwards
    qint64 change = 0;
  };

  void follow(const Project& before);
  void keep();
  void work(const std::stop_token& stop);
  void tell(qint64 change, const QString& problem);

  ProjectDocument& document_;
  const std::filesystem::path folder_;
  std::filesystem::path inherited_;
  qint64 last_change_ = 0;
  qint64 last_kept_ = 0;
  bool has_failed_ = false;

  std::mutex mutex_;  // guards what follows
  std::condition_variable_any ordered_;
  std::optional<Order> order_;
  std::jthread thread_;  // last: joined before what it uses goes
};

}  // namespace lay
