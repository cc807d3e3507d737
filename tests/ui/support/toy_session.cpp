#include "tests/ui/support/toy_session.h"

#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"

namespace lay {

namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 400;

struct Keeper : StepSink {
  std::shared_ptr<StepHistory> history = std::make_shared<StepHistory>();
  void onStep(DenoisingStepPtr step) override { history->append(std::move(step)); }
};

}  // namespace

ToySession::ToySession() {
  auto image = std::make_shared<Image>();
  image->width = kWidth;
  image->height = kHeight;
  image->rgb.assign(std::size_t{3} * kWidth * kHeight, 170);
  const BodyModelPtr body = makeToyBody();
  const auto camera = PinholeCamera::withDefaultFocalLength(kWidth, kHeight);
  session.setPhoto({"toy.png", image, camera});
  Subject subject;
  subject.keypoints.points =
      camera.project(poseJoints(*body, standingParams()).keypoints_in_camera);
  subject.keypoints.confidence.setOnes();
  subject.box = boxFromKeypoints(subject.keypoints);
  session.setBody({body, body, {}});
  session.setSubject(subject);
  SmplParams initial = standingParams();
  initial.transl.x() += 0.2F;
  session.setInitial(initial);
}

RefinementResult ToySession::runWithoutEnd(int num_steps) {
  Script script;
  script.num_steps = num_steps;
  script.truth = standingParams();
  Keeper keeper;
  session.beginRun(session.problem(), keeper.history, num_steps);
  RefinementResult result =
      scriptedRefine(script)(session.body(), session.problem(), {}, keeper, {});
  session.noteSteps(0, num_steps - 1);
  return result;
}

void ToySession::run(int num_steps) {
  session.endRun(runWithoutEnd(num_steps));
}

}  // namespace lay
