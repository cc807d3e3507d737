#include "core/train/training_config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::HasSubstr;

TEST(TrainingConfig, TheShippedConfigurationsAreRead) {
  DenoiserTrainingOptions denoiser;
  readTrainingConfig(std::filesystem::path(LAY_SOURCE_DIR) / "models/configs/denoiser.json",
                     denoiser);
  EXPECT_EQ(denoiser.batch, 128);
  EXPECT_EQ(denoiser.network.text_loss, TextLoss::OneMinusCos);
  EXPECT_EQ(denoiser.network.width, 384);
  EXPECT_EQ(denoiser.network.design, DenoiserDesign::Corrections);
  DenoiserTrainingOptions paper;
  readTrainingConfig(std::filesystem::path(LAY_SOURCE_DIR) / "models/configs/denoiser_paper.json",
                     paper);
  EXPECT_EQ(paper.network.design, DenoiserDesign::Paper);
  EXPECT_EQ(paper.network.text_loss, TextLoss::PaperCosSq);
  for (const char* name : {"text_encoder.json", "text_alignment.json"}) {
    TextTrainingOptions text;
    readTrainingConfig(std::filesystem::path(LAY_SOURCE_DIR) / "models/configs" / name, text);
    EXPECT_FLOAT_EQ(text.temperature, 0.06F) << name;
  }
  LifterTrainingOptions lifter;
  readTrainingConfig(std::filesystem::path(LAY_SOURCE_DIR) / "models/configs/lifter.json", lifter);
  EXPECT_EQ(lifter.network.width, 512);
  RegressorTrainingOptions regressor;
  readTrainingConfig(std::filesystem::path(LAY_SOURCE_DIR) / "models/configs/regressor.json",
                     regressor);
  EXPECT_EQ(regressor.network.backbone.image_height, 128);
  EXPECT_TRUE(regressor.network.has_box);
  readTrainingConfig(std::filesystem::path(LAY_SOURCE_DIR) / "models/configs/regressor_paper.json",
                     regressor);
  EXPECT_EQ(regressor.network.backbone.width, 1280);
  EXPECT_EQ(regressor.network.backbone.image_height, 256);
  ScorerTrainingOptions scorer;
  readTrainingConfig(std::filesystem::path(LAY_SOURCE_DIR) / "models/configs/scorer.json", scorer);
  EXPECT_EQ(scorer.groups, 400);
  EXPECT_EQ(scorer.network.width, 32);
  AlignmentOptions align;
  readTrainingConfig(std::filesystem::path(LAY_SOURCE_DIR) / "models/configs/align.json", align);
  ImageTrainingOptions image;
  readTrainingConfig(std::filesystem::path(LAY_SOURCE_DIR) / "models/configs/image_corrector.json",
                     image);
  EXPECT_EQ(image.network.sight, ImageSight::All);
  EXPECT_EQ(align.loss.kind, GroupLossKind::Clip);
  EXPECT_EQ(align.rank, 8);
}

TEST(TrainingConfig, AnAlignmentNamesItsLoss) {
  const TempDir folder;
  const std::filesystem::path path = folder.path() / "c.json";
  AlignmentOptions options;
  writeFileAtomically(path, R"({"loss": "supervised"})");
  readTrainingConfig(path, options);
  EXPECT_TRUE(options.supervised);
  writeFileAtomically(path, R"({"loss": "dpo"})");
  readTrainingConfig(path, options);
  EXPECT_FALSE(options.supervised);
  EXPECT_EQ(options.loss.kind, GroupLossKind::Dpo);
  writeFileAtomically(path, R"({"loss": "grpo"})");
  EXPECT_THROW(readTrainingConfig(path, options), InvalidOptions);
  writeFileAtomically(path, R"({"loss": 7})");
  EXPECT_THROW(readTrainingConfig(path, options), InvalidOptions);
  writeFileAtomically(path, R"({"rank": 1000})");
  EXPECT_THROW(readTrainingConfig(path, options), InvalidOptions);
}

TEST(TrainingConfig, AScorerNeedsGroupsThatCanBeRanked) {
  const TempDir folder;
  const std::filesystem::path path = folder.path() / "c.json";
  for (const char* bad :
       {R"({"groups": 0})", R"({"hypotheses": 1})", R"({"network": {"dropout": 1}})"}) {
    ScorerTrainingOptions options;
    writeFileAtomically(path, bad);
    EXPECT_THROW(readTrainingConfig(path, options), InvalidOptions) << bad;
  }
}

TEST(TrainingConfig, WhatIsNotThereKeepsItsDefault) {
  const TempDir folder;
  writeFileAtomically(folder.path() / "c.json", R"({"steps": 7, "network": {"blocks": 2}})");
  DenoiserTrainingOptions options;
  readTrainingConfig(folder.path() / "c.json", options);
  EXPECT_EQ(options.steps, 7);
  EXPECT_EQ(options.batch, 256);
  EXPECT_EQ(options.network.blocks, 2);
  EXPECT_EQ(options.network.width, 384);
}

TEST(TrainingConfig, ARegressorOfSizesThatCannotBeIsRefused) {
  const TempDir folder;
  const auto complaint = [&](const std::string& text) {
    writeFileAtomically(folder.path() / "c.json", text);
    RegressorTrainingOptions options;
    return errorText<Error>([&] { readTrainingConfig(folder.path() / "c.json", options); });
  };
  EXPECT_THAT(complaint(R"({"network": {"backbone": "XXL"}})"), HasSubstr("Ti, S, B, L and H"));
  EXPECT_THAT(complaint(R"({"network": {"backbone": {"heads": 7}}})"), HasSubstr("must divide"));
  EXPECT_THAT(complaint(R"({"network": {"backbone": {"image_width": 100}}})"),
              HasSubstr("multiple of 16"));
  EXPECT_THAT(complaint(R"({"network": {"layers": 0}})"), HasSubstr("layers is 0"));
  EXPECT_THAT(complaint(R"({"loss": {"pixels": 1}})"), HasSubstr("unknown setting 'pixels'"));
  EXPECT_THAT(complaint(R"({"network": {"backbone": {"stem": "roots"}}})"),
              HasSubstr("patches and convolutions"));
  EXPECT_THAT(
      complaint(R"({"network": {"backbone": {"stem": "convolutions", "width": 48, "heads": 2}}})"),
      HasSubstr("multiple of 32"));
  EXPECT_THAT(complaint(R"({"visits": 0})"), HasSubstr("at least 1"));
}

TEST(TrainingConfig, MistakesAreNamed) {
  const TempDir folder;
  const auto complaint = [&](const std::string& text) {
    writeFileAtomically(folder.path() / "c.json", text);
    DenoiserTrainingOptions options;
    return errorText<Error>([&] { readTrainingConfig(folder.path() / "c.json", options); });
  };
  EXPECT_THAT(complaint("not json"), HasSubstr("is not JSON"));
  EXPECT_THAT(complaint("[1]"), HasSubstr("not a JSON object"));
  EXPECT_THAT(complaint(R"({"step": 3})"), HasSubstr("unknown setting 'step'"));
  EXPECT_THAT(complaint(R"({"steps": "many"})"), HasSubstr("'steps' is \"many\""));
  EXPECT_THAT(complaint(R"({"batch": 1})"), HasSubstr("batch at least 2"));
  EXPECT_THAT(complaint(R"({"ddim_steps": 0})"), HasSubstr("ddim_steps is 0"));
  EXPECT_THAT(complaint(R"({"curriculum": 1.5})"), HasSubstr("curriculum is 1.5"));
  EXPECT_THAT(complaint(R"({"network": {"design": "gothic"}})"),
              HasSubstr("corrections, tokens and paper"));
  EXPECT_THAT(complaint(R"({"network": {"heads": 7}})"), HasSubstr("heads must divide"));
}

}  // namespace
}  // namespace lay
