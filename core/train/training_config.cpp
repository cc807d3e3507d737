#include "core/train/training_config.h"

#include <functional>
#include <map>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/io/atomic_file.h"

namespace lay {
namespace {

using nlohmann::json;
using Setters = std::map<std::string, std::function<void(const json&)>>;

template <typename T>
std::function<void(const json&)> into(T& target) {
  return [&target](const json& value) { target = value.get<T>(); };
}

Setters commonSetters(TrainingOptions& options) {
  return {{"steps", into(options.steps)},
          {"batch", into(options.batch)},
          {"learning_rate", into(options.learning_rate)},
          {"seed", into(options.seed)},
          {"threads", into(options.threads)},
          {"validate_every", into(options.validate_every)},
          {"validation_samples", into(options.validation_samples)}};
}

void apply(const json& object, const Setters& setters, const std::filesystem::path& path) {
  if (!object.is_object())
    throw FileError(strCat(path.string(), " is not a JSON object of settings."));
  for (const auto& [key, value] : object.items()) {
    const auto setter = setters.find(key);
    if (setter == setters.end()) {
      std::string known;
      for (const auto& entry : setters) known += (known.empty() ? "" : ", ") + entry.first;
      throw InvalidOptions(
          strCat(path.string(), ": unknown setting '", key, "'; known are ", known, "."));
    }
    try {
      setter->second(value);
    } catch (const json::exception&) {
      throw InvalidOptions(strCat(path.string(),
                                  ": setting '",
                                  key,
                                  "' is ",
                                  value.dump(),
                                  ", which is of the wrong kind."));
    }
  }
}

json readJson(const std::filesystem::path& path) {
  json object = json::parse(readFile(path), nullptr, false);
  if (object.is_discarded())
    throw FileError(strCat(path.string(), " is not JSON. See models/configs for examples."));
  return object;
}

void validate(const TrainingOptions& options, const std::filesystem::path& path) {
  if (options.steps < 1 || options.batch < 2 || options.validate_every < 1 ||
      options.validation_samples < 1) {
    throw InvalidOptions(strCat(
        path.string(),
        ": steps, validate_every and validation_samples must be at least 1, batch at least 2."));
  }
}

}  // namespace

void readTrainingConfig(const std::filesystem::path& path, DenoiserTrainingOptions& options) {
  DenoiserConfig& network = options.network;
  Setters setters = commonSetters(options);
  setters["lifted_share"] = into(options.lifted_share);
  setters["poses"] = [&](const json& value) {
    PoseMixer::Options& poses = options.poses;
    apply(value,
          {{"mirror", into(poses.mirror)},
           {"recombine", into(poses.recombine)},
           {"jitter", into(poses.jitter)},
           {"jitter_sigma", into(poses.jitter_sigma)},
           {"tumble", into(poses.tumble)}},
          path);
  };
  setters["ddim_steps"] = into(options.ddim_steps);
  setters["zero_noise_share"] = into(options.zero_noise_share);
  setters["curriculum"] = into(options.curriculum);
  setters["drop_keypoints"] = into(options.drop_keypoints);
  setters["word_share"] = into(options.word_share);
  setters["one_route_share"] = into(options.one_route_share);
  setters["text_loss"] = [&](const json& value) {
    network.text_loss = textLossNamed(value.get<std::string>());
  };
  setters["network"] = [&](const json& value) {
    apply(value,
          {{"design",
            [&](const json& design) {
              network.design = denoiserDesignNamed(design.get<std::string>());
            }},
           {"width", into(network.width)},
           {"hidden", into(network.hidden)},
           {"blocks", into(network.blocks)},
           {"heads", into(network.heads)},
           {"condition", into(network.condition)}},
          path);
  };
  apply(readJson(path), setters, path);
  validate(options, path);
  if (options.ddim_steps < 1 || options.ddim_steps > 50) {
    throw InvalidOptions(
        strCat(path.string(), ": ddim_steps is ", options.ddim_steps, "; it must be in 1..50."));
  }
  if (!(options.curriculum >= 0 && options.curriculum <= 1)) {
    throw InvalidOptions(
        strCat(path.string(), ": curriculum is ", options.curriculum, "; it must be in 0..1."));
  }
  if (network.heads > 0 && network.width % network.heads != 0) {
    throw InvalidOptions(
        strCat(path.string(), ": heads must divide the network's width, ", network.width, "."));
  }
}

void readTrainingConfig(const std::filesystem::path& path, LifterTrainingOptions& options) {
  LifterConfig& network = options.network;
  Setters setters = commonSetters(options);
  setters["network"] = [&](const json& value) {
    apply(value, {{"width", into(network.width)}, {"blocks", into(network.blocks)}}, path);
  };
  apply(readJson(path), setters, path);
  validate(options, path);
}

void readTrainingConfig(const std::filesystem::path& path, RegressorTrainingOptions& options) {
  BodyRegressorConfig& network = options.network;
  VisionTransformerConfig& backbone = network.backbone;
  RegressorLossWeights& loss = options.loss;
  Setters setters = commonSetters(options);
  setters["visits"] = into(options.visits);
  setters["box_scale"] = into(options.box_scale);
  setters["box_shift"] = into(options.box_shift);
  setters["loss"] = [&](const json& value) {
    apply(value,
          {{"rotations", into(loss.rotations)},
           {"betas", into(loss.betas)},
           {"joints", into(loss.joints)},
           {"image", into(loss.image)}},
          path);
  };
  setters["lessons"] = [&](const json& value) {
    apply(value,
          {{"places", into(options.lessons.places)}, {"depths", into(options.lessons.depths)}},
          path);
  };
  const Setters sizes = {{"width", into(backbone.width)},
                         {"depth", into(backbone.depth)},
                         {"heads", into(backbone.heads)},
                         {"image_height", into(backbone.image_height)},
                         {"image_width", into(backbone.image_width)},
                         {"stem", [&](const json& value) {
                            backbone.stem = visionStemNamed(value.get<std::string>());
                          }}};
  setters["network"] = [&](const json& value) {
    apply(value,
          {{"backbone",
            [&](const json& given) {
              if (given.is_string()) {
                backbone = visionTransformerConfig(given.get<std::string>());
              } else {
                apply(given, sizes, path);
              }
            }},
           {"width", into(network.width)},
           {"layers", into(network.layers)},
           {"heads", into(network.heads)},
           {"head_width", into(network.head_width)},
           {"hidden", into(network.hidden)},
           {"has_box", into(network.has_box)}},
          path);
  };
  apply(readJson(path), setters, path);
  validate(options, path);
  if (options.visits < 1) throw InvalidOptions("'visits' of pictures must be at least 1.");
  network.validate();
}

void readTrainingConfig(const std::filesystem::path& path, ImageTrainingOptions& options) {
  ImageCorrectorConfig& network = options.network;
  Setters setters = commonSetters(options);
  setters["lifted_share"] = into(options.lifted_share);
  setters["weight_decay"] = into(options.weight_decay);
  setters["patience"] = into(options.patience);
  setters["network"] = [&](const json& value) {
    apply(value,
          {{"keypoint", into(network.keypoint)},
           {"pooled", into(network.pooled)},
           {"width", into(network.width)},
           {"blocks", into(network.blocks)},
           {"hidden", into(network.hidden)},
           {"sight",
            [&](const json& sight) { network.sight = imageSightNamed(sight.get<std::string>()); }}},
          path);
  };
  apply(readJson(path), setters, path);
  validate(options, path);
}

void readTrainingConfig(const std::filesystem::path& path, PoseVqVaeTrainingOptions& options) {
  PoseVqVaeConfig& network = options.network;
  Setters setters = commonSetters(options);
  setters["commitment"] = into(options.commitment);
  setters["network"] = [&](const json& value) {
    apply(value,
          {{"width", into(network.width)},
           {"blocks", into(network.blocks)},
           {"tokens", into(network.tokens)},
           {"size", into(network.size)},
           {"codes", into(network.codes)}},
          path);
  };
  apply(readJson(path), setters, path);
  validate(options, path);
}

void readTrainingConfig(const std::filesystem::path& path, ScorerTrainingOptions& options) {
  ScorerConfig& network = options.network;
  Setters setters = commonSetters(options);
  setters["groups"] = into(options.groups);
  setters["hypotheses"] = into(options.hypotheses);
  setters["least"] = into(options.least);
  setters["weight_decay"] = into(options.weight_decay);
  setters["regression"] = into(options.regression);
  setters["patience"] = into(options.patience);
  setters["network"] = [&](const json& value) {
    apply(value,
          {{"width", into(network.width)},
           {"blocks", into(network.blocks)},
           {"dropout", into(network.dropout)}},
          path);
  };
  apply(readJson(path), setters, path);
  validate(options, path);
  if (options.groups < 1 || options.hypotheses < 2 || options.least < 2 || options.patience < 1) {
    throw InvalidOptions(strCat(path.string(),
                                ": groups and patience must be at least 1, hypotheses and least "
                                "at least 2."));
  }
  if (!(network.dropout >= 0 && network.dropout < 1)) {
    throw InvalidOptions(
        strCat(path.string(), ": dropout is ", network.dropout, "; it must be in 0..1."));
  }
}

void readTrainingConfig(const std::filesystem::path& path, TextTrainingOptions& options) {
  TextEncoderConfig& network = options.network;
  Setters setters = commonSetters(options);
  setters["contrastive"] = into(options.contrastive);
  setters["temperature"] = into(options.temperature);
  setters["silence"] = into(options.silence);
  setters["network"] = [&](const json& value) {
    apply(value,
          {{"transformer_width", into(network.transformer.width)},
           {"transformer_heads", into(network.transformer.heads)},
           {"transformer_layers", into(network.transformer.layers)},
           {"transformer_output", into(network.transformer.output)},
           {"width", into(network.width)},
           {"blocks", into(network.blocks)}},
          path);
  };
  apply(readJson(path), setters, path);
  validate(options, path);
}

void readTrainingConfig(const std::filesystem::path& path, AlignmentOptions& options) {
  GroupLossOptions& loss = options.loss;
  Setters setters = commonSetters(options);
  setters["loss"] = [&](const json& value) {
    options.supervised = value == "supervised";
    if (!options.supervised) loss.kind = groupLossNamed(value.get<std::string>());
  };
  setters["sharpness"] = into(loss.sharpness);
  setters["clip"] = into(loss.clip);
  setters["margin"] = into(loss.margin);
  setters["rank"] = into(options.rank);
  setters["noised_groups"] = into(options.noised_groups);
  setters["kept"] = into(options.kept);
  setters["keep_weight"] = into(options.keep_weight);
  setters["kl_weight"] = into(options.kl_weight);
  setters["held_out"] = into(options.held_out);
  setters["patience"] = into(options.patience);
  setters["allowed_loss_mm"] = into(options.allowed_loss_mm);
  setters["ddim_steps"] = into(options.ddim_steps);
  apply(readJson(path), setters, path);
  validate(options, path);
  options.validate();
}

}  // namespace lay
