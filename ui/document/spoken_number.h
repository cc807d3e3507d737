#pragma once

#include <QString>

namespace lay {

/// A number as a person reads it: with the language's decimal point, and never with marks between
/// thousands. What is copied or saved as data does not go through here.
[[nodiscard]] QString spokenNumber(double value, int decimals);

/// The same with so many significant digits: "0.00123", "1.5e+06".
[[nodiscard]] QString spokenFigure(double value, int digits);

/// A text of the core that is a number, with a unit or without, with the language's decimal point:
/// "1.66 m (166 cm)" is "1,66 m (166 cm)". Another text stays as it is.
[[nodiscard]] QString withSpokenPoint(const QString& text);

/// Such a number again as data has it, for a table that is copied: "1,5" is "1.5".
[[nodiscard]] QString withDataPoint(const QString& text);

}  // namespace lay
