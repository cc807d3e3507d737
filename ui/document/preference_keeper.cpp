#include "ui/document/preference_keeper.h"

#include <utility>

#include "core/base/error.h"

namespace lay {

namespace {

constexpr int kKeepMs = 800;  // after the last change: a drag of several rows is kept once

bool haveSameRankings(const Project& a, const Project& b) {
  if (a.people.size() != b.people.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.people.size(); ++i) {
    const Person& x = a.people[i];
    const Person& y = b.people[i];
    if (x.id != y.id || x.rankings != y.rankings ||
        (!y.rankings.empty() && x.rejected != y.rejected)) {
      return false;
    }
  }
  return true;
}

}  // namespace

PreferenceKeeper::PreferenceKeeper(ProjectDocument& document,
                                   std::optional<std::filesystem::path> file,
                                   QObject* parent)
    : QObject(parent), document_(document), file_(std::move(file)) {
  settle_.setSingleShot(true);
  settle_.setInterval(kKeepMs);
  connect(&settle_, &QTimer::timeout, this, [this] {
    keep(*std::exchange(pending_, std::nullopt), false);
  });
  connect(&document, &ProjectDocument::changed, this, [this](const Project& before) {
    if (is_automatic_ && file_ && !haveSameRankings(before, document_.project())) {
      pending_ = document_.project();
      settle_.start();
    }
  });
}

PreferenceKeeper::~PreferenceKeeper() {
  if (!pending_) {
    return;
  }
  try {
    PreferenceStore(*file_).keep(ownPreferences(*pending_));
  } catch (const Error&) {
    // Nobody is left to be told; the rankings are in the project.
  }
}

void PreferenceKeeper::setAutomatic(bool on) {
  is_automatic_ = on;
  if (!on) {
    settle_.stop();
    pending_.reset();
  }
}

void PreferenceKeeper::keepNow() {
  settle_.stop();
  pending_.reset();
  keep(document_.project(), true);
}

void PreferenceKeeper::keep(const Project& project, bool is_told) {
  run(tr("The ranking could not be kept as a preference"),
      [project, is_told](const PreferenceStore& store) {
        const OwnPreferences own = ownPreferences(project);
        const int groups = store.keep(own);
        if (!is_told) {
          return QString();
        }
        if (groups == 0) {
          return own.left_out > 0
                     ? tr("Nothing was added: edits and runs that were settled by hand say nothing "
                          "of how a body is found.")
                     : tr("Nothing was added: rank the bodies of a run first.");
        }
        return tr("Ranked runs of this project among your preferences: %1.").arg(groups);
      });
}

void PreferenceKeeper::importFrom(const std::filesystem::path& other) {
  run(tr("The preferences could not be imported"), [other](const PreferenceStore& store) {
    const int added = store.importFrom(other);
    return tr("New groups that were imported: %1.").arg(added);
  });
}

void PreferenceKeeper::exportTo(const std::filesystem::path& other) {
  run(tr("The preferences could not be exported"), [other](const PreferenceStore& store) {
    const int groups = store.exportTo(other);
    return tr("Groups that were exported: %1.").arg(groups);
  });
}

void PreferenceKeeper::run(const QString& failure,
                           const std::function<QString(const PreferenceStore&)>& job) {
  if (!file_) {
    Q_EMIT failed({Problem::Severity::Warning,
                   failure,
                   tr("There is no folder for what you make: set LAYFIGURE_USER_DATA to one."),
                   Problem::Fix::None});
    return;
  }
  runner_.start<QString>(
      [job, file = *file_](const std::stop_token&) { return job(PreferenceStore(file)); },
      [this, failure](const Outcome<QString>& outcome) {
        if (const auto* problem = std::get_if<std::exception_ptr>(&outcome)) {
          Q_EMIT failed(
              {Problem::Severity::Warning, failure, describe(*problem), Problem::Fix::None});
          return;
        }
        Q_EMIT changed();
        if (const QString& said = std::get<QString>(outcome); !said.isEmpty()) {
          Q_EMIT told(said);
        }
      });
}

}  // namespace lay
