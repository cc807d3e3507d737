#include "core/nn/clip_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/nn/weights_io.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::HasSubstr;

class ClipTextTest : public testing::Test {
 protected:
  ClipTextTest() : path_(folder_.path() / "clip.safetensors") {
    torch::manual_seed(4);
    model_ = TextTransformer(TextTransformerConfig{
        .vocabulary = 30, .context = 12, .width = 128, .heads = 2, .layers = 2, .output = 10});
    for (torch::Tensor& parameter : model_->parameters()) {
      const torch::NoGradGuard no_grad;
      if (parameter.dim() == 1) parameter.normal_(0.5, 0.2);
    }
  }

  void write(const Weights& weights) const {
    writeSafetensors(path_, weights, WeightPrecision::Float32);
  }

  /// The model's weights under Hugging Face's names.
  [[nodiscard]] Weights huggingFace() const {
    Weights theirs;
    for (const auto& [name, tensor] : weightsOf(*model_).tensors) {
      if (name == "token_embedding.weight") {
        theirs.tensors["text_model.embeddings." + name] = tensor;
      } else if (name == "positional_embedding") {
        theirs.tensors["text_model.embeddings.position_embedding.weight"] = tensor;
      } else if (name == "text_projection") {
        WeightTensor turned{{tensor.shape[1], tensor.shape[0]}, tensor.values};
        for (std::int64_t r = 0; r < tensor.shape[0]; ++r) {
          for (std::int64_t c = 0; c < tensor.shape[1]; ++c) {
            turned.values[static_cast<std::size_t>(c * tensor.shape[0] + r)] =
                tensor.values[static_cast<std::size_t>(r * tensor.shape[1] + c)];
          }
        }
        theirs.tensors["text_projection.weight"] = turned;
      } else if (name.starts_with("ln_final.")) {
        theirs.tensors["text_model.final_layer_norm." + name.substr(9)] = tensor;
      } else {
        addLayerTensor(theirs, name, tensor);
      }
    }
    return theirs;
  }

  static void addLayerTensor(Weights& theirs, const std::string& name, const WeightTensor& tensor) {
    const std::string rest = name.substr(std::string("transformer.resblocks.").size());
    const std::string layer = "text_model.encoder.layers." + rest.substr(0, 2);
    const std::string inner = rest.substr(2);
    if (inner.starts_with("attn.in_proj_")) {
      const std::size_t third = tensor.values.size() / 3;
      int i = 0;
      for (const char* role : {"q_proj.", "k_proj.", "v_proj."}) {
        WeightTensor part{tensor.shape, {}};
        part.shape[0] /= 3;
        const auto begin = tensor.values.begin() + static_cast<std::ptrdiff_t>(third) * i++;
        part.values.assign(begin, begin + static_cast<std::ptrdiff_t>(third));
        theirs.tensors[layer + "self_attn." + role + inner.substr(13)] = part;
      }
      return;
    }
    for (const auto& [ours, other] :
         {std::pair<std::string, std::string>{"attn.out_proj", "self_attn.out_proj"},
          {"ln_1", "layer_norm1"},
          {"ln_2", "layer_norm2"},
          {"mlp.c_fc", "mlp.fc1"},
          {"mlp.c_proj", "mlp.fc2"}}) {
      if (inner.starts_with(ours)) {
        theirs.tensors[layer + other + inner.substr(ours.size())] = tensor;
      }
    }
  }

  void expectTheSame(TextTransformer& other) {
    const torch::Tensor tokens = torch::tensor({{28, 5, 7, 29}, {28, 9, 29, 0}});
    const torch::Tensor ends = torch::tensor({3, 2});
    EXPECT_TRUE(
        torch::allclose(other->forward(tokens, ends), model_->forward(tokens, ends), 1e-5, 1e-6));
  }

  const TempDir folder_;
  const std::filesystem::path path_;
  TextTransformer model_{nullptr};
};

TEST_F(ClipTextTest, ReadsOpenAisNamesAndLeavesTheImagePartOut) {
  Weights weights = weightsOf(*model_);
  weights.tensors["visual.conv1.weight"] = {{2, 2}, {1, 2, 3, 4}};
  weights.tensors["logit_scale"] = {{1}, {4.6F}};
  write(weights);
  TextTransformer read = loadClipText(path_);
  EXPECT_EQ(read->config().layers, 2);
  EXPECT_EQ(read->config().heads, 2);
  expectTheSame(read);
}

TEST_F(ClipTextTest, ReadsHuggingFacesNames) {
  Weights weights = huggingFace();
  weights.tensors["vision_model.post_layernorm.weight"] = {{2}, {1, 2}};
  write(weights);
  TextTransformer read = loadClipText(path_);
  expectTheSame(read);
}

TEST_F(ClipTextTest, SaysWhatIsMissing) {
  write(Weights{{{"something", {{2}, {1, 2}}}}, {}});
  EXPECT_THAT(errorText<ModelError>([&] { (void)loadClipText(path_); }),
              HasSubstr("token_embedding.weight"));
  Weights cut = weightsOf(*model_);
  cut.tensors.erase("transformer.resblocks.1.mlp.c_fc.weight");
  write(cut);
  EXPECT_THAT(errorText<ModelError>([&] { (void)loadClipText(path_); }),
              HasSubstr("transformer.resblocks.1.mlp.c_fc.weight"));
}

}  // namespace
}  // namespace lay
