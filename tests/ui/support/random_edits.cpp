#include "tests/ui/support/random_edits.h"

#include <array>
#include <utility>

#include "core/io/sha256.h"
#include "tests/ui/support/scripted_engine.h"

namespace lay {

namespace {

constexpr std::array kTexts = {"The elbow is bent at a right angle.",
                               "The elbow is straight.",
                               "The arm is raised.",
                               "Grüße 中 „quoted“"};

}  // namespace

RandomEdits::RandomEdits(std::uint64_t seed) : random_(seed) {
  document().record([](Project& project) {
    project.photos[0].content = std::make_shared<const std::string>("a photo's bytes");
    project.photos[0].sha256 = sha256("a photo's bytes");
  });
}

void RandomEdits::act(bool may_undo) {
  Session& session = toy_.session;
  switch (random_.below(may_undo ? 19 : 16)) {
    case 0:
    case 1:
      type();
      break;
    case 2:
      words_.apply();
      if (random_.chance(0.7)) {
        refine();
      }
      break;
    case 3:
      refine();
      break;
    case 4:
      session.showHypothesis(random_.below(4));
      break;
    case 5:
      session.showStep(random_.below(20));
      break;
    case 6:
      changeShape();
      break;
    case 7:
      dragKeypoint();
      break;
    case 8:
      dragCamera();
      break;
    case 9:
      constrain();
      break;
    case 10:
      changePeople();
      break;
    case 11:
      words_.revert(static_cast<BodyPart>(random_.below(kBodyPartCount)));
      break;
    case 12:
      document().record([](Project& project) {
        project.exports.push_back({"/a.obj", "obj", "now"});
      });
      break;
    case 13:
      session.chooseBody(random_.chance(0.5) ? "another" : "",
                         random_.chance(0.5) && session.initial()
                             ? std::optional(StartingBody{*session.initial(), {}, {}})
                             : std::nullopt);
      break;
    case 14:
    case 15:
      changePhotos();
      break;
    case 16:
    case 17:
      document().undoStack().undo();
      break;
    default:
      document().undoStack().redo();
  }
  predict();
}

void RandomEdits::actions(int count, bool may_undo) {
  for (int i = 0; i < count; ++i) {
    act(may_undo);
  }
}

void RandomEdits::type() {
  const auto part = static_cast<BodyPart>(random_.below(kBodyPartCount));
  const QString text = QString::fromUtf8(kTexts.at(static_cast<std::size_t>(random_.below(4))));
  for (int length = 1; length <= text.size(); length += 1 + random_.below(9)) {
    words_.edit(part, text.left(length));
  }
}

void RandomEdits::refine() {
  toy_.run(3 + random_.below(6));
}

void RandomEdits::changeShape() {
  Session& session = toy_.session;
  switch (random_.below(5)) {
    case 0:
      session.clearPreview();
      break;
    case 1:
      session.useShownShape();
      break;
    case 2:
      session.restoreInitialShape();
      break;
    default:
      const int beta = random_.below(kNumBetas);
      for (int i = 0; i < 5; ++i) {
        session.previewBeta(beta, random_.uniform(-3, 3));
      }
  }
}

void RandomEdits::dragKeypoint() {
  const MergeKey drag = document().newKey(MergeKey::Kind::Keypoint);
  Keypoints2d keypoints = toy_.session.subject()->keypoints;
  const int point = random_.below(kKeypointCount);
  for (int i = 0; i < 5; ++i) {
    keypoints.points(point, 0) += random_.normal();
    toy_.session.setKeypoints(keypoints, QStringLiteral("Move a keypoint"), drag);
  }
}

void RandomEdits::dragCamera() {
  const MergeKey drag = document().newKey(MergeKey::Kind::Camera);
  PinholeCamera camera = toy_.session.photo()->camera;
  for (int i = 0; i < 3; ++i) {
    camera.focal_length *= random_.uniform(0.9F, 1.1F);
    toy_.session.setCamera(camera, QStringLiteral("Change the focal length"), drag);
  }
  asked_ = drag;
}

void RandomEdits::constrain() {
  const auto shown = toy_.session.shownParams();
  if (!shown) {
    return;
  }
  PoseConstraints constraints = toy_.session.constraints();
  constraints.put({random_.below(kSmplJointCount),
                   Eigen::Vector2f(random_.uniform(0, 320), random_.uniform(0, 400)),
                   std::nullopt});
  constraints.locked.flip(static_cast<std::size_t>(random_.below(kSmplJointCount)));
  SmplParams posed = *shown;
  posed.body_pose.row(random_.below(kSmplJointCount - 1)).array() += 0.1F * random_.normal();
  toy_.session.setPose(posed, constraints, QStringLiteral("Drag a joint"));
}

void RandomEdits::changePeople() {
  Session& session = toy_.session;
  if (!session.choosePerson(random_.below(3)) || random_.chance(0.2)) {
    std::vector<Subject> people(3, *session.subject());
    for (int i = 0; i < 3; ++i) {
      people[static_cast<std::size_t>(i)].person = i;
    }
    session.setPeople(std::move(people), random_.below(3));
  }
}

void RandomEdits::changePhotos() {
  Session& session = toy_.session;
  const int index = random_.below(session.numPhotos());
  if (random_.chance(0.3) && session.numPhotos() < 5) {
    Photo photo = *session.photo();
    const std::string bytes = "the bytes of photo " + std::to_string(++num_added_);
    photo.path = "/photos/" + std::to_string(num_added_) + ".png";
    photo.content = std::make_shared<const std::string>(bytes);
    photo.sha256 = sha256(bytes);
    std::vector<Subject> people(2, *session.subject());
    people[0].person = 0;
    people[1].person = 1;
    session.addPhoto(photo, people);
  } else if (random_.chance(0.3)) {
    session.removePhoto(index);
  } else {
    if (!document().project().photos[static_cast<std::size_t>(index)].image) {
      session.setDecoded(index, session.photo()->image);
    }
    session.showPhoto(index);
  }
}

void RandomEdits::predict() {
  if (!toy_.session.initial()) {
    SmplParams initial = standingParams();
    initial.transl.x() += 0.2F;
    toy_.session.setInitial(initial);
  } else if (document().isDone(asked_) && random_.chance(0.5)) {
    // The first body that the camera called for, a little later.
    SmplParams initial = standingParams();
    initial.betas[0] = random_.normal();
    toy_.session.setInitial(initial, std::exchange(asked_, {}));
  }
}

Project withoutIds(Project project) {
  project.id.clear();
  for (Person& person : project.people) {
    person.id.clear();
    for (FinishedRunPtr& run : person.runs) {
      auto anonymous = std::make_shared<FinishedRun>(*run);
      anonymous->id.clear();
      run = anonymous;
    }
  }
  return project;
}

}  // namespace lay
