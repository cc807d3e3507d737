#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

/// What libFuzzer and the replay program call with one input: reads it with one of the readers. An
/// input that the reader refuses with a lay::Error is fine; anything else ends the process.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace lay {

/// A file in memory that holds these bytes until the next call, for readers that take a path.
/// @throws std::system_error when there is no memory for it.
[[nodiscard]] std::filesystem::path scratchFile(const std::uint8_t* data, std::size_t size);

[[nodiscard]] inline std::string fuzzText(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace lay
