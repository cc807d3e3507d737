#include "core/language/encoder_merges.h"

#include "core/base/error.h"
#include "core/io/resource_paths.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(EncoderMerges, ComeBackFromTheirText) {
  const std::vector<BpeMerge> merges = {{"e", "l", 600}, {"el", "bow</w>", 12345}};
  const std::vector<BpeMerge> back = parseMerges(mergesText(merges));
  ASSERT_EQ(back.size(), 2U);
  EXPECT_EQ(back[1].left, "el");
  EXPECT_EQ(back[1].right, "bow</w>");
  EXPECT_EQ(back[1].token, 12345);
}

TEST(EncoderMerges, OfTheProgramsOwnEncoderCountAShortText) {
  const ClipTokenizer tokenizer(encoderMerges(findModelFile("text_encoder.safetensors")));
  EXPECT_EQ(tokenizer.encode("the left elbow is bent").size(), 5U + 2U);
}

TEST(EncoderMerges, OtherFilesAreRefused) {
  EXPECT_THAT(errorText<ModelError>(
                  [] { (void)encoderMerges(findModelFile("denoiser.safetensors")); }),
              testing::HasSubstr("not a text encoder"));
}

}  // namespace
}  // namespace lay
