#pragma once

#include "core/language/caption_wording.h"

#include <array>
#include <span>
#include <string_view>

namespace lay {

/// The wordings of one kind and class. Classes of a left and a right share a row under the left
/// one; {d} tells them apart.
struct CaptionRow {
  StatementKind kind;
  StatementClass value;
  WordingForm form;
  std::array<std::string_view, 7> sentences;  ///< unused ones are empty
};

[[nodiscard]] std::span<const CaptionRow> captionRows();

}  // namespace lay
