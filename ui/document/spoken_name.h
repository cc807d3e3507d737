#pragma once

#include <string_view>

#include <QString>

namespace lay {

/// A joint's or keypoint's name as it is said: "left_wrist" is "left wrist".
[[nodiscard]] inline QString spokenName(std::string_view name) {
  return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())).replace('_', ' ');
}

/// The same with a large first letter, as it stands at the start of a line.
[[nodiscard]] inline QString asHeading(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

}  // namespace lay
