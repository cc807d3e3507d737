#include "ui/document/comparison.h"

#include <algorithm>
#include <utility>

#include "core/project/same.h"

namespace lay {

Comparison::Comparison(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session, &Session::shownChanged, this, &Comparison::follow);
  connect(&session, &Session::subjectChanged, this, &Comparison::noteSubject);
  connect(&session, &Session::photoChanged, this, &Comparison::noteSubject);
}

std::string Comparison::personId() const {
  const Person* person = session_.document().project().person();
  return person != nullptr ? person->id : std::string();
}

void Comparison::pinShown() {
  const auto params = session_.shownParams();
  if (!params) {
    return;
  }
  const auto at = session_.branchPoint();
  const int run = session_.shownRun();
  ComparedFile file;
  file.entries = {{QString(), *params}};
  if (at && run >= 0) {
    file.name = tr("Run %1, step %2").arg(run + 1).arg(at->step);
  } else if (session_.shownStep() >= 0) {
    file.name = tr("Step %1").arg(session_.shownStep());
  } else {
    file.name = tr("The first body");
  }
  show(file);
  pinned_ = Pinned{at ? at->run : std::string(), at ? at->step : -1};
  Q_EMIT changed();
}

void Comparison::open(const std::filesystem::path& path) {
  const auto& fallback = session_.predicted() ? session_.predicted() : session_.initial();
  if (!session_.body() || !session_.photo() || !session_.subject() || !fallback) {
    Q_EMIT failed({Problem::Severity::Info,
                   tr("There is no body to compare with yet"),
                   tr("Open a photo with keypoints first; then a body is shown."),
                   Problem::Fix::OpenImage});
    return;
  }
  reader_.start<ComparedFile>(
      [path,
       photo = session_.photo()->path,
       scene = PlacementScene{session_.adaptedBody(),
                              session_.photo()->camera,
                              session_.subject()->keypoints,
                              session_.subject()->box,
                              *fallback}](const std::stop_token&) {
        return readComparedFile(path, scene, photo);
      },
      [this](const Outcome<ComparedFile>& outcome) {
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          Q_EMIT failed({Problem::Severity::Error,
                         tr("The file cannot be compared with"),
                         describe(*thrown),
                         Problem::Fix::None});
          return;
        }
        const auto& file = std::get<ComparedFile>(outcome);
        show(file);
        if (!file.note.isEmpty()) {
          Q_EMIT failed({Problem::Severity::Info,
                         tr("Compared with %1").arg(file.name),
                         file.note,
                         Problem::Fix::None});
        }
      });
}

void Comparison::show(const ComparedFile& file) {
  file_ = file;
  chosen_ = 0;
  pinned_.reset();
  person_ = personId();
  Q_EMIT changed();
}

void Comparison::choose(int index) {
  const int clamped = std::clamp(index, 0, std::max(0, numEntries() - 1));
  if (clamped != chosen_) {
    chosen_ = clamped;
    Q_EMIT changed();
  }
}

void Comparison::clear() {
  if (isActive()) {
    file_ = {};
    pinned_.reset();
    posed_.reset();
    Q_EMIT changed();
  }
}

QString Comparison::name() const {
  if (!isActive()) {
    return {};
  }
  const QString& label = file_.entries[static_cast<std::size_t>(chosen_)].label;
  return label.isEmpty() ? file_.name : tr("%1, %2").arg(file_.name, label);
}

int Comparison::pinnedStep() const {
  const auto at = session_.branchPoint();
  return pinned_ && at && pinned_->run == at->run ? pinned_->step : -1;
}

PosedBodyPtr Comparison::body() const {
  const BodyModelPtr& model = session_.body();
  if (!isActive() || !model) {
    return nullptr;
  }
  SmplParams params = file_.entries[static_cast<std::size_t>(chosen_)].params;
  if (const auto shown = session_.shownParams(); !file_.has_place && shown) {
    params.global_orient = shown->global_orient;
    params.transl = shown->transl;
  }
  if (!posed_ || posed_with_ != model || !isSame(*posed_for_, params)) {
    posed_ = std::make_shared<const PosedBody>(pose(*model, params));
    posed_for_ = params;
    posed_with_ = model;
    compared_.reset();
  }
  return posed_;
}

std::optional<BodyDifference> Comparison::difference() const {
  const PosedBodyPtr reference = body();
  const PosedBodyPtr shown = session_.shownBody();
  if (!reference || !shown) {
    return std::nullopt;
  }
  if (compared_ != shown) {
    difference_ = differenceBetween(*shown, *reference);
    compared_ = shown;
  }
  return difference_;
}

void Comparison::follow() {
  if (isActive()) {
    Q_EMIT differenceChanged();
  }
}

void Comparison::noteSubject() {
  if (personId() != person_) {
    clear();
  }
}

}  // namespace lay
