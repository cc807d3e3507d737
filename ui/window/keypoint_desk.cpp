#include "ui/window/keypoint_desk.h"

#include "core/image/keypoint_remap.h"
#include "ui/document/error_sentences.h"
#include "ui/document/keypoint_memory.h"

#include <QAction>
#include <QFileDialog>

#include <algorithm>

namespace lay {

KeypointDesk::KeypointDesk(Session& session,
                           Opener& opener,
                           const MainActions& actions,
                           QWidget& window)
    : QObject(&window), session_(session), opener_(opener), actions_(actions), window_(window) {
  connect(actions.open_keypoints, &QAction::triggered, this, &KeypointDesk::choose);
  connect(actions.map_keypoints, &QAction::triggered, this, [this] { map({}); });
}

void KeypointDesk::updateActions() {
  actions_.open_keypoints->setEnabled(session_.photo().has_value());
  actions_.map_keypoints->setEnabled(session_.subject() &&
                                     !session_.subject()->keypoint_path.empty());
}

void KeypointDesk::choose() {
  auto* dialog = new QFileDialog(&window_, tr("Open keypoints"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters({tr("Keypoints (*.json *.csv *.txt)"), tr("All files (*)")});
  if (session_.photo()) {
    dialog->setDirectory(QString::fromStdString(session_.photo()->path.parent_path().string()));
  }
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    open(path.toStdString());
  });
  dialog->open();
}

void KeypointDesk::open(const std::filesystem::path& path) {
  if (session_.photo()) {
    read(path, true);
  } else {
    opener_.openKeypoints(path);  // says that the photo comes first
  }
}

void KeypointDesk::map(const std::filesystem::path& path) {
  if (!session_.photo() || (path.empty() && !session_.subject())) {
    return;
  }
  read(path.empty() ? session_.subject()->keypoint_path : path, false);
}

void KeypointDesk::read(const std::filesystem::path& path, bool only_if_needed) {
  struct Read {
    ShownKeypoints shown;
    bool is_needed = false;
  };
  Q_EMIT busyChanged(tr("Reading %1…").arg(QString::fromStdString(path.filename().string())));
  auto job = [path, photo = *session_.photo()](const std::stop_token& /*stop*/) {
    KeypointReadOptions options;
    options.image_width = photo.image->width;
    options.image_height = photo.image->height;
    options.accepts_unknown = true;
    Read read;
    read.shown.path = path;
    read.shown.file = readKeypointFile(path, options);
    const KeypointFile& file = read.shown.file;
    for (const DetectedPerson* person : peopleOfImage(file, path, photo.path)) {
      read.shown.people.push_back(static_cast<int>(person - file.people.data()));
    }
    const auto remembered = rememberedTargets(file);
    read.shown.targets = remembered.value_or(file.mapping.targets);
    read.is_needed =
        !remembered && (file.layout_source == LayoutSource::Unknown || isLayoutGuessed(file));
    return read;
  };
  runner_.start<Read>(std::move(job), [this, path, only_if_needed](const Outcome<Read>& outcome) {
    Q_EMIT busyChanged({});
    const auto* thrown = std::get_if<std::exception_ptr>(&outcome);
    const Read* read = thrown == nullptr ? &std::get<Read>(outcome) : nullptr;
    const bool has_points =
        read != nullptr && !read->shown.people.empty() && !read->shown.file.mapping.targets.empty();
    if (only_if_needed && !(has_points && read->is_needed)) {
      opener_.openKeypoints(path);  // which says what is wrong, too
    } else if (has_points) {
      show(read->shown);
    } else {
      Q_EMIT failed({Problem::Severity::Error,
                     tr("The keypoints cannot be shown"),
                     thrown != nullptr ? describe(*thrown) : tr("Nobody is in the file."),
                     Problem::Fix::OpenKeypoints});
    }
  });
}

void KeypointDesk::show(const ShownKeypoints& read) {
  if (!session_.photo()) {
    return;  // it has gone meanwhile
  }
  ShownKeypoints shown = read;
  const auto& subject = session_.subject();
  if (subject && subject->keypoint_path == shown.path) {
    shown.person = std::clamp(subject->person, 0, static_cast<int>(shown.people.size()) - 1);
  }
  auto* dialog = new KeypointDialog(shown, session_.photo()->image, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &KeypointDialog::resetRequested, this, [shown] { forgetTargets(shown.file); });
  connect(dialog, &QDialog::accepted, this, [this, dialog, shown] {
    use(shown, dialog->targets(), dialog->person());
  });
  dialog->open();
}

void KeypointDesk::use(const ShownKeypoints& shown, const std::vector<int>& targets, int person) {
  // A guess that a person has seen and left is known from then on; what a file says by itself need
  // not be remembered.
  if (targets == shown.file.mapping.targets && !isLayoutGuessed(shown.file)) {
    forgetTargets(shown.file);
  } else {
    rememberTargets(shown.file, targets);
  }
  const auto& subject = session_.subject();
  const bool is_open = subject && subject->keypoint_path == shown.path;
  if (is_open && targets == shown.targets && person == shown.person) {
    return;  // nothing was changed, and points moved by hand stay where they are
  }
  opener_.openKeypoints(shown.path, person);
}

}  // namespace lay
