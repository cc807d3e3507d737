#include "app/train/alignment_report.h"
#include "app/train/command.h"
#include "core/base/error.h"
#include "core/io/resource_paths.h"
#include "core/train/align_trainer.h"
#include "core/train/denoiser_trainer.h"
#include "core/train/image_trainer.h"
#include "core/train/lifter_trainer.h"
#include "core/train/pose_vqvae_trainer.h"
#include "core/train/regressor_trainer.h"
#include "core/train/scorer_trainer.h"
#include "core/train/text_trainer.h"
#include "core/train/training_config.h"

namespace lay {
namespace {

const std::vector<std::string> kOptions = {
    "config", "data", "out", "body", "steps", "seed", "threads", "batch", "device"};

/// What all networks are told on the command line, over their configuration, but for the recordings.
void readArguments(const Arguments& arguments, TrainingOptions& options) {
  options.out = arguments.required("out");
  const auto body = arguments.text("body");
  options.body = body ? std::filesystem::path(*body) : findModelFile("lay_body.npz");
  options.steps = arguments.number("steps", options.steps, 1);
  options.seed =
      static_cast<std::uint64_t>(arguments.number("seed", static_cast<int>(options.seed), 0));
  options.threads = arguments.number("threads", options.threads, 0);
  options.batch = arguments.number("batch", options.batch, 2);
  if (const auto device = arguments.text("device")) options.device = parseDeviceChoice(*device);
}

void readArgumentsWithData(const Arguments& arguments, TrainingOptions& options) {
  options.data_dir = arguments.required("data");
  readArguments(arguments, options);
}

}  // namespace

void runLifterCommand(std::span<const std::string> words) {
  const Arguments arguments(words, kOptions);
  LifterTrainingOptions options;
  if (const auto config = arguments.text("config")) readTrainingConfig(*config, options);
  readArgumentsWithData(arguments, options);
  trainLifter(options);
}

void runRegressorCommand(std::span<const std::string> words) {
  std::vector<std::string> known = kOptions;
  known.push_back("start");
  const Arguments arguments(words, known);
  RegressorTrainingOptions options;
  if (const auto config = arguments.text("config")) readTrainingConfig(*config, options);
  readArgumentsWithData(arguments, options);
  options.start = arguments.text("start").value_or("");
  trainRegressor(options);
}

void runImageCommand(std::span<const std::string> words) {
  std::vector<std::string> known = kOptions;
  known.insert(known.end(),
               {"pictures", "val-pictures", "tokens", "val-tokens", "lifter", "sight"});
  const Arguments arguments(words, known);
  ImageTrainingOptions options;
  if (const auto config = arguments.text("config")) readTrainingConfig(*config, options);
  readArgumentsWithData(arguments, options);
  const bool has_tokens = arguments.text("tokens").has_value();
  if (has_tokens) {
    options.tokens = arguments.required("tokens");
    options.validation_tokens = arguments.required("val-tokens");
  }
  if (!has_tokens || arguments.text("pictures")) {
    options.pictures = arguments.required("pictures");
    options.validation_pictures = arguments.required("val-pictures");
  }
  const auto lifter = arguments.text("lifter");
  options.lifter = lifter ? std::filesystem::path(*lifter) : findModelFile("lifter.safetensors");
  if (const auto sight = arguments.text("sight")) options.network.sight = imageSightNamed(*sight);
  trainImageCorrector(options);
}

void runDenoiserCommand(std::span<const std::string> words) {
  std::vector<std::string> known = kOptions;
  known.insert(known.end(), {"lifter", "start", "vqvae", "text"});
  const Arguments arguments(words, known);
  DenoiserTrainingOptions options;
  if (const auto config = arguments.text("config")) readTrainingConfig(*config, options);
  readArgumentsWithData(arguments, options);
  options.lifter = arguments.text("lifter").value_or("");
  options.start = arguments.text("start").value_or("");
  options.text_encoder = arguments.text("text").value_or("");
  if (!options.text_encoder.empty()) options.vqvae = arguments.required("vqvae");
  trainDenoiser(options);
}

void runAlignCommand(std::span<const std::string> words) {
  std::vector<std::string> known = kOptions;
  known.insert(known.end(), {"preferences", "denoiser", "loss", "rank", "report"});
  const Arguments arguments(words, known);
  AlignmentOptions options;
  options.steps = 1000;
  options.batch = 32;
  options.learning_rate = 1e-3F;
  options.validate_every = 50;
  options.validation_samples = 200;
  if (const auto config = arguments.text("config")) readTrainingConfig(*config, options);
  readArguments(arguments, options);
  options.data_dir = arguments.text("data").value_or("");
  options.preferences = arguments.required("preferences");
  const auto start = arguments.text("denoiser");
  options.start = start ? std::filesystem::path(*start) : findModelFile("denoiser.safetensors");
  options.rank = arguments.number("rank", options.rank, 0);
  if (const auto loss = arguments.text("loss")) {
    options.supervised = *loss == "supervised";
    if (!options.supervised) options.loss.kind = groupLossNamed(*loss);
  }
  const std::string report = arguments.text("report").value_or("text");
  if (report != "text" && report != "json") {
    throw InvalidOptions(strCat("--report is '", report, "'; text and json are known."));
  }
  AlignmentReport lines;
  if (report == "json") options.audience = &lines;
  alignDenoiser(options);
  if (report == "json") lines.end();
}

void runAdaptCommand(std::span<const std::string> words) {
  const Arguments arguments(words, {"denoiser", "adapters", "out"});
  const auto denoiser = arguments.text("denoiser");
  writeAdaptedDenoiser(
      denoiser ? std::filesystem::path(*denoiser) : findModelFile("denoiser.safetensors"),
      arguments.required("adapters"),
      arguments.required("out"));
}

void runPoseVqVaeCommand(std::span<const std::string> words) {
  const Arguments arguments(words, kOptions);
  PoseVqVaeTrainingOptions options;
  if (const auto config = arguments.text("config")) readTrainingConfig(*config, options);
  readArgumentsWithData(arguments, options);
  trainPoseVqVae(options);
}

void runScorerCommand(std::span<const std::string> words) {
  std::vector<std::string> known = kOptions;
  known.insert(known.end(), {"groups", "val-groups"});
  const Arguments arguments(words, known);
  ScorerTrainingOptions options;
  options.steps = 1000;
  options.batch = 16;
  options.learning_rate = 3e-4F;
  options.validate_every = 100;
  options.validation_samples = 100;
  options.seed = 1;  // other than the benchmark's own, 0
  if (const auto config = arguments.text("config")) readTrainingConfig(*config, options);
  readArgumentsWithData(arguments, options);
  options.groups = arguments.number("groups", options.groups, 1);
  options.validation_samples = arguments.number("val-groups", options.validation_samples, 1);
  trainScorer(options);
}

void runTextCommand(std::span<const std::string> words) {
  std::vector<std::string> known = kOptions;
  known.insert(known.end(), {"vqvae", "vocabulary", "clip", "aligned-vqvae", "start"});
  const Arguments arguments(words, known);
  TextTrainingOptions options;
  if (const auto config = arguments.text("config")) readTrainingConfig(*config, options);
  readArgumentsWithData(arguments, options);
  const auto vqvae = arguments.text("vqvae");
  options.vqvae = vqvae ? std::filesystem::path(*vqvae) : findModelFile("pose_vqvae.safetensors");
  options.vocabulary = arguments.required("vocabulary");
  options.clip = arguments.text("clip").value_or("");
  options.start = arguments.text("start").value_or("");
  options.aligned_vqvae = arguments.text("aligned-vqvae").value_or("");
  trainTextEncoder(options);
}

}  // namespace lay
