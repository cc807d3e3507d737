#pragma once

#include <string_view>

#include <QString>
#include <QStringList>

namespace lay {

/// The name of a joint, keypoint, part, shape direction, loss or term of an energy as it is said,
/// in the program's language: "left_wrist" is "left wrist", or "linkes Handgelenk". A name that is
/// not known, as an imported body may bring, is said as it is.
[[nodiscard]] QString spokenName(std::string_view name);

/// What a statement is measured by (WordOutcome::measured), in the program's language: "left hand
/// over head".
[[nodiscard]] QString spokenMeasure(std::string_view measured);

/// A sentence with texts in the places of %1, %2 and so on, in their order.
[[nodiscard]] QString filledIn(QString sentence, const QStringList& texts);

/// A text with a large first letter, as it stands at the start of a line.
[[nodiscard]] QString asHeading(QString text);

}  // namespace lay
