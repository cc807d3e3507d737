#include "ui/document/prediction_opener.h"

#include "core/base/error.h"
#include "ui/document/error_sentences.h"

#include <utility>

namespace lay {

struct PredictionOpener::Read {
  PredictionPtr prediction;
  PredictionChoice suggested;
};

namespace {

StartSource startSourceOf(const Prediction& prediction, const PredictionChoice& choice) {
  const PredictedFrame& frame = prediction.frames.at(choice.frame);
  StartSource source{prediction.file, prediction.source, {}, {}};
  if (prediction.frames.size() > 1) source.frame = frame.name;
  if (frame.people.size() > 1) source.person = frame.people.at(choice.person).person;
  return source;
}

}  // namespace

PredictionOpener::PredictionOpener(Session& session, QObject* parent)
    : QObject(parent), session_(session) {}

std::optional<PlacementScene> PredictionOpener::scene() const {
  const auto& fallback = session_.predicted() ? session_.predicted() : session_.initial();
  if (!session_.photo() || !session_.subject() || !session_.body() || !fallback) {
    return std::nullopt;
  }
  return PlacementScene{session_.adaptedBody(),
                        session_.photo()->camera,
                        session_.subject()->keypoints,
                        session_.subject()->box,
                        *fallback};
}

void PredictionOpener::open(const std::filesystem::path& path, std::function<void()> otherwise) {
  const std::optional<PlacementScene> place = scene();
  if (!place && otherwise) {
    otherwise();
    return;
  }
  if (!place) {
    askForAPerson();
    return;
  }
  Q_EMIT busyChanged(tr("Reading %1…").arg(QString::fromStdString(path.filename().string())));
  auto job = [path, place = *place, photo = session_.photo()->path](
                 const std::stop_token& /*stop*/) {
    Read read;
    auto prediction = std::make_shared<const Prediction>(readPrediction(path));
    read.suggested = choosePrediction(*prediction, "", "", photo);
    read.suggested.person = nearestPerson(prediction->frames[read.suggested.frame].people, place);
    read.prediction = std::move(prediction);
    return read;
  };
  runner_.start<Read>(std::move(job),
                      [this, otherwise = std::move(otherwise)](const Outcome<Read>& outcome) {
                        Q_EMIT busyChanged({});
                        const auto* thrown = std::get_if<std::exception_ptr>(&outcome);
                        if (thrown == nullptr) {
                          accept(std::get<Read>(outcome));
                        } else if (otherwise) {
                          otherwise();
                        } else {
                          Q_EMIT failed({Problem::Severity::Error,
                                         tr("The prediction cannot be used"),
                                         describe(*thrown),
                                         Problem::Fix::None});
                        }
                      });
}

void PredictionOpener::askForAPerson() {
  Q_EMIT failed({Problem::Severity::Info,
                 tr("Open the photo and its keypoints first"),
                 tr("A prediction is placed in a photo, over a person whose keypoints are known."),
                 session_.photo() ? Problem::Fix::OpenKeypoints : Problem::Fix::OpenImage});
}

void PredictionOpener::regress(const RegressFunction& regressor) {
  if (!scene()) {
    askForAPerson();
    return;
  }
  Q_EMIT busyChanged(tr("Looking at the photo…"));
  auto job = [regressor,
              photo = session_.photo()->image,
              camera = session_.photo()->camera,
              box = session_.subject()->box](const std::stop_token& /*stop*/) -> PredictionPtr {
    return std::make_shared<const Prediction>(regressor(*photo, box, camera));
  };
  const std::string person = session_.document().project().person()->id;
  runner_.start<PredictionPtr>(
      std::move(job), [this, person](const Outcome<PredictionPtr>& outcome) {
        Q_EMIT busyChanged({});
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          Q_EMIT failed({Problem::Severity::Error,
                         tr("The photo gives no body"),
                         describe(*thrown),
                         Problem::Fix::None});
          return;
        }
        const Person* current = session_.document().project().person();
        if (current != nullptr && current->id == person) {
          use(std::get<PredictionPtr>(outcome), {});
        }
      });
}

void PredictionOpener::accept(const Read& read) {
  std::size_t num_bodies = 0;
  for (const PredictedFrame& frame : read.prediction->frames) num_bodies += frame.people.size();
  if (num_bodies > 1) {
    Q_EMIT choiceWanted(read.prediction, read.suggested);
  } else {
    use(read.prediction, read.suggested);
  }
}

void PredictionOpener::use(const PredictionPtr& prediction, const PredictionChoice& choice) {
  const std::optional<PlacementScene> place = scene();
  if (!place) {
    return;  // the person has gone while somebody chose
  }
  auto job = [prediction, choice, place = *place](const std::stop_token& /*stop*/) {
    return placePrediction(prediction->frames.at(choice.frame).people.at(choice.person), place);
  };
  const std::string person = session_.document().project().person()->id;
  runner_.start<PlacedPrediction>(
      std::move(job), [this, prediction, choice, person](const Outcome<PlacedPrediction>& outcome) {
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          Q_EMIT failed({Problem::Severity::Error,
                         tr("The prediction cannot be used"),
                         describe(*thrown),
                         Problem::Fix::None});
          return;
        }
        const Person* current = session_.document().project().person();
        if (current == nullptr || current->id != person) {
          return;  // somebody else is worked on by now
        }
        const auto& placed = std::get<PlacedPrediction>(outcome);
        const QString source = spokenErrors(sourceOf(*prediction, choice));
        session_.setPose(placed.params,
                         PoseConstraints{},
                         tr("Start from %1").arg(source),
                         {},
                         startSourceOf(*prediction, choice));
        QStringList notes;
        for (const auto* list : {&prediction->notes, &placed.notes}) {
          for (const std::string& note : *list) notes += spokenErrors(note);
        }
        Q_EMIT used(source, notes.join(QLatin1Char('\n')));
      });
}

}  // namespace lay
