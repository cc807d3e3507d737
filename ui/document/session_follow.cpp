// Session's second half: what it shows of the document, and what it tells when that changes.
#include <algorithm>
#include <utility>

#include "core/project/same.h"
#include "ui/document/session.h"

namespace lay {

namespace {

/// The run that a person's choice names; null for none.
FinishedRunPtr chosenRun(const Person& person) {
  const int run = person.choice.run;
  return run >= 0 && run < static_cast<int>(person.runs.size())
             ? person.runs[static_cast<std::size_t>(run)]
             : nullptr;
}

/// What a change of the project means for those who show it.
struct Difference {
  bool photo = false;
  bool photos = false;  ///< which there are, or which is shown
  bool camera = false;
  bool subject = false;
  bool start = false;
  bool words = false;
  bool choice = false;  ///< of run, step or hypothesis
  bool verdicts = false;
  bool shape = false;

  Difference(const Project& before, const Project& now) {
    const ProjectPhoto* old_photo = before.photo();
    const ProjectPhoto* new_photo = now.photo();
    const Person* old_person = before.person();
    const Person* new_person = now.person();
    photo = (old_photo == nullptr) != (new_photo == nullptr) ||
            (new_photo != nullptr &&
             (old_photo->image != new_photo->image || old_photo->path != new_photo->path));
    photos = photo || before.current_photo != now.current_photo ||
             !std::ranges::equal(before.photos, now.photos, [](const auto& a, const auto& b) {
               return a.path == b.path && a.content == b.content && a.image == b.image;
             });
    camera = photo || (new_photo != nullptr && !isSame(old_photo->camera, new_photo->camera));
    const bool is_other = (old_person == nullptr) != (new_person == nullptr) ||
                          (new_person != nullptr && old_person->id != new_person->id);
    if (is_other || new_person == nullptr) {
      subject = start = words = choice = verdicts = shape = is_other;
      return;
    }
    subject = !isSame(old_person->subject, new_person->subject);
    start = !isSame(old_person->start, new_person->start) ||
            old_person->constraints != new_person->constraints;
    words = old_person->words.applied != new_person->words.applied ||
            old_person->words.told_before != new_person->words.told_before;
    choice = old_person->choice != new_person->choice ||
             chosenRun(*old_person) != chosenRun(*new_person);
    verdicts = old_person->rejected != new_person->rejected ||
               old_person->rankings != new_person->rankings;
    shape = old_person->shape != new_person->shape;
  }
};

/// The photo's own camera says where it comes from; any other is a person's.
CameraSource sourceOf(const PinholeCamera& camera, const Image& image) {
  const ChosenCamera own = chooseCamera({}, image);
  return isSame(camera, own.camera) ? own.source : CameraSource::FocalLength;
}

}  // namespace

Session::Session(QObject* parent) : QObject(parent) {
  connect(&document_, &ProjectDocument::changed, this, &Session::follow);
  connect(&document_, &ProjectDocument::replaced, this, &Session::takeAll);
}

void Session::follow(const Project& before) {
  const Difference differs(before, document_.project());
  // A description that arrives while a run is going is for the next one.
  const bool other_words = differs.words && !document_.isRecording();
  const bool is_abandoned = is_live_ && (differs.camera || differs.subject || differs.start ||
                                         other_words || differs.choice);
  const bool other_run = differs.start || differs.choice || is_abandoned;
  const bool had_run = run_.has_value();
  const FinishedRunPtr old_run = shown_run_;
  if (is_abandoned) {
    clearRun();
  }
  if (differs.camera) {
    takePhoto();
  }
  takePerson();
  notePerson();
  if (other_run) {
    takeRun();
  }
  if (is_abandoned) {
    Q_EMIT runAbandoned();
  }
  if (differs.photo) {
    Q_EMIT photoChanged();
  }
  if (differs.photos) {
    Q_EMIT photosChanged();
  }
  if (differs.camera && !differs.photo) {
    Q_EMIT cameraChanged();
  }
  if (differs.subject) {
    Q_EMIT subjectChanged();
  }
  if (differs.words) {
    Q_EMIT descriptionsChanged();
  }
  if (other_run && (is_abandoned || old_run != shown_run_ || had_run != run_.has_value())) {
    Q_EMIT runChanged();
  }
  if (differs.start) {
    Q_EMIT initialChanged();
  }
  if (differs.camera || differs.subject || other_run || differs.verdicts || differs.shape) {
    Q_EMIT shownChanged();
  }
}

void Session::takeAll() {
  const bool was_live = is_live_;
  clearRun();
  takePhoto();
  takePerson();
  last_people_.clear();
  notePerson();
  takeRun();
  if (was_live) {
    Q_EMIT runAbandoned();
  }
  Q_EMIT photoChanged();
  Q_EMIT photosChanged();
  Q_EMIT subjectChanged();
  Q_EMIT descriptionsChanged();
  Q_EMIT runChanged();
  Q_EMIT initialChanged();
  Q_EMIT shownChanged();
}

void Session::takePhoto() {
  photo_.reset();
  if (const ProjectPhoto* photo = document_.project().photo(); photo != nullptr && photo->image) {
    photo_ = Photo{photo->path,
                   photo->image,
                   photo->camera,
                   sourceOf(photo->camera, *photo->image),
                   photo->content,
                   photo->sha256,
                   photo->is_embedded};
  }
}

void Session::takePerson() {
  const Person* shown = person();
  subject_ = shown != nullptr ? std::optional(shown->subject) : std::nullopt;
  initial_ = shown != nullptr ? shown->start.params : std::nullopt;
}

void Session::clearRun() {
  run_.reset();
  shown_run_.reset();
  is_live_ = false;
  replay_.reset(body_.working);
  previewed_.reset();
  num_steps_ = 0;
  shown_step_ = -1;
  shown_hypothesis_ = 0;
  blended_with_ = -1;
  blend_ = 0;
  following_ = true;
  hypothesis_chosen_ = false;
}

void Session::takeRun() {
  const Person* shown = person();
  const FinishedRunPtr finished = shown != nullptr ? chosenRun(*shown) : nullptr;
  // A run of another first body would answer another question.
  if (!finished || !initial_ || !isSame(finished->first, *initial_)) {
    clearRun();
    return;
  }
  if (finished != shown_run_) {
    clearRun();
    shown_run_ = finished;
    run_ = Run{finished->problem,
               finished->options,
               finished->body ? finished->body : body_.working,
               finished->history,
               finished->expected_steps,
               finished->result,
               finished->before,
               finished->first,
               finished->first_source,
               finished->told_before,
               finished->branch};
    num_steps_ = finished->history->size();
  }
  shown_step_ = std::clamp(shown->choice.step, 0, num_steps_ - 1);
  shown_hypothesis_ = shown->choice.hypothesis;
  blended_with_ = shown->choice.blended_with;
  blend_ = shown->choice.blend;
  hypothesis_chosen_ = shown->choice.is_persons_choice;
  following_ = shown_step_ == num_steps_ - 1;
}

}  // namespace lay
