#include <cstdio>

#include "app/train/command.h"
#include "core/evaluation/uncertainty_run.h"
#include "core/io/resource_paths.h"
#include "core/io/safetensors.h"

namespace lay {

void runUncertaintyCommand(std::span<const std::string> words) {
  const Arguments arguments(words, {"data", "body", "denoiser", "vqvae", "text", "samples"});
  const auto body_path = arguments.text("body");
  UncertaintyRunOptions options;
  options.data_dir = arguments.required("data");
  options.samples = arguments.number("samples", options.samples, 10);
  options.files.denoiser = arguments.required("denoiser");
  options.files.pose_vqvae = arguments.text("vqvae").value_or("");
  options.files.text_encoder = arguments.text("text").value_or("");
  const UncertaintyRun run = measureUncertainty(
      loadBodyModel(body_path ? std::filesystem::path(*body_path) : findModelFile("lay_body.npz")),
      options);
  Weights weights = readSafetensors(options.files.denoiser);
  weights.metadata[kUncertaintyKey] = toText(run.scale);
  writeSafetensors(options.files.denoiser, weights, WeightPrecision::Float16);
  std::printf(
      "%d runs on val: radius = factor * hypot(spread, %.0f mm), %.1f mm on average; %.1f %% "
      "of the joints of the other half lie inside theirs\n",
      options.samples,
      run.scale.least_spread_mm,
      run.check.mean_radius_mm,
      100 * run.check.coverage);
}

}  // namespace lay
