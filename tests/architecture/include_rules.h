#pragma once

#include <string>
#include <vector>

namespace lay {

/// An #include line.
struct Include {
  std::string target;      ///< what stands between the quotes or brackets
  bool is_quoted = false;  ///< "..." and not <...>
  int line = 0;            ///< from 1
};

[[nodiscard]] std::vector<Include> includesOf(const std::vector<std::string>& lines);

/// May a file of ours include another of ours? The table of ARCHITECTURE.md, for files named from
/// the root.
/// @return "" when it may, else the rule that is broken.
[[nodiscard]] std::string brokenDirection(const std::string& file, const std::string& target);

/// The libraries whose place in the house is fixed.
enum class Foreign {
  None, Torch, Qt, OpenGl, OpenCv, Json, Archive, Assimp, Cairo, Cuda, Network, Sqlite
};

[[nodiscard]] Foreign foreignOf(const Include& include);

/// @return "" when `file` may include something of that library, else the rule that is broken.
[[nodiscard]] std::string brokenForeign(const std::string& file, Foreign foreign);

}  // namespace lay
