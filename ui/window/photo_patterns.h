#pragma once

#include <QString>

#include "core/image/photo_endings.h"

namespace lay {

/// "*.jpg *.jpeg ...", for the filters of file dialogs.
[[nodiscard]] inline QString photoPatterns() {
  QString patterns;
  for (const std::string_view ending : kPhotoEndings) {
    patterns += QLatin1String(patterns.isEmpty() ? "*" : " *") +
                QLatin1String(ending.data(), static_cast<qsizetype>(ending.size()));
  }
  return patterns;
}

}  // namespace lay
