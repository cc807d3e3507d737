#include "core/nn/text_encoder.h"

#include <algorithm>
#include <map>
#include <sstream>

#include <torch/nn/functional/normalization.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/language/encoder_merges.h"
#include "core/nn/weights_io.h"

namespace lay {
namespace {

constexpr int kByteTokens = 512;

}  // namespace

PartTexts partTexts(const PartDescriptions& descriptions) {
  PartTexts texts;
  for (std::size_t part = 0; part < texts.size(); ++part)
    texts[part] = descriptions.parts[part].text;
  return texts;
}

TextEncoderImpl::TextEncoderImpl(const TextEncoderConfig& config, std::vector<BpeMerge> merges)
    : config_(config), merges_(std::move(merges)), tokenizer_(merges_) {
  row_of_token_.assign(ClipTokenizer::kVocabularySize, -1);
  std::int64_t rows = 0;
  for (int token = 0; token < kByteTokens; ++token)
    row_of_token_[static_cast<std::size_t>(token)] = rows++;
  for (const BpeMerge& merge : merges_) {
    std::int64_t& row = row_of_token_[static_cast<std::size_t>(merge.token)];
    if (row < 0) row = rows++;
  }
  row_of_token_[ClipTokenizer::kStart] = rows++;
  row_of_token_[ClipTokenizer::kEnd] = rows++;
  config_.transformer.vocabulary = static_cast<int>(rows);
  const int value = config_.transformer.output;
  transformer_ = register_module("transformer", TextTransformer(config_.transformer));
  silence_ = register_parameter("silence", torch::zeros({kBodyPartCount, value}));
  head_ = register_module("head",
                          ResidualMlp(kBodyPartCount * (value + 1),
                                      config_.width,
                                      config_.blocks,
                                      config_.tokens * config_.size));
}

TokenBatch TextEncoderImpl::tokenRows(const std::vector<std::string>& texts) const {
  std::vector<std::vector<int>> ids;
  std::size_t longest = 1;
  for (const std::string& text : texts) {
    ids.push_back(tokenizer_.encode(text));
    longest = std::max(longest, ids.back().size());
  }
  TokenBatch batch;
  const auto count = static_cast<std::int64_t>(texts.size());
  batch.tokens = torch::zeros({count, static_cast<std::int64_t>(longest)}, torch::kLong);
  batch.ends = torch::zeros({count}, torch::kLong);
  auto rows = batch.tokens.accessor<std::int64_t, 2>();
  for (std::int64_t i = 0; i < count; ++i) {
    const std::vector<int>& row = ids[static_cast<std::size_t>(i)];
    for (std::size_t k = 0; k < row.size(); ++k) {
      rows[i][static_cast<std::int64_t>(k)] = row_of_token_[static_cast<std::size_t>(row[k])];
    }
    batch.ends[i] = static_cast<std::int64_t>(row.size()) - 1;
  }
  return batch;
}

torch::Tensor TextEncoderImpl::textValues(const std::vector<std::string>& texts) {
  // Short texts with short ones: the rows of a batch are as long as its longest.
  std::vector<std::size_t> order(texts.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return texts[a].size() < texts[b].size();
  });
  std::vector<torch::Tensor> values;
  std::vector<std::int64_t> place(texts.size());
  constexpr std::size_t kBatch = 128;
  for (std::size_t begin = 0; begin < order.size(); begin += kBatch) {
    std::vector<std::string> some;
    for (std::size_t i = begin; i < std::min(order.size(), begin + kBatch); ++i) {
      place[order[i]] = static_cast<std::int64_t>(i);
      some.push_back(texts[order[i]]);
    }
    const TokenBatch batch = tokenRows(some);
    const torch::Device device = silence_.device();
    values.push_back(transformer_->forward(batch.tokens.to(device), batch.ends.to(device)));
  }
  return torch::cat(values, 0).index_select(
      0, torch::tensor(place, torch::kLong).to(silence_.device()));
}

torch::Tensor TextEncoderImpl::forward(const std::vector<PartTexts>& texts) {
  // Equal texts are read once.
  std::vector<std::string> pieces;
  std::map<std::string, std::int64_t> index_of;
  std::vector<std::int64_t> piece_index;  // of every piece of every part
  std::vector<std::int64_t> part_index;   // the part it belongs to, counted through all bodies
  std::vector<float> share;
  std::vector<float> silent(texts.size() * kBodyPartCount, 0.0F);
  for (std::size_t part = 0; part < silent.size(); ++part) {
    const std::string& text = texts[part / kBodyPartCount][part % kBodyPartCount];
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
      silent[part] = 1;
      continue;
    }
    const std::vector<std::string> split = splitByTokens(tokenizer_, text);
    for (const std::string& piece : split) {
      const auto [entry, is_new] =
          index_of.try_emplace(piece, static_cast<std::int64_t>(pieces.size()));
      if (is_new) pieces.push_back(piece);
      piece_index.push_back(entry->second);
      part_index.push_back(static_cast<std::int64_t>(part));
      share.push_back(1.0F / static_cast<float>(split.size()));
    }
  }
  const auto options = silence_.options();
  const auto count = static_cast<std::int64_t>(texts.size());
  const torch::Tensor is_silent =
      torch::tensor(silent).to(options).view({count, kBodyPartCount, 1});
  torch::Tensor parts = torch::zeros({count * kBodyPartCount, silence_.size(1)}, options);
  if (!pieces.empty()) {
    namespace F = torch::nn::functional;
    const torch::Tensor values =
        F::normalize(textValues(pieces), F::NormalizeFuncOptions().dim(-1));
    const torch::Device device = silence_.device();
    const torch::Tensor chosen =
        values.index_select(0, torch::tensor(piece_index, torch::kLong).to(device)) *
        torch::tensor(share).to(options).unsqueeze(1);
    parts = parts.index_add(0, torch::tensor(part_index, torch::kLong).to(device), chosen);
  }
  parts = parts.view({count, kBodyPartCount, -1}) + is_silent * silence_;
  const torch::Tensor input = torch::cat({parts, is_silent}, 2).reshape({count, -1});
  return head_->forward(input).view({count, config_.tokens, config_.size});
}

TextEncoder loadTextEncoder(const std::filesystem::path& path) {
  const Weights weights = readSafetensors(path);
  TextEncoderConfig config;
  TextTransformerConfig& transformer = config.transformer;
  transformer.width = requireMetadataInt(weights, "transformer_width", 8, 4096, path);
  transformer.heads = requireMetadataInt(weights, "transformer_heads", 1, 64, path);
  transformer.layers = requireMetadataInt(weights, "transformer_layers", 1, 64, path);
  transformer.output = requireMetadataInt(weights, "transformer_output", 8, 4096, path);
  config.width = requireMetadataInt(weights, "width", 8, 4096, path);
  config.blocks = requireMetadataInt(weights, "blocks", 1, 64, path);
  config.tokens = requireMetadataInt(weights, "tokens", 1, 1024, path);
  config.size = requireMetadataInt(weights, "size", 1, 1024, path);
  const auto merges = weights.metadata.find("merges");
  if (merges == weights.metadata.end() || transformer.width % transformer.heads != 0) {
    throw ModelError(strCat(
        path.string(),
        " is not a text encoder of this program: its metadata has no merges, or a width that ",
        "its heads do not divide."));
  }
  TextEncoder encoder(config, parseMerges(merges->second));
  loadWeights(*encoder, weights, path);
  encoder->eval();
  return encoder;
}

void saveTextEncoder(const std::filesystem::path& path, const TextEncoder& encoder) {
  const TextEncoderConfig& config = encoder->config();
  Weights weights = weightsOf(*encoder);
  weights.metadata["model"] = "text_encoder";
  weights.metadata["transformer_width"] = std::to_string(config.transformer.width);
  weights.metadata["transformer_heads"] = std::to_string(config.transformer.heads);
  weights.metadata["transformer_layers"] = std::to_string(config.transformer.layers);
  weights.metadata["transformer_output"] = std::to_string(config.transformer.output);
  weights.metadata["width"] = std::to_string(config.width);
  weights.metadata["blocks"] = std::to_string(config.blocks);
  weights.metadata["tokens"] = std::to_string(config.tokens);
  weights.metadata["size"] = std::to_string(config.size);
  weights.metadata["merges"] = mergesText(encoder->merges());
  writeSafetensors(path, weights, WeightPrecision::Float16);
}

}  // namespace lay
