// Opener's second half: which body is shown, and the first one of whoever is worked on.
#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/body/body_height.h"
#include "core/project/same.h"
#include "ui/document/opener.h"
#include "ui/document/photo_reading.h"

namespace lay {

/// A body model and, where there is somebody to look at, a first body.
struct Opener::Prediction {
  AdaptedBody body;
  std::optional<StartingBody> initial;
  std::optional<Problem> problem;
};

/// What a first body is predicted from. Another camera or height calls for another one.
struct Opener::Evidence {
  std::string person;  ///< Person::id
  Subject subject;
  PinholeCamera camera;
  ImagePtr photo;
};

/// A remembered body whose file has gone must not keep a person from working: ours stands in, and
/// that is said.
Opener::Prediction Opener::withBodyOrOurs(const Engine& engine,
                                          const QString& id,
                                          const QString& title) {
  Prediction prediction;
  try {
    prediction.body = engine.load_body(id.toStdString());
  } catch (const Error& error) {
    if (id.isEmpty()) {
      throw;
    }
    prediction.body = engine.load_body("");
    prediction.problem =
        Problem{Problem::Severity::Warning, title, describe(error), Problem::Fix::None};
  }
  return prediction;
}

StartingBody Opener::predicted(const Engine& engine,
                               const BodyModelPtr& body,
                               const Evidence& evidence) {
  StartingBody first = firstBody(engine, body, evidence.subject, evidence.camera, *evidence.photo);
  if (evidence.subject.height_m) {
    first.params = withHeight(*body, *first.params, *evidence.subject.height_m);
  }
  return first;
}

std::optional<Opener::Evidence> Opener::evidence() const {
  const Person* person = session_.document().project().person();
  if (person == nullptr || !session_.photo()) {
    return std::nullopt;
  }
  return Evidence{person->id, person->subject, session_.photo()->camera, session_.photo()->image};
}

bool Opener::isStill(const Evidence& asked) const {
  const auto now = evidence();
  return now && now->person == asked.person && now->photo == asked.photo &&
         now->subject.height_m == asked.subject.height_m && isSame(now->camera, asked.camera);
}

void Opener::setCamera(const CameraSettings& settings) {
  if (!session_.photo()) {
    return;
  }
  const MergeKey step = session_.document().newKey(MergeKey::Kind::Camera);
  try {
    const ChosenCamera chosen = chooseCamera(settings, *session_.photo()->image);
    const float zoom = chosen.camera.focal_length / session_.photo()->camera.focal_length;
    session_.setCamera(chosen.camera, tr("Change the camera"), step);
    if (session_.isPosedByHand()) {
      // As large in the photo as before: a longer lens sees it from farther away.
      SmplParams moved = *session_.initial();
      moved.transl.z() *= zoom;
      session_.setPose(moved, session_.constraints(), tr("Change the camera"), step);
      return;
    }
  } catch (const Error& error) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("The camera was not changed"),
                   describe(error),
                   Problem::Fix::None});
    return;
  }
  askForFirstBody(step, true);
}

void Opener::setKnownHeight(std::optional<float> height_m) {
  const MergeKey step = session_.document().newKey(MergeKey::Kind::Camera);
  session_.setKnownHeight(height_m, step);
  if (session_.isPosedByHand()) {
    if (height_m && session_.body()) {
      session_.setPose(withHeight(*session_.body(), *session_.initial(), *height_m),
                       session_.constraints(),
                       tr("Set the real height"),
                       step);
    }
    return;
  }
  askForFirstBody(step, false);
}

void Opener::askForFirstBody(MergeKey step, bool is_for_all) {
  const auto now = evidence();
  if (!now || !session_.document().isDone(step)) {
    return;
  }
  const Project& project = session_.document().project();
  for (const Person& person : project.people) {
    // The others' bodies are found when they are worked on.
    const bool is_other =
        is_for_all && person.photo == project.current_photo && person.start.params.has_value();
    if (is_other || person.id == now->person) {
      unanswered_.push_back({step, person.id});
    }
  }
  predict(step);
}

MergeKey Opener::openStep(const std::string& person) const {
  const auto open = std::find_if(unanswered_.rbegin(), unanswered_.rend(), [&](const auto& item) {
    return item.person == person && session_.document().isDone(item.step);
  });
  return open != unanswered_.rend() ? open->step : MergeKey();
}

void Opener::close(MergeKey step, const std::string& person) {
  std::erase_if(unanswered_,
                [&](const Unanswered& item) { return item.step == step && item.person == person; });
}

void Opener::predictIfNeeded() {
  const auto now = evidence();
  if (!now || !now->subject.box.isValid() || session_.isPosedByHand()) {
    return;
  }
  const ProjectDocument& document = session_.document();
  std::erase_if(unanswered_, [&](const Unanswered& item) { return !document.isKnown(item.step); });
  const MergeKey step = openStep(now->person);
  const bool is_missing = !session_.initial() && !(hopeless_ && isStill(*hopeless_));
  const bool is_coming =
      predictor_.isRunning() && coming_ && coming_->step == step && isStill(*coming_->evidence);
  if ((step != MergeKey() || is_missing) && !is_coming) {
    predict(step);
  }
}

void Opener::predict(MergeKey step) {
  reportBusy(tr("Finding a first body…"));
  auto asked = std::make_shared<const Evidence>(*evidence());
  coming_ = Coming{step, asked};
  auto job = [engine = engine_, id = body_id_, asked](const std::stop_token& /*stop*/) {
    Prediction prediction =
        withBodyOrOurs(engine, id, tr("The chosen body cannot be loaded; the Lay body is used"));
    prediction.initial = predicted(engine, prediction.body.working, *asked);
    return prediction;
  };
  predictor_.start<Prediction>(
      std::move(job), [this, id = body_id_, step, asked](const Outcome<Prediction>& outcome) {
        reportBusy({});
        coming_.reset();
        if (!isStill(*asked) || (step != MergeKey() && !session_.document().isDone(step))) {
          // Somebody else is worked on by now, or the step that asked was taken back. It asks again
          // when it is made again.
          predictIfNeeded();
          return;
        }
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          close(step, asked->person);
          hopeless_ = asked;
          Q_EMIT failed({Problem::Severity::Error,
                         tr("No first body could be found"),
                         describe(*thrown),
                         Problem::Fix::None});
          return;
        }
        const auto& prediction = std::get<Prediction>(outcome);
        takeBody(prediction, prediction.problem ? QString() : id);
        if (!session_.isPosedByHand()) {  // else it is missed once the pose is taken back
          close(step, asked->person);
          session_.setInitial(*prediction.initial, step);
        }
        tellBody(prediction);
      });
}

void Opener::chooseBody(const QString& id) {
  reportBusy(tr("Loading the body…"));
  std::shared_ptr<const Evidence> asked;
  if (const auto now = evidence(); now && !session_.run()) {
    asked = std::make_shared<const Evidence>(*now);
  }
  coming_.reset();
  auto job = [engine = engine_, id, asked](const std::stop_token& /*stop*/) {
    Prediction prediction;
    prediction.body = engine.load_body(id.toStdString());
    if (asked) {
      prediction.initial = predicted(engine, prediction.body.working, *asked);
    }
    return prediction;
  };
  predictor_.start<Prediction>(
      std::move(job), [this, id, asked](const Outcome<Prediction>& outcome) {
        reportBusy({});
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          Q_EMIT bodyChosen();  // whoever shows the choice goes back to the old one
          Q_EMIT failed({Problem::Severity::Error,
                         tr("The body was not changed"),
                         describe(*thrown),
                         Problem::Fix::None});
        } else {
          const auto& prediction = std::get<Prediction>(outcome);
          body_id_ = id;
          session_.setBody(prediction.body);
          const bool has_first = asked && isStill(*asked);
          if (const MergeKey step = has_first ? openStep(asked->person) : MergeKey();
              step != MergeKey()) {
            close(step, asked->person);  // this answers for the camera, too
            session_.setInitial(*prediction.initial, step);
          }
          session_.chooseBody(id.toStdString(), has_first ? prediction.initial : std::nullopt);
          tellBody(prediction);
        }
        predictIfNeeded();  // this took the place of a prediction that may still be wanted
      });
}

void Opener::loadBody(const QString& id) {
  coming_.reset();
  auto job = [engine = engine_, id](const std::stop_token& /*stop*/) {
    return withBodyOrOurs(
        engine, id, tr("The project's body is not installed; the Lay body is used"));
  };
  predictor_.start<Prediction>(std::move(job), [this, id](const Outcome<Prediction>& outcome) {
    if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
      Q_EMIT failed({Problem::Severity::Error,
                     tr("No body could be loaded"),
                     describe(*thrown),
                     Problem::Fix::None});
      return;
    }
    const auto& prediction = std::get<Prediction>(outcome);
    takeBody(prediction, prediction.problem ? QString() : id);
    tellBody(prediction);
    predictIfNeeded();
  });
}

void Opener::followBody(const Project& before) {
  const std::string& id = session_.document().project().body_id;
  if (id != before.body_id && id != body_id_.toStdString()) {
    body_id_ = QString::fromStdString(id);
    loadBody(body_id_);  // its choice was taken back, or made again
  }
}

void Opener::takeBody(const Prediction& prediction, const QString& id) {
  body_id_ = id;
  session_.setBody(prediction.body);
  if (session_.document().project().body_id != id.toStdString()) {
    session_.document().record([&id](Project& project) { project.body_id = id.toStdString(); });
  }
}

void Opener::tellBody(const Prediction& prediction) {
  Q_EMIT bodyChosen();
  if (prediction.problem) {
    Q_EMIT failed(*prediction.problem);
  }
}

}  // namespace lay
