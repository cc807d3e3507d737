#include "tests/ui/support/scripted_engine.h"

#include <algorithm>
#include <thread>

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/image/image.h"
#include "core/image/keypoint_file.h"

namespace lay {

namespace {

constexpr int kPhotoWidth = 320;
constexpr int kPhotoHeight = 400;

SmplParams between(const SmplParams& a, const SmplParams& b, float t) {
  SmplParams mixed = a;
  mixed.betas += t * (b.betas - a.betas);
  mixed.body_pose += t * (b.body_pose - a.body_pose);
  mixed.global_orient += t * (b.global_orient - a.global_orient);
  mixed.transl += t * (b.transl - a.transl);
  return mixed;
}

/// How far hypothesis h ends from the truth; hypothesis 2 arrives.
float shortfall(int hypothesis) {
  return 0.1F * static_cast<float>(std::abs(hypothesis - 2));
}

DenoisingStep makeStep(const Script& script, const SmplParams& initial, int index) {
  DenoisingStep step;
  step.index = index;
  step.phase = index < script.num_adaptation ? Phase::Adaptation : Phase::Polish;
  step.timestep = step.phase == Phase::Adaptation ? 20 * (script.num_adaptation - 1 - index) : 0;
  step.elapsed_s = 0.01 * index;
  const float progress =
      static_cast<float>(index) / static_cast<float>(std::max(1, script.num_steps - 1));
  for (int h = 0; h < script.num_hypotheses; ++h) {
    const float remaining = 1 - progress * (1 - shortfall(h));
    HypothesisState state;
    state.x_start = between(initial, script.truth, 1 - remaining);
    state.losses = {{"reprojection_px", 24 * remaining + 0.4F},
                    {"prior", 2 + 3 * remaining * remaining}};
    state.score = 10 * remaining + 1;
    step.hypotheses.push_back(std::move(state));
  }
  return step;
}

RefinementResult makeResult(const DenoisingStep& last, const Device& device, bool was_stopped) {
  RefinementResult result;
  for (int h = 0; h < static_cast<int>(last.hypotheses.size()); ++h) {
    const HypothesisState& state = last.hypotheses[static_cast<std::size_t>(h)];
    result.hypotheses.push_back({h, state.x_start, state.score, state.losses.front().value});
  }
  std::stable_sort(result.hypotheses.begin(),
                   result.hypotheses.end(),
                   [](const auto& a, const auto& b) { return a.score < b.score; });
  result.summary.termination = was_stopped ? Termination::Cancelled : Termination::Completed;
  result.summary.steps = last.index + 1;
  result.summary.seconds = last.elapsed_s;
  result.summary.device = device;
  return result;
}

}  // namespace

SmplParams standingParams() {
  SmplParams params;
  params.global_orient = {3.14159F, 0, 0};  // the body's y is up, the camera's is down
  params.transl = {0, 0.1F, 3.5F};
  return params;
}

RefineFunction scriptedRefine(const Script& script) {
  return [script](const BodyModelPtr& /*body*/,
                  const RefinementProblem& problem,
                  const RefinementOptions& /*options*/,
                  StepSink& sink,
                  const std::stop_token& stop) {
    DenoisingStep step;
    for (int i = 0; i < script.num_steps; ++i) {
      if (i == script.throw_at) {
        throw Error(
            strCat("The pretended refinement fails at step ", i, ". Ask for another script."));
      }
      step = makeStep(script, problem.initial, i);
      std::this_thread::sleep_for(script.step);
      sink.onStep(std::make_shared<const DenoisingStep>(step));
      if (stop.stop_requested()) {
        return makeResult(step, script.device, true);
      }
    }
    return makeResult(step, script.device, false);
  };
}

Engine scriptedEngine(BodyModelPtr body, const Script& script) {
  Engine engine;
  engine.load_body = [body](const std::string& /*id*/) { return AdaptedBody{body, body, {}}; };
  engine.predict = [script](const BodyModelPtr&,
                            const Keypoints2d&,
                            const PersonBox&,
                            const PinholeCamera&) {
    SmplParams initial = script.truth;
    initial.body_pose.row(kLeftShoulder - 1).z() += 0.5F;
    initial.body_pose.row(kRightKnee - 1).x() += 0.5F;
    initial.transl += Eigen::Vector3f(0.06F, -0.03F, 0.2F);
    return initial;
  };
  engine.refine = scriptedRefine(script);
  return engine;
}

PhotoFiles writePhotoFiles(const std::filesystem::path& folder,
                           const BodyModel& body,
                           const SmplParams& params,
                           const char* stem,
                           const char* keypoint_stem) {
  Image image{kPhotoWidth, kPhotoHeight, {}, {}};
  for (int y = 0; y < kPhotoHeight; ++y) {
    for (int x = 0; x < kPhotoWidth; ++x) {
      const auto shade = static_cast<std::uint8_t>(150 + 60 * y / kPhotoHeight);
      image.rgb.insert(image.rgb.end(), {shade, shade, static_cast<std::uint8_t>(shade - 10)});
    }
  }
  PhotoFiles files{folder / (std::string(stem) + ".png"),
                   folder / (std::string(keypoint_stem) + ".json")};
  savePng(files.image, image);
  const auto camera = PinholeCamera::withDefaultFocalLength(kPhotoWidth, kPhotoHeight);
  Keypoints2d keypoints;
  keypoints.points = camera.project(poseJoints(body, params).keypoints_in_camera);
  keypoints.confidence.setOnes();
  writeOpenPose(files.keypoints, keypoints);
  return files;
}

}  // namespace lay
