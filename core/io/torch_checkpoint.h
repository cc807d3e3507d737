#pragma once

#include "core/io/safetensors.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace lay {

/// Whether a file's bytes are a checkpoint as torch.save writes it since PyTorch 1.6: a zip archive
/// with a pickle of what was saved and the numbers of its tensors beside it.
[[nodiscard]] bool looksLikeTorchCheckpoint(std::string_view bytes);

/// The same of a file, of which only the ends are looked at. False for what cannot be read.
[[nodiscard]] bool isTorchCheckpoint(const std::filesystem::path& path);

/// Reads the tensors of such a checkpoint, also of PyTorch Lightning's. Nothing in it is executed:
/// the pickle is read as plain values, and of all its objects only tensors of floating-point
/// numbers are taken, by offset and strides, from the archive's own storages. Names of dictionaries
/// inside each other are joined by dots; where there is a "state_dict" (or "model"), it alone is
/// read. What is no tensor, or a tensor of whole numbers, is left out. Of the file, which may be
/// larger than 4 GiB, only what is taken is fetched (MappedFile); memory is bounded by its size.
/// @throws FileError naming the file, the tensor, what is wrong and the way out.
[[nodiscard]] Weights readTorchCheckpoint(const std::filesystem::path& path);

/// The same of a file's contents. @param path only for the texts of errors.
[[nodiscard]] Weights parseTorchCheckpoint(std::string_view bytes,
                                           const std::filesystem::path& path);

}  // namespace lay
