#include "tests/core/project/project_maker.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/io/sha256.h"
#include "core/language/parser.h"

namespace lay {

namespace {

SmplParams randomParams(Random& random) {
  SmplParams params;
  const auto fill = [&random](auto& array) {
    for (Eigen::Index i = 0; i < array.size(); ++i) {
      array.data()[i] = random.normal();
    }
  };
  fill(params.betas);
  fill(params.body_pose);
  fill(params.global_orient);
  fill(params.transl);
  return params;
}

Keypoints2d randomKeypoints(Random& random) {
  Keypoints2d keypoints;
  for (int i = 0; i < kKeypointCount; ++i) {
    keypoints.points(i, 0) = random.uniform(0, 640);
    keypoints.points(i, 1) = random.uniform(0, 480);
    keypoints.confidence(i) = random.uniform(0, 1);
  }
  return keypoints;
}

PartDescriptions words(Random& random) {
  PartDescriptions all;
  const char* const texts[] = {"The left elbow is bent at a right angle.",
                               "The left elbow is straight. „Grüße“ 中",
                               "The knee is about straight."};
  for (PartDescription& part : all.parts) {
    part.text = texts[random.below(3)];
    part.author = static_cast<Author>(random.below(3));
    part.confidence = random.uniform(0, 1);
  }
  parseStatements(all);
  return all;
}

DenoisingStepPtr randomStep(Random& random, int index, int num_hypotheses) {
  auto step = std::make_shared<DenoisingStep>();
  step->index = index;
  step->phase = index < 2 ? Phase::Adaptation : Phase::Polish;
  step->timestep = index < 2 ? 80 - 20 * index : 0;
  step->alpha_cumprod = random.uniform(0.1F, 1);
  step->elapsed_s = random.uniform();
  for (int i = 0; i < num_hypotheses; ++i) {
    HypothesisState state;
    state.x_start = randomParams(random);
    state.losses = {{"reprojection_px", random.normal()}, {"prior", random.normal()}};
    state.score = random.normal();
    if (step->phase == Phase::Adaptation) {
      state.x_t.assign(157, 0);
      state.x_t[static_cast<std::size_t>(random.below(157))] = random.normal();
    }
    step->hypotheses.push_back(state);
  }
  return step;
}

}  // namespace

FinishedRunPtr makeRun(std::uint64_t seed, int num_steps, int num_hypotheses) {
  Random random(seed);
  auto run = std::make_shared<FinishedRun>();
  run->id = newProjectId();
  run->body_id = "smpl-neutral";
  run->options.seed = random.next();
  run->options.num_hypotheses = num_hypotheses;
  run->options.text_weight = 0.3F;
  run->problem.camera = PinholeCamera::withFocalLength(random.uniform(300, 900), 640, 480);
  run->problem.box = {{random.uniform(0, 640), random.uniform(0, 480)}, random.uniform(50, 400)};
  run->problem.keypoints = randomKeypoints(random);
  run->problem.initial = randomParams(random);
  run->problem.descriptions = words(random);
  run->problem.moving = JointMask(0x00F0F1);
  run->problem.constraints.put({4, Eigen::Vector2f(3, random.uniform(0, 9)), -0.25F});
  run->problem.constraints.locked.set(23);
  run->before = randomParams(random);
  run->first = randomParams(random);
  run->told_before = words(random);
  run->expected_steps = num_steps + 2;
  auto history = std::make_shared<StepHistory>();
  for (int i = 0; i < num_steps; ++i) {
    history->append(randomStep(random, i, num_hypotheses));
  }
  run->history = history;
  for (int i = num_hypotheses - 1; i >= 0; --i) {
    run->result.hypotheses.push_back(
        {i, randomParams(random), random.normal(), random.normal(), i % 2});
  }
  run->result.uncertainty_mm.emplace();
  run->result.uncertainty_mm->fill(random.uniform(10, 90));
  run->result.summary.termination = Termination::Cancelled;
  run->result.summary.steps = num_steps;
  run->result.summary.seconds = random.uniform();
  run->result.summary.initial_score = random.normal();
  run->result.summary.doubts = {"Half of the body is not seen.", "\"Left\" and right?"};
  run->result.summary.device = {Device::Kind::Cuda, "notice"};
  return run;
}

Project makeProject(std::uint64_t seed) {
  Random random(seed);
  Project project;
  project.id = newProjectId();
  project.body_id = "smpl-female";
  ProjectPhoto photo;
  photo.path = strCat("/somewhere/Größe 中 ", seed, ".png");
  photo.content = std::make_shared<const std::string>(strCat("not an image ", seed));
  photo.sha256 = sha256(*photo.content);
  photo.camera = PinholeCamera::withFocalLength(random.uniform(300, 900), 640, 480);
  project.photos = {photo};
  for (int i = 0; i < 2; ++i) {
    Person person;
    person.id = newProjectId();
    person.subject = {"/somewhere/keypoints.json",
                      i,
                      2,
                      randomKeypoints(random),
                      {{random.uniform(0, 640), random.uniform(0, 480)}, random.uniform(50, 400)},
                      std::nullopt};
    person.start.params = randomParams(random);
    person.words = {words(random), words(random), words(random), words(random)};
    project.people.push_back(person);
  }
  Person& second = project.people[1];
  second.start.found_betas = randomParams(random).betas;
  second.start.predicted = randomParams(random);
  second.start.source = {"/elsewhere/tracks.pkl", "4D-Humans (PHALP)", "frame_0012.jpg", "3"};
  second.subject.height_m = random.uniform(1.4F, 2);
  second.shape.set(3, 1.5F);
  second.constraints.put({20, Eigen::Vector2f(random.uniform(0, 640), 7), {}});
  second.constraints.put({7, {}, random.uniform(-1, 1)});
  second.constraints.locked.set(18);
  second.runs = {makeRun(seed + 1), makeRun(seed + 2, 6, 2)};
  auto branch = std::make_shared<FinishedRun>(*second.runs[1]);
  branch->branch = RunBranch{second.runs[0]->id, 2, 1};
  branch->first_source = StartSource{"/elsewhere/wham.pkl", "WHAM", "6", ""};
  second.runs[1] = branch;
  second.rejected = {{second.runs[0]->id, 0}, {second.runs[0]->id, 2}};
  second.rankings = {{second.runs[0]->id, {}, 0, {1, 2}, {}}};
  second.rankings.push_back({second.runs[1]->id, {1, 0}, 1, {}, {0}});
  std::ranges::sort(second.rankings, {}, &OwnRanking::run);
  second.choice = {1, 5, 1, true, 0, 0.25F};
  project.current_photo = 0;
  project.current_person = 1;
  project.exports = {{"/somewhere/out.obj", "obj", utcNow()}};
  return project;
}

}  // namespace lay
