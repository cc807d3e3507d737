#include "ui/document/journal_keeper.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/base/error.h"
#include "core/project/project_journal.h"
#include "core/project/same.h"
#include "ui/live/job_runner.h"

namespace lay {

namespace {

/// Nothing but which step is looked at has changed: playing a run must not wear out the disk.
bool isGlance(const Project& before, const Project& now) {
  const Person* old_person = before.person();
  const Person* new_person = now.person();
  if (old_person == nullptr || new_person == nullptr ||
      old_person->choice.step == new_person->choice.step) {
    return false;
  }
  Project other = before;
  other.person()->choice.step = new_person->choice.step;
  return isSame(other, now);
}

}  // namespace

JournalKeeper::JournalKeeper(ProjectDocument& document,
                             std::filesystem::path folder,
                             QObject* parent)
    : QObject(parent), document_(document), folder_(std::move(folder)) {
  if (!folder_.empty()) {
    thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
  }
  connect(&document, &ProjectDocument::changed, this, &JournalKeeper::follow);
  // The step that makes the document modified is told before it counts as made.
  connect(&document, &ProjectDocument::modifiedChanged, this, [this](bool is_modified) {
    if (is_modified) {
      keep();
    }
  });
  connect(&document, &ProjectDocument::replaced, this, &JournalKeeper::forget);
}

JournalKeeper::~JournalKeeper() {
  thread_.request_stop();
}

void JournalKeeper::follow(const Project& before) {
  if (isGlance(before, document_.project())) {
    return;
  }
  ++last_change_;
  if (document_.isModified()) {
    keep();
  }
}

void JournalKeeper::keep() {
  if (folder_.empty()) {
    return;
  }
  const std::lock_guard lock(mutex_);
  Order order;
  order.forgets = order_ && order_->forgets;
  order.project = document_.project();
  order.file = document_.file();
  order.inherited = inherited_;
  order.change = last_change_;
  order_ = std::move(order);
  ordered_.notify_one();
}

void JournalKeeper::forget() {
  if (folder_.empty()) {
    return;
  }
  const std::lock_guard lock(mutex_);
  order_.emplace();
  order_->forgets = true;
  order_->change = last_change_;
  inherited_.clear();
  ordered_.notify_one();
}

void JournalKeeper::takeOver(const std::filesystem::path& journal) {
  inherited_ = journal;
  keep();
}

void JournalKeeper::work(const std::stop_token& stop) {
  std::unique_ptr<ProjectJournal> journal;
  std::string id;
  for (;;) {
    Order order;
    {
      std::unique_lock lock(mutex_);
      if (!ordered_.wait(lock, stop, [this] { return order_.has_value(); })) {
        return;
      }
      order = std::move(*order_);
      order_.reset();
    }
    QString problem;
    try {
      if (order.forgets && journal) {
        journal->remove();
        journal.reset();
      }
      if (order.project) {
        if (!journal || id != order.project->id) {
          id = order.project->id;
          journal = std::make_unique<ProjectJournal>(folder_, id);
        }
        journal->write(*order.project, order.file);
        if (!order.inherited.empty()) {
          removeJournal(order.inherited);
        }
      }
    } catch (const std::exception& error) {
      problem = describe(error);
      journal.reset();  // what it holds is as old as its last success; begin anew
    }
    QMetaObject::invokeMethod(
        this,
        [this, change = order.change, problem] { tell(change, problem); },
        Qt::QueuedConnection);
  }
}

void JournalKeeper::tell(qint64 change, const QString& problem) {
  if (problem.isEmpty()) {
    has_failed_ = false;
    inherited_.clear();  // it went with this
    last_kept_ = std::max(last_kept_, change);
    Q_EMIT kept(change);
  } else if (!std::exchange(has_failed_, true)) {
    Q_EMIT failed(problem);
  }
}

}  // namespace lay
