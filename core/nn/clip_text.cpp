#include "core/nn/clip_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/base/error.h"
#include "core/nn/weights_io.h"

namespace lay {
namespace {

constexpr int kHeadSize = 64;
constexpr std::string_view kLayers = "text_model.encoder.layers.";

/// Parts of a layer's name that only differ by their word.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kLayerWords = {
    {{"self_attn.out_proj", "attn.out_proj"},
     {"layer_norm1", "ln_1"},
     {"layer_norm2", "ln_2"},
     {"mlp.fc1", "mlp.c_fc"},
     {"mlp.fc2", "mlp.c_proj"}}};

WeightTensor transposed(const WeightTensor& tensor) {
  WeightTensor result{{tensor.shape[1], tensor.shape[0]}, {}};
  result.values.resize(tensor.values.size());
  const auto rows = static_cast<std::size_t>(tensor.shape[0]);
  const auto columns = static_cast<std::size_t>(tensor.shape[1]);
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      result.values[c * rows + r] = tensor.values[r * columns + c];
    }
  }
  return result;
}

/// Query, key and value one below the other.
void appendRows(WeightTensor& whole, const WeightTensor& part) {
  if (whole.shape.empty()) {
    whole.shape = part.shape;
    whole.shape[0] = 0;
  }
  whole.shape[0] += part.shape[0];
  whole.values.insert(whole.values.end(), part.values.begin(), part.values.end());
}

/// OpenAI's name of a tensor that has Hugging Face's; nothing for q, k and v, which are joined.
std::optional<std::string> openAiName(const std::string& name) {
  if (name == "text_model.embeddings.token_embedding.weight") return "token_embedding.weight";
  if (name == "text_model.embeddings.position_embedding.weight") return "positional_embedding";
  if (name.starts_with("text_model.final_layer_norm.")) {
    return "ln_final." + name.substr(name.rfind('.') + 1);
  }
  if (!name.starts_with(kLayers)) return std::nullopt;
  const std::string rest = name.substr(kLayers.size());
  const std::size_t dot = rest.find('.');
  if (dot == std::string::npos) return std::nullopt;
  for (const auto& [theirs, ours] : kLayerWords) {
    if (rest.compare(dot + 1, theirs.size(), theirs) != 0) continue;
    return strCat("transformer.resblocks.",
                  rest.substr(0, dot + 1),
                  ours,
                  rest.substr(dot + 1 + theirs.size()));
  }
  return std::nullopt;
}

void joinAttention(const Weights& from, Weights& to) {
  for (int layer = 0;; ++layer) {
    const std::string base = strCat(kLayers, layer, ".self_attn.");
    if (!from.tensors.contains(base + "q_proj.weight")) return;
    for (const char* kind : {"weight", "bias"}) {
      WeightTensor joined;
      for (const char* role : {"q_proj.", "k_proj.", "v_proj."}) {
        const auto part = from.tensors.find(base + role + kind);
        if (part != from.tensors.end() && !part->second.shape.empty()) {
          appendRows(joined, part->second);
        }
      }
      to.tensors[strCat("transformer.resblocks.", layer, ".attn.in_proj_", kind)] =
          std::move(joined);
    }
  }
}

/// The tensors of the text part under OpenAI's names.
Weights textPart(const Weights& file) {
  Weights text;
  const bool is_hugging_face = file.tensors.contains("text_model.final_layer_norm.weight");
  for (const auto& [name, tensor] : file.tensors) {
    if (!is_hugging_face) {
      const bool is_text = name == "positional_embedding" || name == "text_projection" ||
                           name.starts_with("token_embedding.") ||
                           name.starts_with("transformer.") || name.starts_with("ln_final.");
      if (is_text) text.tensors[name] = tensor;
    } else if (name == "text_projection.weight" && tensor.shape.size() == 2) {
      text.tensors["text_projection"] = transposed(tensor);
    } else if (const auto known = openAiName(name)) {
      text.tensors[*known] = tensor;
    }
  }
  if (is_hugging_face) joinAttention(file, text);
  return text;
}

std::int64_t sizeOf(const Weights& weights,
                    const std::string& name,
                    std::size_t axis,
                    const std::filesystem::path& path) {
  const auto found = weights.tensors.find(name);
  if (found == weights.tensors.end() || found->second.shape.size() != 2) {
    throw ModelError(strCat("Cannot read CLIP's text model from ",
                            path.string(),
                            ": it has no matrix ",
                            name,
                            ". Give the .safetensors of a published CLIP, such as ViT-B/32's."));
  }
  return found->second.shape[axis];
}

}  // namespace

TextTransformer loadClipText(const std::filesystem::path& path) {
  const Weights weights = textPart(readSafetensors(path));
  TextTransformerConfig config;
  config.vocabulary = static_cast<int>(sizeOf(weights, "token_embedding.weight", 0, path));
  config.width = static_cast<int>(sizeOf(weights, "token_embedding.weight", 1, path));
  config.context = static_cast<int>(sizeOf(weights, "positional_embedding", 0, path));
  config.output = static_cast<int>(sizeOf(weights, "text_projection", 1, path));
  config.heads = std::max(1, config.width / kHeadSize);
  config.layers = 0;
  while (
      weights.tensors.contains(strCat("transformer.resblocks.", config.layers, ".ln_1.weight"))) {
    ++config.layers;
  }
  if (config.layers == 0 || config.width % config.heads != 0) {
    throw ModelError(strCat("Cannot read CLIP's text model from ",
                            path.string(),
                            ": it has ",
                            config.layers,
                            " layers of width ",
                            config.width,
                            ". Give the .safetensors of a published CLIP, such as ViT-B/32's."));
  }
  TextTransformer text(config);
  loadWeights(*text, weights, path);
  text->eval();
  return text;
}

}  // namespace lay
