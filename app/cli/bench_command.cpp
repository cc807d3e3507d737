#include "app/cli/command.h"
#include "app/cli/desktop_probe.h"
#include "app/cli/detector_probe.h"
#include "app/cli/device_option.h"
#include "app/cli/exit_code.h"
#include "app/cli/kernel_probes.h"
#include "app/cli/model_files.h"
#include "app/cli/pictures.h"
#include "app/cli/refine_inputs.h"
#include "app/cli/run_audience.h"
#include "app/cli/sample_files.h"
#include "app/cli/stopwatch.h"
#include "core/base/error.h"
#include "core/io/resource_paths.h"
#include "core/kernels/kernel_path.h"
#include "core/refine/bench_probes.h"
#include "core/refine/refiner.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>

namespace lay {
namespace {

constexpr int kProbeRepeats = 31;
constexpr int kDetectorRepeats = 7;  // a look takes tens of milliseconds

struct BenchRequest {
  DeviceChoice device = DeviceChoice::Auto;
  bool wants_json = false;
};

/// The most memory this process has held, MB (10^6 bytes); 0 where /proc is not there.
double peakMemoryMb() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) {
      return std::stod(line.substr(6)) * 1024 / 1e6;  // the file counts KiB
    }
  }
  return 0;
}

/// Adds `name`, or null and the reason under `name`_reason when the measurement cannot be made
/// here.
template <typename Measure>
void addFigure(nlohmann::ordered_json& json, const std::string& name, const Measure& measure) {
  try {
    json[name] = measure();
  } catch (const Error& error) {
    json[name] = nullptr;
    json[name + "_reason"] = error.what();
  }
}

/// The longest wait between two steps of a run, for who watches it live.
double longestStepMs(const Refiner& refiner,
                     const RefinementProblem& problem,
                     const RefinementOptions& options) {
  struct Gaps : StepSink {
    void onStep(DenoisingStepPtr step) override {
      longest_s = std::max(longest_s, step->elapsed_s - last_s);
      last_s = step->elapsed_s;
    }
    double last_s = 0;
    double longest_s = 0;
  } gaps;
  (void)refiner.refine(problem, options, gaps, {});
  return 1e3 * gaps.longest_s;
}

nlohmann::ordered_json measureAll(DeviceChoice device) {
  const SampleFiles sample = findSample();
  RefineInputs inputs;
  inputs.image = sample.image;
  inputs.keypoints = sample.keypoints;
  const LoadedProblem loaded = loadProblem(inputs);
  const Refiner refiner = loadRefiner(loaded.body);
  const SmplParams& initial = loaded.problem.initial;

  nlohmann::ordered_json json;
  addFigure(json, "startup_ms", [] { return measureStartupMs(); });
  addFigure(json, "live_fps", [&] {
    const LiveFrames live = measureLiveFrames();
    json["live_longest_wait_ms"] = live.longest_wait_ms;
    return live.fps;
  });
  addFigure(json, "detect_ms", [&] {
    const DetectorTimes times = measureDetectors(*loaded.photo, kDetectorRepeats);
    json["detect_boxes_ms"] = times.boxes_ms;
    json["detect_keypoints_ms"] = times.keypoints_ms;
    return times.boxes_ms + times.keypoints_ms;
  });
  const KernelProbes kernels = measureKernels(*loaded.body, initial, kProbeRepeats);
  json["lbs_forward_ms"] = kernels.lbs_forward_ms;
  json["lbs_gradient_ms"] = kernels.lbs_gradient_ms;
  json["keypoints_gradient_ms"] = kernels.keypoints_gradient_ms;
  json["kernel_path"] = kernelPathName(bestKernelPath());
  const BenchProbes probes =
      measureProbes(loaded.body, findRefinerFiles(), loaded.problem, kProbeRepeats, device);
  json["lbs_gradient_torch_ms"] = probes.lbs_gradient_ms;
  json["denoiser_step_ms"] = probes.denoiser_step_ms;
  for (const auto& [stage, ms] : probes.stages_ms) json["stages_ms"][stage] = ms;
  putDevice(json, probes.device);
  RefinementOptions options;
  options.device = device;
  RunAudience audience({});
  json["refine_s"] =
      medianMs(
          3,
          [&] { (void)refiner.refine(loaded.problem, options, audience, audience.stopToken()); }) /
      1e3;
  json["refine_hypotheses"] = options.num_hypotheses;
  json["longest_step_ms"] = longestStepMs(refiner, loaded.problem, options);
  addFigure(json, "frame_ms", [&] {
    if (const std::string reason = whyNoPictures(); !reason.empty()) {
      throw Error(reason);
    }
    return measureFrameMs(
        {loaded.body, initial, loaded.problem.camera, loaded.photo, loaded.problem.keypoints});
  });
  json["rss_mb"] = peakMemoryMb();
  return json;
}

int runBench(const BenchRequest& request) {
  tellDevice(request.device);
  const nlohmann::ordered_json json = measureAll(request.device);
  if (request.wants_json) {
    std::cout << json.dump(1) << '\n';
    return kExitDone;
  }
  for (const auto& [name, value] : json.items()) {
    std::cout << name << ": " << (value.is_string() ? value.get<std::string>() : value.dump())
              << '\n';
  }
  return kExitDone;
}

}  // namespace

Command makeBenchCommand(CLI::App& parent) {
  CLI::App* app =
      parent.add_subcommand("bench", "Measure each stage on this machine, with the bundled sample");
  const auto request = std::make_shared<BenchRequest>();
  addDeviceOption(*app, request->device);
  app->add_flag("--json", request->wants_json, "Print one JSON object");
  app->footer(
      "startup_ms: the desktop's first painted frame; live_fps: frames a second of the slowest of "
      "four views in a window of 1280 x 800 while a run is live;\n"
      "live_longest_wait_ms: the longest time in which that window answered nobody; "
      "detect_ms: the people of the sample photo and their keypoints, where detectors are "
      "installed, and both parts; "
      "lbs_forward_ms: one body posed; "
      "lbs_gradient_ms: posed, and an energy's gradient;\n"
      "keypoints_gradient_ms: the same of joints and keypoints alone; kernel_path: the "
      "instruction set of these three; lbs_gradient_torch_ms: by LibTorch's autograd;\n"
      "denoiser_step_ms: one step of the network for all candidates; stages_ms: a run taken apart; "
      "refine_s: a whole run with the default options, models loaded;\n"
      "longest_step_ms: the longest wait between two steps of it; "
      "frame_ms: photo and side view at 1280 x 800; rss_mb: the most memory held. A figure that "
      "cannot be measured here is null, with the reason.");
  return {app, [request] { return runBench(*request); }};
}

}  // namespace lay
