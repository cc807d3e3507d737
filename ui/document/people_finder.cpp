#include "ui/document/people_finder.h"

#include <utility>

namespace lay {

PeopleFinder::PeopleFinder(const Session& session, const Engine& engine, QObject* parent)
    : QObject(parent),
      session_(session),
      detect_(engine.detect),
      install_(engine.install_detectors) {
  // Without a photo there is nobody to find; with another one, others.
  connect(&session, &Session::photoChanged, this, [this] { finder_.requestStop(); });
}

void PeopleFinder::find() {
  if (!detect_ || !session_.photo()) {
    return;
  }
  Q_EMIT busyChanged(tr("Looking for people…"));
  auto job = [detect = detect_, image = session_.photo()->image](const std::stop_token& stop) {
    return detect(*image, stop);
  };
  finder_.start<std::optional<Detection>>(
      std::move(job),
      [this, image = session_.photo()->image](const Outcome<std::optional<Detection>>& outcome) {
        Q_EMIT busyChanged({});
        if (!session_.photo() || session_.photo()->image != image) {
          return;
        }
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          Q_EMIT failed({Problem::Severity::Error,
                         tr("The photo could not be searched for people"),
                         describe(*thrown),
                         Problem::Fix::OpenKeypoints});
          return;
        }
        deliver(std::get<std::optional<Detection>>(outcome));
      });
}

void PeopleFinder::deliver(const std::optional<Detection>& detection) {
  const bool can_look = detection && detection->has_keypoints;
  if (!can_look) {
    Q_EMIT failed({Problem::Severity::Info,
                   tr("This photo has no keypoints yet"),
                   install_
                       ? tr("Install two small detectors (4 MB, Apache 2.0 and BSD licences) to "
                            "have people found in photos, or open a keypoint file with Ctrl+K.")
                       : tr("Open a keypoint file of the person."),
                   install_ ? Problem::Fix::InstallDetectors : Problem::Fix::OpenKeypoints});
    return;
  }
  if (detection->people.empty()) {
    Q_EMIT failed(
        {Problem::Severity::Warning,
         tr("No person was found in this photo"),
         tr("Try a photo in which the person is larger or less covered, or open a keypoint "
            "file that says where the person is."),
         Problem::Fix::OpenKeypoints});
    return;
  }
  Q_EMIT found(*detection);
}

void PeopleFinder::install() {
  if (!install_ || installer_.isRunning()) {
    return;
  }
  Q_EMIT busyChanged(tr("Fetching the detectors…"));
  installer_.start<bool>(
      [install = install_](const std::stop_token& stop) { return install(stop); },
      [this](const Outcome<bool>& outcome) {
        Q_EMIT busyChanged({});
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          Q_EMIT failed({Problem::Severity::Error,
                         tr("The detectors were not installed"),
                         describe(*thrown),
                         Problem::Fix::InstallDetectors});
        } else if (std::get<bool>(outcome)) {
          find();
        }
      });
}

void PeopleFinder::stop() {
  finder_.requestStop();
  installer_.requestStop();
}

}  // namespace lay
