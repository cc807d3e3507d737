#include "core/nn/text_encoder.h"

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace lay {
namespace {

TextEncoder smallEncoder() {
  TextEncoderConfig config;
  config.transformer = {0, kClipContext, 16, 2, 1, 8};
  config.width = 24;
  config.blocks = 1;
  config.tokens = 4;
  config.size = 8;
  return TextEncoder(config, std::vector<BpeMerge>{{"a", "r", 600}, {"ar", "m</w>", 700}});
}

PartTexts leftArm(const std::string& text) {
  PartTexts texts;
  texts[3] = text;
  return texts;
}

TEST(TextEncoder, HasTheShapeOfThePoseSpace) {
  torch::manual_seed(10);
  TextEncoder encoder = smallEncoder();
  const torch::Tensor z = encoder->forward({leftArm("an arm"), PartTexts()});
  EXPECT_EQ(z.sizes(), (std::vector<std::int64_t>{2, 4, 8}));
  EXPECT_GT((z[0] - z[1]).norm().item<float>(), 1e-4F);
}

TEST(TextEncoder, TheSameWordsOfAnotherPartMeanSomethingElse) {
  torch::manual_seed(11);
  TextEncoder encoder = smallEncoder();
  PartTexts right;
  right[4] = "bent";
  const torch::Tensor z = encoder->forward({leftArm("bent"), right, leftArm("bent")});
  EXPECT_GT((z[0] - z[1]).norm().item<float>(), 1e-4F);
  EXPECT_TRUE(torch::allclose(z[0], z[2], 0, 1e-6));
}

TEST(TextEncoder, LongTextsAreReadWhole) {
  torch::manual_seed(12);
  TextEncoder encoder = smallEncoder();
  std::string text;
  for (int i = 0; i < 40; ++i) text += "The arm is up. ";
  const torch::Tensor z = encoder->forward({leftArm(text + "x."), leftArm(text + "y.")});
  EXPECT_TRUE(torch::isfinite(z).all().item<bool>());
  EXPECT_GT((z[0] - z[1]).norm().item<float>(), 1e-6F);
}

TEST(TextEncoder, SavingAndLoadingComeBack) {
  torch::manual_seed(13);
  const TempDir folder;
  TextEncoder encoder = smallEncoder();
  saveTextEncoder(folder.path() / "text.safetensors", encoder);
  TextEncoder back = loadTextEncoder(folder.path() / "text.safetensors");
  EXPECT_EQ(back->tokenizer().encode("arm"),
            (std::vector<int>{ClipTokenizer::kStart, 700, ClipTokenizer::kEnd}));
  const std::vector<PartTexts> texts = {leftArm("an arm"), leftArm("no leg")};
  EXPECT_TRUE(torch::allclose(encoder->forward(texts), back->forward(texts), 1e-2, 1e-2));
}

}  // namespace
}  // namespace lay
