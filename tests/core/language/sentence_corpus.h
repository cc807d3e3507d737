#pragma once

#include "core/language/parser.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lay {

/// A sentence with the statements that a careful reader takes from it.
struct CorpusSentence {
  BodyPart row = BodyPart::Overall;
  std::string text;
  std::vector<Statement> expected;
  int line = 0;
};

/// Reads a file of "row | sentence | statements" (see sentences.txt). @throws Error naming the
/// line.
[[nodiscard]] std::vector<CorpusSentence> readCorpus(const std::filesystem::path& path);

struct CorpusScore {
  int right = 0;
  int said = 0;  ///< statements the parser found
  int expected = 0;
  int perfect = 0;     ///< sentences without any fault
  std::string faults;  ///< one line for each imperfect sentence

  [[nodiscard]] double precision() const { return said == 0 ? 0 : 1.0 * right / said; }
  [[nodiscard]] double recall() const { return expected == 0 ? 0 : 1.0 * right / expected; }
};

[[nodiscard]] CorpusScore scoreParser(const std::vector<CorpusSentence>& corpus);

}  // namespace lay
