#pragma once

#include "core/language/lexicon.h"

#include <span>
#include <string_view>

namespace lay {

/// One line of the vocabulary: phrases without articles, separated by "|", and what they mean.
struct VocabularyLine {
  std::string_view phrases;
  Sense sense;
  int value = 0;
  int extra = 0;
};

/// All of it; of a phrase that stands twice the first counts.
[[nodiscard]] std::span<const VocabularyLine> vocabulary();

}  // namespace lay
