#pragma once

#include <string>

#include <QString>

#include "ui/live/engine.h"

namespace lay {

/// What an encoder reads at once: CLIP's 77 less start and end.
inline constexpr int kMostTokens = 75;

/// How long a text is.
struct TokenCount {
  int tokens = 0;
  bool is_exact = false;

  [[nodiscard]] bool isTooLong() const { return tokens > kMostTokens; }
  /// "23 / 75", or "≈ 23 / 75" when it is an estimate.
  [[nodiscard]] QString text() const;
  /// What that means, in a sentence or two.
  [[nodiscard]] QString explanation() const;
};

/// @param count may be empty: then the count is estimated. Of English, CLIP's vocabulary has most
/// words of up to ten letters whole; longer ones are taken as a token for every six letters or part
/// of them, each mark and digit as one, other scripts' characters as one for every byte.
[[nodiscard]] TokenCount countTokens(const std::string& text, const CountTokensFunction& count);

}  // namespace lay
