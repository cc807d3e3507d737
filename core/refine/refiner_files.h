#pragma once

#include <filesystem>
#include <optional>

namespace lay {

/// The weights of a refiner. Texts as a whole need both of the last two; without them words act
/// through their statements alone.
struct RefinerFiles {
  std::filesystem::path denoiser;      ///< written by `layfigure-train denoiser`
  std::filesystem::path pose_vqvae;    ///< may be empty
  std::filesystem::path text_encoder;  ///< may be empty

  [[nodiscard]] bool hasTexts() const { return !pose_vqvae.empty() && !text_encoder.empty(); }
};

inline constexpr const char* kDenoiserFile = "denoiser.safetensors";
inline constexpr const char* kPaperDenoiserFile = "denoiser_paper.safetensors";
inline constexpr const char* kTokensDenoiserFile = "denoiser_tokens.safetensors";
inline constexpr const char* kPoseVqVaeFile = "pose_vqvae.safetensors";
inline constexpr const char* kTextEncoderFile = "text_encoder.safetensors";

/// By findModelFile. @throws ModelError when there is no denoiser.
[[nodiscard]] RefinerFiles findRefinerFiles();

/// The same with a denoiser that only comparisons need: the paper's as printed, or that of 26
/// tokens. Nothing when it is not installed.
[[nodiscard]] std::optional<RefinerFiles> findComparedRefinerFiles(const char* denoiser_file);

}  // namespace lay
