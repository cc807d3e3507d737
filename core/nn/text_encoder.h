#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "core/language/clip_tokenizer.h"
#include "core/language/part_descriptions.h"
#include "core/nn/residual_mlp.h"
#include "core/nn/text_transformer.h"

namespace lay {

/// The texts of one body in the order of BodyPart. An empty text says nothing.
using PartTexts = std::array<std::string, kBodyPartCount>;

[[nodiscard]] PartTexts partTexts(const PartDescriptions& descriptions);

/// Token rows of many texts, ready for a TextTransformer.
struct TokenBatch {
  torch::Tensor tokens;  ///< (M, T) long
  torch::Tensor ends;    ///< (M) long
};

/// Sizes of the text encoder, written into its file.
struct TextEncoderConfig {
  TextTransformerConfig transformer = {
      0, kClipContext, 128, 4, 3, 128};  ///< vocabulary: from the merges
  int width = 384;
  int blocks = 2;
  int tokens = 16;  ///< of the pose space
  int size = 32;
};

/// Words -> the pose space of PoseVqVae: the E_t of arXiv 2502.03836. Each part's text is read by
/// one small transformer of CLIP's make over CLIP's byte-pair vocabulary (the tokens that our texts
/// need), and a residual network makes the latent of the parts' values together. Longer texts than
/// the context are split at sentences and their normalised values averaged.
class TextEncoderImpl : public torch::nn::Module {
 public:
  TextEncoderImpl(const TextEncoderConfig& config, std::vector<BpeMerge> merges);

  /// @param texts (N). @return (N, L, d).
  torch::Tensor forward(const std::vector<PartTexts>& texts);

  [[nodiscard]] TextTransformer& transformer() { return transformer_; }
  [[nodiscard]] const ClipTokenizer& tokenizer() const { return tokenizer_; }
  [[nodiscard]] const std::vector<BpeMerge>& merges() const { return merges_; }
  [[nodiscard]] const TextEncoderConfig& config() const { return config_; }

 private:
  [[nodiscard]] TokenBatch tokenRows(const std::vector<std::string>& texts) const;
  torch::Tensor textValues(const std::vector<std::string>& texts);

  TextEncoderConfig config_;
  std::vector<BpeMerge> merges_;
  ClipTokenizer tokenizer_;
  std::vector<std::int64_t> row_of_token_;  // CLIP's number -> row of the embedding, -1: not here
  TextTransformer transformer_{nullptr};
  torch::Tensor silence_;  // (7, output): the value of a part of which nothing is said
  ResidualMlp head_{nullptr};
};
TORCH_MODULE(TextEncoder);

/// @throws FileError, ModelError.
[[nodiscard]] TextEncoder loadTextEncoder(const std::filesystem::path& path);
void saveTextEncoder(const std::filesystem::path& path, const TextEncoder& encoder);

}  // namespace lay
