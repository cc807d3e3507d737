#pragma once

#include <filesystem>

#include "core/nn/text_transformer.h"

namespace lay {

/// The text part of a published CLIP (Radford et al. 2021) from a .safetensors file, under OpenAI's
/// names ("transformer.resblocks.0.attn.in_proj_weight") or Hugging Face's
/// ("text_model.encoder.layers.0.self_attn.q_proj.weight"). Sizes are read off the tensors (a head
/// has 64 numbers in every CLIP); those of the image part are left out.
/// @throws FileError, ModelError naming what is missing.
[[nodiscard]] TextTransformer loadClipText(const std::filesystem::path& path);

}  // namespace lay
