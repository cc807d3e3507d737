#include <cstdio>

#include "app/train/command.h"
#include "core/benchmark/benchmark_sample.h"
#include "core/body/metrics.h"
#include "core/body/skinning.h"
#include "core/io/resource_paths.h"

namespace lay {
namespace {

struct InitialErrors {
  double mpjpe = 0;
  double pa_mpjpe = 0;
};

InitialErrors initialErrors(const BodyModel& body,
                            const std::vector<JointRotations>& poses,
                            float angle_scale) {
  DisturbanceOptions options;
  options.angle_scale = angle_scale;
  InitialErrors mean;
  for (std::size_t i = 0; i < poses.size(); ++i) {
    Random random(i);
    const BenchmarkSample sample = makeBenchmarkSample(body, poses[i], options, random);
    const MatrixX3f truth = poseJoints(body, sample.truth).joints_in_camera;
    const MatrixX3f initial = poseJoints(body, sample.initial).joints_in_camera;
    mean.mpjpe += mpjpe(initial, truth) / static_cast<double>(poses.size());
    mean.pa_mpjpe += paMpjpe(initial, truth) / static_cast<double>(poses.size());
  }
  return mean;
}

}  // namespace

void runCalibrateCommand(std::span<const std::string> words) {
  const Arguments arguments(words, {"data", "body", "samples"});
  const auto body_path = arguments.text("body");
  const BodyModelPtr body =
      loadBodyModel(body_path ? std::filesystem::path(*body_path) : findModelFile("lay_body.npz"));
  const std::vector<JointRotations> poses = evenlySpacedPoses(
      readMotionClips(arguments.required("data"), "val"), arguments.number("samples", 2000, 10));
  constexpr double kWanted = 47.5;
  float low = 0.2F;
  float high = 3.0F;
  for (int round = 0; round < 14; ++round) {
    const float middle = (low + high) / 2;
    (initialErrors(*body, poses, middle).pa_mpjpe < kWanted ? low : high) = middle;
  }
  const InitialErrors errors = initialErrors(*body, poses, low);
  std::printf(
      "angle_scale %.4f: initial prediction on val MPJPE %.2f mm, PA-MPJPE %.2f mm (wanted %.1f)\n",
      low,
      errors.mpjpe,
      errors.pa_mpjpe,
      kWanted);
}

}  // namespace lay
