#include "tests/ui/support/scripted_engine.h"

#include <algorithm>
#include <thread>

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/image/image.h"
#include "core/image/keypoint_file.h"
#include "core/language/parser.h"

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

int Pen::numRequests() {
  const std::lock_guard lock(mutex);
  return static_cast<int>(requests.size());
}

std::string writtenBy(BodyPart part) {
  switch (part) {
    case BodyPart::Overall:
      return "The person is standing.";
    case BodyPart::Head:
      return "The head is level.";
    case BodyPart::Torso:
      return "The torso is upright.";
    case BodyPart::LeftArm:
    case BodyPart::RightArm:
      return "The elbow is straight.";
    case BodyPart::LeftLeg:
    case BodyPart::RightLeg:
      return "The knee is straight.";
  }
  return {};
}

DescribeFunction scriptedDescribe(std::shared_ptr<Pen> pen) {
  return [pen = std::move(pen)](const DescribeRequest& request,
                                const VlmSettings& settings,
                                DescribeSink& sink,
                                const std::stop_token& stop) {
    {
      const std::lock_guard lock(pen->mutex);
      pen->requests.push_back(request);
      pen->settings.push_back(settings);
    }
    DescribeResult result;
    const bool asks_model = !settings.base_url.empty();
    if (asks_model && !pen->error.empty()) {
      throw NetworkError(pen->error);
    }
    sink.onProgress(asks_model ? "waiting for the model" : "reading the pose");
    result.notice = pen->notice;
    result.raw_answer = pen->raw_answer;
    if (!result.raw_answer.empty()) {
      return result;
    }
    for (const BodyPart part : request.parts) {
      const std::string text = writtenBy(part);
      for (std::size_t end = text.find(' '); end < text.size(); end = text.find(' ', end + 1)) {
        sink.onText(part, text.substr(0, end));
        std::this_thread::sleep_for(pen->word);
        if (stop.stop_requested()) {
          return result;
        }
      }
      sink.onText(part, text);
      result.descriptions[part].text = text;
      result.descriptions[part].author = asks_model ? Author::Vlm : Author::Generated;
    }
    parseStatements(result.descriptions);
    return result;
  };
}

void serveBy(Engine& engine, std::shared_ptr<PretendedServer> server) {
  const auto check = [](const std::string& error) {
    if (!error.empty()) {
      throw NetworkError(error);
    }
  };
  engine.list_vlm_models = [server, check](const VlmSettings&, const std::stop_token&) {
    const std::lock_guard lock(server->mutex);
    check(server->error);
    return server->models;
  };
  engine.test_vlm = [server, check](const VlmSettings& settings, const std::stop_token&) {
    const std::lock_guard lock(server->mutex);
    check(server->error);
    return strCat(settings.model, " saw the picture and answered in 0.4 s.");
  };
  engine.store_vlm_key = [server, check](const std::string& url, const std::string& key) {
    const std::lock_guard lock(server->mutex);
    check(server->key_error);
    server->keys[url] = key;
  };
  engine.has_vlm_key = [server, check](const std::string& url) {
    const std::lock_guard lock(server->mutex);
    check(server->key_error);
    return server->keys.contains(url);
  };
  engine.forget_vlm_key = [server, check](const std::string& url) {
    const std::lock_guard lock(server->mutex);
    check(server->key_error);
    server->keys.erase(url);
  };
}

Engine scriptedEngine(BodyModelPtr body, const Script& script, std::shared_ptr<Pen> pen) {
  Engine engine;
  engine.load_body = [body](const std::string& /*id*/) { return AdaptedBody{body, body, {}}; };
  engine.predict =
      [script](const BodyModelPtr&, const Keypoints2d&, const PersonBox&, const PinholeCamera&) {
        SmplParams initial = script.truth;
        initial.body_pose.row(kLeftShoulder - 1).z() += 0.5F;
        initial.body_pose.row(kRightKnee - 1).x() += 0.5F;
        initial.transl += Eigen::Vector3f(0.06F, -0.03F, 0.2F);
        return initial;
      };
  engine.refine = scriptedRefine(script);
  engine.describe = scriptedDescribe(std::move(pen));
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
