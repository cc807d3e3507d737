#pragma once

#include <filesystem>

#include "core/train/align_trainer.h"
#include "core/train/denoiser_trainer.h"
#include "core/train/image_trainer.h"
#include "core/train/lifter_trainer.h"
#include "core/train/pose_vqvae_trainer.h"
#include "core/train/regressor_trainer.h"
#include "core/train/scorer_trainer.h"
#include "core/train/text_trainer.h"

namespace lay {

/// Reads a training configuration (models/configs/*.json) into options; keys that are not there
/// keep their defaults.
/// @throws FileError, InvalidOptions naming the file and the unknown or unusable key.
void readTrainingConfig(const std::filesystem::path& path, DenoiserTrainingOptions& options);
void readTrainingConfig(const std::filesystem::path& path, LifterTrainingOptions& options);
void readTrainingConfig(const std::filesystem::path& path, RegressorTrainingOptions& options);
void readTrainingConfig(const std::filesystem::path& path, ImageTrainingOptions& options);
void readTrainingConfig(const std::filesystem::path& path, PoseVqVaeTrainingOptions& options);
void readTrainingConfig(const std::filesystem::path& path, ScorerTrainingOptions& options);
void readTrainingConfig(const std::filesystem::path& path, TextTrainingOptions& options);
void readTrainingConfig(const std::filesystem::path& path, AlignmentOptions& options);

}  // namespace lay
