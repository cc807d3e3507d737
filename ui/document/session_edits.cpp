// What of a Session goes through the document: photo, people, camera, keypoints, the first body and
// the pose by hand.
#include "ui/document/session.h"

#include "ui/document/photo_reading.h"

#include <algorithm>
#include <utility>

#include <Eigen/Geometry>

namespace lay {

namespace {

/// The whole pixels around a person's keypoints, a little wider, as boxes are drawn.
PixelRegion regionAround(const Keypoints2d& keypoints) {
  constexpr float kRim = 0.06F;
  Eigen::AlignedBox2f extent;
  for (int k = 0; k < kKeypointCount; ++k) {
    if (keypoints.confidence[k] > 0) {
      extent.extend(keypoints.points.row(k).transpose());
    }
  }
  if (extent.isEmpty()) {
    return {};
  }
  const float rim = kRim * extent.sizes().maxCoeff();
  return {extent.min().x() - rim,
          extent.min().y() - rim,
          extent.sizes().x() + 2 * rim,
          extent.sizes().y() + 2 * rim};
}

/// What depended on the first body of before goes.
void startFrom(Person& person, const StartingBody& start) {
  person.start = start;
  person.constraints = {};
  person.shape.clear();
  person.choice = {};
}

}  // namespace

void Session::setPhoto(Photo photo) {
  document_.reset(projectOf(photo, document_.project().body_id));
}

void Session::setPeople(std::vector<Subject> people, int current) {
  const auto edit = [&people, current](Project& project) {
    std::erase_if(project.people, [&project](const Person& person) {
      return person.photo == project.current_photo;
    });
    project.current_person = static_cast<int>(project.people.size()) + current;
    for (const Subject& subject : people) {
      project.people.push_back(newPerson(subject, project.current_photo));
    }
  };
  if (person() != nullptr) {
    document_.change(tr("Open keypoints"), edit);
  } else {
    document_.record(edit);
  }
}

bool Session::choosePerson(int number) {
  const Project& project = document_.project();
  for (int i = 0; i < static_cast<int>(project.people.size()); ++i) {
    const Person& candidate = project.people[static_cast<std::size_t>(i)];
    if (candidate.photo == project.current_photo && candidate.subject.person == number) {
      document_.change(tr("Choose person %1").arg(number + 1),
                       [i](Project& edited) { edited.current_person = i; });
      return true;
    }
  }
  return false;
}

void Session::setCamera(const PinholeCamera& camera, const QString& name, MergeKey merge) {
  if (document_.project().photo() != nullptr) {
    document_.change(
        name, [&camera](Project& project) { project.photo()->camera = camera; }, merge);
  }
}

void Session::setInitial(StartingBody start, MergeKey asked) {
  if (person() == nullptr) {
    return;
  }
  const auto edit = [&start](Project& project) { startFrom(*project.person(), start); };
  if (asked == MergeKey()) {
    document_.record(edit);
  } else {
    document_.complete(asked, tr("Find the first body anew"), edit);
  }
}

void Session::chooseBody(const std::string& id, const std::optional<StartingBody>& start) {
  const auto edit = [&](Project& project) {
    project.body_id = id;
    if (start && project.person() != nullptr) {
      startFrom(*project.person(), *start);
    }
  };
  if (document_.project().photo() != nullptr) {
    document_.change(tr("Choose another body"), edit);
  } else {
    document_.record(edit);
  }
}

void Session::setKeypoints(const Keypoints2d& keypoints, const QString& name, MergeKey merge) {
  if (person() == nullptr) {
    return;
  }
  constexpr int kFewestForABox = 3;
  document_.change(
      name,
      [&keypoints](Project& project) {
        Subject& subject = project.person()->subject;
        subject.keypoints = keypoints;
        if (keypoints.numPresent() >= kFewestForABox) {
          subject.box = boxFromKeypoints(keypoints);
        }
      },
      merge);
}

void Session::setPose(const SmplParams& params,
                      const PoseConstraints& constraints,
                      const QString& name,
                      MergeKey merge,
                      const std::optional<StartSource>& source) {
  dragged_.reset();
  dragged_body_.reset();
  if (person() == nullptr || !initial_) {
    return;
  }
  document_.change(
      name,
      [&](Project& project) {
        Person& person = *project.person();
        if (!person.start.predicted) {
          person.start.predicted = person.start.params;
        }
        person.start.params = params;
        if (source) {
          person.start.source = source;
        }
        person.constraints = constraints;
        person.shape.clear();  // the pose was made with it
        person.choice = {};
      },
      merge);
}

void Session::previewPose(std::optional<SmplParams> params) {
  dragged_ = std::move(params);
  dragged_body_.reset();
  Q_EMIT shownChanged();
}

const PoseConstraints& Session::constraints() const {
  static const PoseConstraints nothing;
  return person() != nullptr ? person()->constraints : nothing;
}

bool Session::isPosedByHand() const {
  return person() != nullptr && person()->start.predicted.has_value();
}

const std::optional<StartSource>& Session::startSource() const {
  static const std::optional<StartSource> none;
  return person() != nullptr ? person()->start.source : none;
}

const std::optional<SmplParams>& Session::predicted() const {
  return person() != nullptr && person()->start.predicted ? person()->start.predicted : initial_;
}

void Session::setKnownHeight(std::optional<float> height_m, MergeKey merge) {
  if (person() != nullptr && knownHeight() != height_m) {
    document_.change(
        tr("Set the real height"),
        [height_m](Project& project) { project.person()->subject.height_m = height_m; },
        merge);
  }
}

std::optional<float> Session::knownHeight() const {
  return subject_ ? subject_->height_m : std::nullopt;
}

std::vector<PixelRegion> Session::people() const {
  const Project& project = document_.project();
  std::vector<PixelRegion> regions(
      static_cast<std::size_t>(subject_ ? std::max(0, subject_->num_people) : 0));
  for (const Person& candidate : project.people) {
    const auto number = static_cast<std::size_t>(candidate.subject.person);
    if (candidate.photo == project.current_photo && number < regions.size()) {
      regions[number] = regionAround(candidate.subject.keypoints);
    }
  }
  return regions;
}

}  // namespace lay
