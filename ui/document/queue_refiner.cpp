#include "ui/document/queue_refiner.h"

#include <utility>

#include "core/base/error.h"
#include "core/project/project_file.h"

namespace lay {

namespace {

void refineInto(const std::filesystem::path& project,
                const Engine& engine,
                const std::filesystem::path& photo,
                const PhotoRefinementOptions& options,
                const std::stop_token& stop) {
  const auto refuseToReplace = [&project] {
    if (std::filesystem::exists(project)) {
      throw FileError(strCat("'",
                             project.filename().string(),
                             "' is there already and was left as it is. Move it away, or give the "
                             "photo another name."));
    }
  };
  refuseToReplace();
  const Project made = refinePhoto(engine, photo, options, stop);
  refuseToReplace();  // somebody may have saved it meanwhile
  saveProject(project, made);
}

}  // namespace

QueueRefiner::QueueRefiner(Engine engine, QObject* parent)
    : QObject(parent), engine_(std::move(engine)) {}

std::filesystem::path QueueRefiner::projectOf(const std::filesystem::path& photo) {
  return std::filesystem::path(photo).replace_extension(kProjectEnding);
}

void QueueRefiner::start(const std::vector<std::filesystem::path>& photos,
                         const PhotoRefinementOptions& options) {
  if (isRunning() || photos.empty()) {
    return;
  }
  const int count = static_cast<int>(photos.size());
  auto job = [this, engine = engine_, photos, options, count](const std::stop_token& stop) {
    const auto tell = [this](auto signal) {
      QMetaObject::invokeMethod(this, std::move(signal), Qt::QueuedConnection);
    };
    Count total;
    for (int i = 0; i < count && !stop.stop_requested(); ++i) {
      const std::filesystem::path& photo = photos[static_cast<std::size_t>(i)];
      const std::filesystem::path project = projectOf(photo);
      try {
        refineInto(project, engine, photo, options, stop);
        ++total.refined;
        tell([this, project] { Q_EMIT refined(QString::fromStdString(project.string())); });
      } catch (...) {
        if (stop.stop_requested()) {
          break;  // the photo is as good as before
        }
        ++total.refused;
        const QString why = describe(std::current_exception());
        tell([this, photo, why] { Q_EMIT refused(QString::fromStdString(photo.string()), why); });
      }
      tell([this, i, count] { Q_EMIT progressed(i + 1, count); });
    }
    return total;
  };
  Q_EMIT progressed(0, count);
  runner_.start<Count>(std::move(job), [this](const Outcome<Count>& outcome) {
    const auto* total = std::get_if<Count>(&outcome);
    Q_EMIT finished(total != nullptr ? total->refined : 0, total != nullptr ? total->refused : 0);
  });
}

void QueueRefiner::stop() {
  runner_.requestStop();
}

}  // namespace lay
