#pragma once

#include <QString>

namespace lay {

/// Plain text as HTML: paragraphs at empty lines, web addresses as links.
[[nodiscard]] QString withLinks(const QString& text);

}  // namespace lay
