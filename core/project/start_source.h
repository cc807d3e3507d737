#pragma once

#include <filesystem>
#include <string>

namespace lay {

/// Where a starting body came from that is not our own guess from keypoints alone.
struct StartSource {
  std::filesystem::path file;  ///< of another program; empty when it came from no file
  std::string program;         ///< or network: "WHAM"
  std::string frame;           ///< in the file; "" where it has only one
  std::string person;          ///< in the frame; likewise

  bool operator==(const StartSource&) const = default;
};

/// "WHAM, frame 6, person 3 (wham_output.pkl)": for people and for files that others read; the
/// folder is left out.
[[nodiscard]] std::string startSourceText(const StartSource& source);

}  // namespace lay
