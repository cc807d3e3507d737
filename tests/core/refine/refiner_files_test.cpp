#include "core/refine/refiner_files.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(RefinerFiles, TheProgramsOwnAreFound) {
  const RefinerFiles files = findRefinerFiles();
  EXPECT_TRUE(std::filesystem::exists(files.denoiser));
  EXPECT_TRUE(files.hasTexts());
  EXPECT_TRUE(std::filesystem::exists(files.text_encoder));
}

TEST(RefinerFiles, TextsNeedBothOfTheirFiles) {
  RefinerFiles files;
  files.denoiser = "denoiser.safetensors";
  EXPECT_FALSE(files.hasTexts());
  files.text_encoder = "text_encoder.safetensors";
  EXPECT_FALSE(files.hasTexts());
  files.pose_vqvae = "pose_vqvae.safetensors";
  EXPECT_TRUE(files.hasTexts());
}

}  // namespace
}  // namespace lay
